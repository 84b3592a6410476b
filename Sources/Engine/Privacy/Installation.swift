public import Foundation

/// What an installation has decided, from `selfsame/config.json5` in the configuration folders.
///
/// ```json5
/// {
///   privacy: "contextual",                                   // nothing above it is kept or used here
///   keep: { interactions: 100, reasonDays: 365 },
///   team: { group: "support", readers: "support-readers" },  // groups of this machine
/// }
/// ```
///
/// The machine's file and the user's own are both read, and the stricter of the two holds.
public struct Installation: Hashable, Sendable {
    public var privacy = PrivacyLevel.individual
    /// How many interactions of a person keep their words.
    public var window = 100
    /// How long the words of a reason are kept.
    public var reasonDays = 365.0
    public var team: Team?
    /// Where the key for "never again" is: beside the file that names the team, else the user's own folder.
    public var keyFolder: URL?
    /// Programs that make text of files no reader takes, by extension: the user's own before the machine's.
    public var converters: [String: Converter] = [:]
    public var files: [String] = []

    public init() {}

    public static let fileName = "config.json5"

    /// Reads the files there are. A file that cannot be understood is refused whole: a misspelt limit would be no limit.
    public static func read(_ folders: [URL]) throws -> Installation {
        var result = Installation()
        for folder in folders {
            let url = folder.appendingPathComponent(fileName)
            guard FileManager.default.fileExists(atPath: url.path) else { continue }
            let decoder = JSONDecoder()
            decoder.allowsJSON5 = true
            let file = try decoder.decode(File.self, from: Data(contentsOf: url))
            result.privacy = min(result.privacy, file.privacy ?? .individual)
            result.window = min(result.window, file.keep?.interactions ?? result.window)
            result.reasonDays = min(result.reasonDays, file.keep?.reasonDays ?? result.reasonDays)
            if result.team == nil, let team = file.team {
                result.team = Team(group: team.group, readers: team.readers)
                result.keyFolder = folder
            }
            result.converters.merge(file.converters) { _, own in own }
            result.files.append(url.path)
        }
        return result
    }

    // MARK: The file

    private struct File: Decodable {
        var privacy: PrivacyLevel?
        var keep: Keep?
        var team: TeamEntry?
        var converters: [String: Converter]

        init(from decoder: any Decoder) throws {
            let container = try decoder.strict(["privacy", "keep", "team", "converters"])
            privacy = try container.decodeIfPresent(PrivacyLevel.self, forKey: Name("privacy"))
            keep = try container.decodeIfPresent(Keep.self, forKey: Name("keep"))
            team = try container.decodeIfPresent(TeamEntry.self, forKey: Name("team"))
            let named = try container.decodeIfPresent([String: [String]].self, forKey: Name("converters")) ?? [:]
            converters = try named.mapValues { words in
                guard let converter = Converter(words) else {
                    throw DecodingError.dataCorrupted(
                        DecodingError.Context(
                            codingPath: container.codingPath,
                            debugDescription: "a converter is a list: a program and its arguments, \"FILE\" among them")
                    )
                }
                return converter
            }
        }
    }

    private struct Keep: Decodable {
        var interactions: Int?
        var reasonDays: Double?

        init(from decoder: any Decoder) throws {
            let container = try decoder.strict(["interactions", "reasonDays"])
            interactions = try container.decodeIfPresent(Int.self, forKey: Name("interactions"))
            reasonDays = try container.decodeIfPresent(Double.self, forKey: Name("reasonDays"))
            guard (interactions ?? 0) >= 0, (reasonDays ?? 0) >= 0 else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(codingPath: container.codingPath, debugDescription: "a limit is below 0"))
            }
        }
    }

    private struct TeamEntry: Decodable {
        var group: String
        var readers: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.strict(["group", "readers"])
            group = try container.decode(String.self, forKey: Name("group"))
            readers = try container.decodeIfPresent(String.self, forKey: Name("readers"))
        }
    }

    fileprivate struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension Decoder {
    /// A container in which no other keys may stand.
    fileprivate func strict(_ names: Set<String>) throws -> KeyedDecodingContainer<Installation.Name> {
        let container = try container(keyedBy: Installation.Name.self)
        if let other = container.allKeys.first(where: { !names.contains($0.stringValue) }) {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: container.codingPath,
                    debugDescription:
                        "'\(other.stringValue.prefix(40))' is not one of: \(names.sorted().joined(separator: ", "))"))
        }
        return container
    }
}
