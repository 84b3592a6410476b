import ArgumentParser
import Engine
import Foundation

/// Options every command takes.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of both databases.", valueName: "dir"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Print plain text, without colour.")
    var plain = false

    @Option(help: ArgumentHelp("The clock, for exact runs.", valueName: "iso8601"))
    var now: String?

    @Flag(help: "Open everything read-only; nothing is observed.")
    var readOnly = false

    @Option(help: ArgumentHelp("Who is acting, beside the Unix user.", valueName: "name"))
    var actor: String?

    @Option(
        help: ArgumentHelp(
            "The highest privacy level to use: none, segment, behavioral, contextual, individual.", valueName: "level"))
    var privacy: String?

    func validate() throws {
        if let now, Moment(iso8601: now) == nil {
            throw ValidationError("'\(now)' is not a time such as 2026-01-01T09:00:00Z.")
        }
        if let privacy, PrivacyLevel(rawValue: privacy) == nil {
            throw ValidationError(
                "'\(privacy)' is not a privacy level: none, segment, behavioral, contextual, individual.")
        }
    }

    /// `standing`: the clock stands still, so that what is made twice comes out the same.
    func engine(standing: Bool = false) throws -> Engine {
        let user = EngineConfiguration.unixUser
        let here = try Self.installation()
        return try Engine(
            EngineConfiguration(
                data: data.map { URL(fileURLWithPath: $0) } ?? EngineConfiguration.defaultData, readOnly: readOnly,
                actor: actor.map { "\(user) (\($0))" } ?? user,
                privacy: min(here.privacy, privacy.flatMap(PrivacyLevel.init(rawValue:)) ?? .individual),
                segments: try Resources.segments(), now: now.flatMap(Moment.init(iso8601:)) ?? (standing ? .now : nil),
                window: here.window,
                reasonDays: here.reasonDays, team: here.team,
                keyFolder: here.keyFolder ?? EngineConfiguration.defaultConfiguration,
                converters: here.converters))
    }

    /// What this installation has decided in its configuration.
    static func installation() throws -> Installation {
        try Engine.installation(in: EngineConfiguration.configurationFolders)
    }
}

/// A person to act for.
struct PersonOption: ParsableArguments {
    @Option(help: ArgumentHelp("The person.", valueName: "id"))
    var person: String
}
