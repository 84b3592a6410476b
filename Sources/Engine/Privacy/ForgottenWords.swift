/// The words that something forgotten stood in, for whoever still shows them: a conversation on a screen, a line that was
/// typed. Read before they go; kept nowhere.
public struct ForgottenWords: Hashable, Sendable {
    /// Whole messages, as they were stored.
    public var messages: Set<String>
    /// Reasons, values, spans and what was looked for.
    public var pieces: Set<String>
    /// Beliefs that lose a signal.
    public var keys: Set<BeliefKey>

    public init(messages: Set<String> = [], pieces: Set<String> = [], keys: Set<BeliefKey> = []) {
        self.messages = messages
        self.pieces = Set(pieces.map { $0.lowercased() })
        self.keys = keys
    }

    /// Whether the text is one of the messages, a part of one, or holds one of the pieces. O(text · pieces).
    public func areIn(_ text: String) -> Bool {
        let text = text.normalizedForStorage
        let isPart = text.utf8.count >= Self.shortestPart
        if messages.contains(where: { Self.isSame($0, text) || (isPart && $0.contains(text)) }) { return true }
        let lower = text.lowercased()
        return pieces.contains { lower.contains($0) }
    }

    /// A shorter text stands in too many messages to be hers.
    static let shortestPart = 12

    /// Secrets were stored as stars, byte for byte.
    private static func isSame(_ stored: String, _ text: String) -> Bool {
        stored.utf8.count == text.utf8.count
            && zip(stored.utf8, text.utf8).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "*") }
    }
}
