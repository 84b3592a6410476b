/// What a belief is about: `role`, `expertise/saml`, `style/format`, `goal/evaluate-roll-out`, ...
///
/// The first part is the family. `preference/<slot>/<slug>` has three parts; preferences in one slot compete.
public struct BeliefKey: Hashable, Comparable, Sendable, RawRepresentable, CustomStringConvertible {
    public enum Family: String, CaseIterable, Sendable, Codable {
        case role, account, expertise, style, goal, stack, constraint, preference, opinion, context
    }

    public let rawValue: String
    /// Told once: the fold asks it of every signal.
    public let family: Family

    /// Nothing when the family is unknown or the rest is missing: `BeliefKey("mood/today")` is nil.
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, let family = Family(rawValue: String(first)) else { return nil }
        guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        switch family {
        case .role: guard parts.count == 1 else { return nil }
        case .account: guard parts.count == 2, ClosedLists.values["account/\(parts[1])"] != nil else { return nil }
        case .style: guard parts.count == 2, ClosedLists.values["style/\(parts[1])"] != nil else { return nil }
        case .preference: guard parts.count == 3 else { return nil }
        default: guard parts.count == 2 else { return nil }
        }
        self.rawValue = rawValue
        self.family = family
    }

    public init?(_ rawValue: String) {
        self.init(rawValue: rawValue)
    }

    private init(_ family: Family, _ rest: String? = nil) {
        rawValue = rest.map { "\(family.rawValue)/\($0)" } ?? family.rawValue
        self.family = family
    }

    public static let role = BeliefKey(.role)
    public static let format = BeliefKey(.style, "format")
    public static let depth = BeliefKey(.style, "depth")
    public static let vocabulary = BeliefKey(.style, "vocabulary")
    public static let examples = BeliefKey(.style, "examples")
    public static let plan = BeliefKey(.account, "plan")
    public static let industry = BeliefKey(.account, "industry")
    public static let size = BeliefKey(.account, "size")
    public static let usage = BeliefKey(.account, "usage")
    public static func expertise(_ topic: String) -> BeliefKey { BeliefKey(.expertise, topic) }
    public static func goal(_ slug: String) -> BeliefKey { BeliefKey(.goal, slug) }
    public static func stack(_ name: String) -> BeliefKey { BeliefKey(.stack, name) }
    public static func constraint(_ slug: String) -> BeliefKey { BeliefKey(.constraint, slug) }
    public static func preference(_ slot: String, _ slug: String) -> BeliefKey {
        BeliefKey(.preference, "\(slot)/\(slug)")
    }
    public static func opinion(_ slug: String) -> BeliefKey { BeliefKey(.opinion, slug) }
    public static func context(_ slug: String) -> BeliefKey { BeliefKey(.context, slug) }

    /// The last part: `saml` in `expertise/saml`; `role` for `role`.
    public var name: String {
        String(rawValue[(rawValue.lastIndex(of: "/").map(rawValue.index(after:)) ?? rawValue.startIndex)...])
    }

    /// Keys that can replace one another share a slot. For most a slot is the key itself.
    public var slot: String {
        guard family == .preference, let cut = rawValue.lastIndex(of: "/") else { return rawValue }
        return String(rawValue[..<cut])
    }

    /// The closed list of values when this key holds one choice of several (`role`, `account/*`, `style/*`).
    public var choices: [String]? {
        switch family {
        case .role, .account, .style: ClosedLists.values[rawValue]
        default: nil
        }
    }

    public var description: String { rawValue }

    public static func == (left: BeliefKey, right: BeliefKey) -> Bool {
        left.rawValue == right.rawValue
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }

    public static func < (left: BeliefKey, right: BeliefKey) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension BeliefKey: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let key = BeliefKey(rawValue: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a belief key")
        }
        self = key
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
