import ArgumentParser
import Engine
import Foundation
import TUI
import Terminal

/// `selfsame` alone.
struct Interface: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interface", abstract: "Open the interface.", shouldDisplay: false)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("Who asks.", valueName: "id"))
    var person: String?
    @Flag(help: "A line at a time: no alternate screen, no colour, for screen readers and plain terminals.")
    var accessible = false
    @Option(
        help: ArgumentHelp(
            "dark, light, high-contrast, colour-blind, terminal, mono, or the name of a theme file.", valueName: "name")
    )
    var theme: String?
    @Flag(help: "Leave the mouse to the terminal.")
    var noMouse = false
    @Option(help: ArgumentHelp("A file for the bytes and writes that were sent, at the end.", visibility: .hidden))
    var traffic: String?

    func run() throws {
        let engine = try common.engine()
        if try engine.counts().passages == 0, !engine.configuration.readOnly, let data = Resources.data {
            Printer.note("Loading the sample documents and people …")
            _ = try waiting { try await engine.loadSample(from: data) }
        }
        // Asked for after the sample is there: on the first start she comes with it.
        if let person { _ = try engine.person(person) }
        let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        guard isTerminal, !accessible, !common.plain, ProcessInfo.processInfo.environment["TERM"] != "dumb" else {
            return try LinePrompt(engine: engine, person: person, readOnly: engine.configuration.readOnly).run()
        }
        try open(engine)
    }

    private func open(_ engine: Engine) throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = common.data.map { URL(fileURLWithPath: $0) } ?? EngineConfiguration.defaultData
        let log = folder.appendingPathComponent("interface.log").path
        let screen = try Screen(
            ScreenOptions(environment: environment, mouse: !noMouse, log: engine.configuration.readOnly ? nil : log))
        let mailbox = try Mailbox<Message>()
        let (themes, chosen, themeWarnings) = Themes.load(chosen: theme)
        let (keys, keyWarnings) = Keys.load()
        let warnings = keyWarnings + themeWarnings
        var model = AppModel()
        model.size = screen.size
        model.isReadOnly = engine.configuration.readOnly
        model.ceiling = engine.configuration.privacy
        model.folder = FileManager.default.currentDirectoryPath
        model.themes = themes
        model.theme = chosen
        model.keys = keys
        model.hasMouse = screen.hasMouse
        if let first = warnings.first {
            model.notice = first + (warnings.count > 1 ? "  (and \(warnings.count - 1) more, shown at the end)" : "")
        }
        var session = InterfaceSession(
            engine: engine, mailbox: mailbox, model: model,
            draft: engine.configuration.readOnly ? nil : Draft(folder: folder))
        session.start(person: person)
        session.fillWithVectors()
        let ending = Loop(screen: screen, mailbox: mailbox, watch: InotifyWatch(folder: folder.path)).run(&session)
        let sent = screen.traffic
        screen.close()
        if let traffic { try Data("\(sent.bytes) \(sent.writes)\n".utf8).write(to: URL(fileURLWithPath: traffic)) }
        for note in screen.notes + warnings { Printer.note("selfsame: \(note)") }
        ending.finish()
    }
}
