/// `maya/41`: a person's slug and a number that is never used again.
public struct EntryID: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public var person: String
    public var sequence: Int

    public init(person: String, sequence: Int) {
        self.person = person
        self.sequence = sequence
    }

    public init?(_ text: String) {
        guard let cut = text.lastIndex(of: "/"), let sequence = Int(text[text.index(after: cut)...]) else { return nil }
        self.init(person: String(text[..<cut]), sequence: sequence)
    }

    public var description: String { "\(person)/\(sequence)" }

    public static func < (left: EntryID, right: EntryID) -> Bool {
        (left.person, left.sequence) < (right.person, right.sequence)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = EntryID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an id such as maya/41")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// One thing that happened with a person. The words are kept in a rolling window; the rest stays.
public struct Observation: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case message, question, answer, rating, correction, onboarding, record
    }

    public var id: EntryID
    public var at: Moment
    public var kind: Kind
    /// What was said, or nothing once the words were erased.
    public var text: String?
    /// When the words were erased, and by what: `window`, `forget`, `retention`, `level`.
    public var erased: Moment?
    public var erasedBy: String?

    public init(
        id: EntryID, at: Moment, kind: Kind, text: String?, erased: Moment? = nil, erasedBy: String? = nil
    ) {
        self.erased = erased
        self.erasedBy = erasedBy
        self.id = id
        self.at = at
        self.kind = kind
        self.text = text
    }
}
