import Engine
import Foundation

/// Files that come with the program: sample data and themes.
enum Resources {
    /// `$SELFSAME_RESOURCES`, `<program>/../share/selfsame`, or beside the build.
    static var folder: URL? {
        let program = URL(
            fileURLWithPath: CommandLine.arguments[0].contains("/")
                ? CommandLine.arguments[0] : found(CommandLine.arguments[0])
        )
        .resolvingSymlinksInPath().deletingLastPathComponent()
        let given = ProcessInfo.processInfo.environment["SELFSAME_RESOURCES"].map { URL(fileURLWithPath: $0) }
        let candidates = [
            given, program.appendingPathComponent("../share/selfsame"),
            program.appendingPathComponent("Selfsame_selfsame.resources"),
        ]
        return candidates.compactMap { $0?.standardizedFileURL }
            .first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("Data").path) }
    }

    static var data: URL? { folder?.appendingPathComponent("Data") }

    /// What makes a cross-encoder of the embedding model.
    static var adapter: URL? {
        let file = data?.appendingPathComponent("models/cross-encoder.safetensors")
        return file.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
    }

    /// Segments of the installation's configuration, or else those that come with the program.
    static func segments() throws -> [Segment] {
        let own = try Engine.segments(in: EngineConfiguration.defaultConfiguration)
        if !own.isEmpty { return own }
        return try data.map(Engine.segments(in:)) ?? []
    }

    private static func found(_ name: String) -> String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? name
    }
}
