import ArgumentParser
import Engine
import Foundation
import TUI
import Terminal

/// The pictures of the README: the screen as the interface draws it after the same keys, with the engine's own answers.
///
/// It needs no terminal, and with the clock held still gives the same bytes each time.
struct Picture: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw the interface as an SVG file, on sample data unless --data is given.",
        discussion:
            "selfsame picture --person devon --type 'Can we rotate API keys without downtime?' --out chat.svg",
        shouldDisplay: false)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("Who asks.", valueName: "id")) var person: String
    @Option(help: ArgumentHelp("Columns and rows.", valueName: "WxH")) var size = "120x40"
    @Option(help: ArgumentHelp("A theme.", valueName: "name")) var theme = "dark"
    @Option(help: ArgumentHelp("A line to type and send; may be repeated.", valueName: "text")) var type: [String] = []
    @Option(help: ArgumentHelp("Keys to press then, by name, as in 'Tab Down Enter'.", valueName: "keys")) var keys = ""
    @Option(help: ArgumentHelp("What the picture is called.", valueName: "text")) var title = "Selfsame"
    @Option(help: ArgumentHelp("The file to write.", valueName: "file")) var out: String

    private static let clock = "2026-11-20T09:00:00Z"

    func validate() throws {
        if cells == nil { throw ValidationError("--size takes columns and rows, such as 120x40.") }
        for name in keyNames where Key(name: name) == nil { throw ValidationError("'\(name)' is not a key.") }
    }

    func run() throws {
        let fresh = FileManager.default.temporaryDirectory.appendingPathComponent(
            "selfsame-picture-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: fresh) }
        var model = AppModel()
        model.size = cells!
        model.isReadOnly = common.readOnly
        model.theme = Themes.load(chosen: theme).first
        let engine = try engine(fresh)
        model.ceiling = engine.configuration.privacy
        let worker = EffectWorker(engine: engine, mailbox: try Mailbox())
        model = try settled((model, [.loadModel(person: person), .loadPeople]), worker)
        for line in type {
            for character in line { model = try settled(Update.key(.character(character), model), worker) }
            model = try settled(Update.key(.enter, model), worker)
        }
        for key in keyNames.compactMap(Key.init(name:)) { model = try settled(Update.key(key, model), worker) }
        let drawing = FramePicture(theme: model.theme, title: title).svg(RootView.frame(model))
        try Data(drawing.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
    }

    /// The model after an event and after all the work that it wanted.
    private func settled(_ step: (AppModel, [Effect]), _ worker: EffectWorker) throws -> AppModel {
        var (model, effects) = step
        while !effects.isEmpty {
            guard let message = try worker.perform(effects.removeFirst(), isReadOnly: common.readOnly) else { continue }
            let next = Update.message(message, model)
            model = next.0
            effects += next.1
        }
        return model
    }

    private func engine(_ fresh: URL) throws -> Engine {
        if common.data != nil { return try common.engine() }
        guard let data = Resources.data else { throw EngineError.noSuchPath("Data") }
        let engine = try Engine(
            EngineConfiguration(
                data: fresh, segments: try Engine.segments(in: data), now: Moment(iso8601: common.now ?? Self.clock)))
        _ = try waiting { try await engine.loadSample(from: data) }
        return engine
    }

    private var keyNames: [String] { keys.split(separator: " ").map(String.init) }

    private var cells: Size? {
        let parts = size.split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2, (1...500).contains(parts[0]), (1...200).contains(parts[1]) else { return nil }
        return Size(width: parts[0], height: parts[1])
    }
}
