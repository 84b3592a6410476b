import ArgumentParser
import Engine
import Foundation
import TUI
import Terminal

/// The tour: the interface itself, on sample data in a folder of its own that goes when it ends.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch a tour of three minutes in the interface; any key pauses it, and it leaves nothing behind.",
        discussion: """
            Space goes on, Left looks back, q leaves the tour and the interface is yours, on the demo's own data. What is said and \
            typed stands in tour/tour.json5 beside the sample documents.
            """)

    @Option(
        help: ArgumentHelp("slow, normal, fast (no time to read), or hand (Space goes on).", valueName: "pace"),
        transform: { name in
            guard let pace = Tour.Pace(rawValue: name) else {
                throw ValidationError(
                    "There is no pace '\(name)': \(Tour.Pace.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return pace
        })
    var pace = Tour.Pace.normal
    @Option(
        help: ArgumentHelp(
            "dark, light, high-contrast, colour-blind, terminal, mono, or the name of a theme file.", valueName: "name")
    )
    var theme: String?
    @Flag(help: "Leave the mouse to the terminal.")
    var noMouse = false
    @Option(help: ArgumentHelp("A file for the bytes and writes that were sent, at the end.", visibility: .hidden))
    var traffic: String?

    /// Nothing in it depends on the day.
    private static let clock = Moment(iso8601: "2026-11-20T09:00:00Z")

    func validate() throws {
        let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        guard isTerminal, ProcessInfo.processInfo.environment["TERM"] != "dumb" else {
            throw ValidationError(
                "The demo plays in a terminal. 'selfsame sample', then 'selfsame compare', shows the same in lines.")
        }
    }

    func run() throws {
        guard let data = Resources.data else {
            throw EngineError.noSuchPath("Data (set SELFSAME_RESOURCES to the folder that holds it)")
        }
        let script = try script(data)
        let folder = try DemoFolder()
        defer { folder.remove() }
        let engine = try folder.guarding {
            Printer.note("Loading the sample documents and people …")
            var configuration = EngineConfiguration(
                data: folder.url, segments: try Engine.segments(in: data), now: Self.clock, keyFolder: folder.url)
            // By words alone: with vectors half filled, two tours would not be the same.
            configuration.models = [folder.url]
            let engine = try Engine(configuration)
            _ = try waiting { try await engine.loadSample(from: data) }
            return engine
        }
        let ending = try play(script, engine, in: folder)
        folder.remove()
        ending.finish()
    }

    private func script(_ data: URL) throws -> TourScript {
        let file = data.appendingPathComponent("tour/tour.json5")
        do {
            return try TourScript.read(String(contentsOf: file, encoding: .utf8))
        } catch let error as DecodingError {
            throw EngineError.cannotRead(path: file.path, reason: "\(error)")
        } catch {
            throw EngineError.noSuchPath(file.path)
        }
    }

    private func play(_ script: TourScript, _ engine: Engine, in folder: DemoFolder) throws -> Ending {
        let screen = try Screen(
            ScreenOptions(
                environment: ProcessInfo.processInfo.environment, mouse: !noMouse,
                log: folder.url.appendingPathComponent("interface.log").path))
        let mailbox = try Mailbox<Message>()
        let (themes, chosen, warnings) = Themes.load(chosen: theme)
        // The script names the standard keys.
        var model = AppModel()
        model.size = screen.size
        model.themes = themes
        model.theme = chosen
        model.hasMouse = screen.hasMouse
        model.folder = FileManager.default.currentDirectoryPath
        var session = TourSession(
            InterfaceSession(engine: engine, mailbox: mailbox, model: model, draft: nil),
            tour: Tour(script, pace: pace), size: screen.size)
        session.start()
        let ending = Loop(screen: screen, mailbox: mailbox, watch: InotifyWatch(folder: folder.url.path)).run(&session)
        let sent = screen.traffic
        screen.close()
        if let traffic { try Data("\(sent.bytes) \(sent.writes)\n".utf8).write(to: URL(fileURLWithPath: traffic)) }
        for note in screen.notes + warnings { Printer.note("selfsame: \(note)") }
        return ending
    }
}
