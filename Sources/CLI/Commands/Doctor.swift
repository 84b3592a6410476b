import ArgumentParser
import Engine
import Foundation
import Terminal

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what this machine and terminal can do, and where everything lives.")

    @OptionGroup var common: CommonOptions

    private struct Row: Encodable {
        var name: String
        var value: String
        var ok: Bool
    }

    func run() throws {
        let rows = try self.rows()
        if common.json {
            try Printer.page(["checks": rows])
        } else {
            let width = rows.map(\.name.count).max() ?? 0
            for row in rows {
                Printer.text(
                    "\(row.ok ? " " : "!") \(row.name.padding(toLength: width, withPad: " ", startingAt: 0))  \(row.value)"
                )
            }
        }
        if rows.contains(where: { !$0.ok }) { throw ExitCode(1) }
    }

    private static func described(_ file: URL, without: String) -> String {
        FileManager.default.fileExists(atPath: file.path) ? file.path : "\(file.path) (none: \(without))"
    }

    private func rows() throws -> [Row] {
        let environment = ProcessInfo.processInfo.environment
        var rows: [Row] = []
        func add(_ name: String, _ value: String, ok: Bool = true) {
            rows.append(Row(name: name, value: value, ok: ok))
        }
        let terminal = TerminalReport()
        add("terminal", terminal.name)
        add(
            "colours",
            terminal.colours.map {
                "\($0)" + (environment["NO_COLOR"].map { $0.isEmpty ? "" : ", off by NO_COLOR" } ?? "")
            } ?? "unknown")
        add("locale", terminal.locale ?? "not installed; falling back to C.UTF-8", ok: true)
        add("clipboard", environment["TMUX"] != nil ? "tmux load-buffer -w" : "OSC 52, and always a file")
        for (name, value) in try Engine.databaseFeatures() { add(name, value, ok: value != "missing") }
        let data = common.data.map { URL(fileURLWithPath: $0) } ?? EngineConfiguration.defaultData
        add("data", data.path)
        add("configuration", EngineConfiguration.defaultConfiguration.path)
        add("drafts", "\(data.path)/\(Draft.name), while a line is typed and not sent")
        let settings = EngineConfiguration.configurationFolders.map { $0.appendingPathComponent(Installation.fileName) }
        for file in settings { add("config file", Self.described(file, without: "all levels are allowed")) }
        add("keys file", Self.described(Keys.file, without: "the standard keys hold"))
        add("resources", Resources.folder?.path ?? "missing: set SELFSAME_RESOURCES", ok: Resources.folder != nil)
        if FileManager.default.fileExists(atPath: data.appendingPathComponent("people.sqlite").path) {
            do {
                let counts = try common.engine().counts()
                add("library", "\(counts.documents) documents, \(counts.passages) passages")
                let status = try common.engine().searchStatus()
                add("search", status.mode.rawValue + (status.reason.map { ": \($0)" } ?? ""))
                add("people", "\(counts.people) people, \(counts.signals) signals")
            } catch {
                add("databases", Failure.sentence(error), ok: false)
            }
        } else {
            add("databases", "none yet; 'selfsame sample' or 'selfsame ingest' makes them")
        }
        add("endpoint", "none configured; everything stays here")
        return rows
    }
}
