public import Foundation

/// Where an engine keeps things, and what it may do.
public struct EngineConfiguration: Sendable {
    /// The folder of both databases.
    public var data: URL
    /// Opens both databases read-only: nothing is observed, nothing is learned.
    public var readOnly: Bool
    /// Who is acting; an edit carries the name, and undo takes back one's own.
    public var actor: String
    /// The highest privacy level allowed here; the lower of this and the person's counts.
    public var privacy: PrivacyLevel
    public var segments: [Segment]
    /// Replaces the clock, for exact runs.
    public var now: Moment?
    /// How many interactions of a person keep their words, and for how many days a reason does.
    public var window: Int
    public var reasonDays: Double
    /// Colleagues who share this installation.
    public var team: Team?
    /// Where the key is with which values are marked "never again": apart from the data.
    public var keyFolder: URL
    /// Programs that make text of files no reader takes, by extension.
    public var converters: [String: Converter]
    /// Where an embedding model may be: beside the databases, or where `make model` puts it for all of them. Never empty.
    public var models: [URL]

    public init(
        data: URL, readOnly: Bool = false, actor: String = NSUserName(), privacy: PrivacyLevel = .individual,
        segments: [Segment] = [], now: Moment? = nil, window: Int = 100, reasonDays: Double = 365,
        team: Team? = nil, keyFolder: URL = EngineConfiguration.defaultConfiguration,
        converters: [String: Converter] = [:]
    ) {
        self.converters = converters
        models = [data, Self.defaultData].map { $0.appendingPathComponent("models") }
        self.window = window
        self.reasonDays = reasonDays
        self.team = team
        self.keyFolder = keyFolder
        self.data = data
        self.readOnly = readOnly
        self.actor = actor
        self.privacy = privacy
        self.segments = segments
        self.now = now
    }

    /// `$XDG_DATA_HOME/selfsame`, or `~/.local/share/selfsame`.
    public static var defaultData: URL {
        folder(variable: "XDG_DATA_HOME", fallback: ".local/share")
    }

    /// `$XDG_CONFIG_HOME/selfsame`, or `~/.config/selfsame`.
    public static var defaultConfiguration: URL {
        folder(variable: "XDG_CONFIG_HOME", fallback: ".config")
    }

    /// The machine's configuration, then the user's own: the stricter of both holds.
    public static var configurationFolders: [URL] {
        let machine = ProcessInfo.processInfo.environment["XDG_CONFIG_DIRS"].flatMap { $0.isEmpty ? nil : $0 }
        return (machine ?? "/etc/xdg").split(separator: ":").filter { $0.hasPrefix("/") }.map {
            URL(fileURLWithPath: String($0)).appendingPathComponent("selfsame")
        } + [defaultConfiguration]
    }

    /// Who runs the program, by the system's word and not by a variable's.
    public static var unixUser: String {
        getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "user \(getuid())"
    }

    private static func folder(variable: String, fallback: String) -> URL {
        // The standard has relative paths ignored.
        if let path = ProcessInfo.processInfo.environment[variable], path.hasPrefix("/") {
            return URL(fileURLWithPath: path).appendingPathComponent("selfsame")
        }
        return URL(fileURLWithPath: NSHomeDirectory()).appendingPathComponent(fallback).appendingPathComponent(
            "selfsame")
    }
}
