internal import Foundation

/// A guided tour of the interface, as data: what is said, what is typed, and what then stands on the screen.
///
///     { steps: [{ name: "levels", say: "Two sentences.", play: [{ send: "/who maya" }, { press: "Esc 2" }],
///                 shows: ["difference 0 %"] }] }
public struct TourScript: Hashable, Codable, Sendable {
    public struct Step: Hashable, Codable, Sendable {
        /// What tests and the program call it.
        public var name: String
        /// One or two sentences for whoever watches.
        public var say: String
        public var play: [Play]
        /// Texts that stand on the screen when the step is done, whatever its size.
        public var shows: [String]

        private enum CodingKeys: CodingKey {
            case name, say, play, shows
        }

        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            name = try values.decode(String.self, forKey: .name)
            say = try values.decode(String.self, forKey: .say)
            play = try values.decodeIfPresent([Play].self, forKey: .play) ?? []
            shows = try values.decodeIfPresent([String].self, forKey: .shows) ?? []
        }

        init(name: String, say: String, play: [Play] = [], shows: [String] = []) {
            self.name = name
            self.say = say
            self.play = play
            self.shows = shows
        }

        /// Words there are to read.
        var words: Int { say.split(whereSeparator: \.isWhitespace).count }
    }

    /// One thing that is done at the keyboard; the next waits until what came of it stands on the screen.
    public enum Play: Hashable, Codable, Sendable {
        /// A line that is typed where one types, and sent.
        case send(String)
        case press([Key])
        /// Pages are turned until a row begins with the text.
        case find(String)

        private enum CodingKeys: CodingKey {
            case send, press, find
        }

        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            if let text = try values.decodeIfPresent(String.self, forKey: .send) {
                self = .send(text)
                return
            }
            if let text = try values.decodeIfPresent(String.self, forKey: .find) {
                self = .find(text)
                return
            }
            let names = try values.decode(String.self, forKey: .press).split(separator: " ").map(String.init)
            self = .press(
                try names.map { name in
                    guard let key = Key(name: name) else {
                        throw DecodingError.dataCorruptedError(
                            forKey: .press, in: values, debugDescription: "'\(name)' is not a key")
                    }
                    return key
                })
        }

        public func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            switch self {
            case .send(let text): try values.encode(text, forKey: .send)
            case .find(let text): try values.encode(text, forKey: .find)
            case .press(let keys): try values.encode(keys.map(\.name).joined(separator: " "), forKey: .press)
            }
        }
    }

    public var steps: [Step]

    /// Reads JSON5. Throws a `DecodingError` that says what is missing.
    public static func read(_ text: String) throws -> TourScript {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(TourScript.self, from: Data(text.utf8))
    }
}
