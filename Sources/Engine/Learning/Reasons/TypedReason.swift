/// A reason in words of her own, given when she was asked: read behind her wish, as if she had said both at once.
struct TypedReason {
    /// Her words without the marker; at most 400 characters.
    let clause: String
    /// What it tells beside the wish itself.
    let signals: [SignalDraft]
    /// Whether it limits the wish to this session.
    let isForNow: Bool
    /// A sensitive reason, or one with a secret in it, is never kept.
    let isKept: Bool

    init(_ text: String, for key: BeliefKey, after wish: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        let markers: Set<String> = ["because", "since", "cause", "cos", "as"]
        let own = words.first.map { markers.contains($0.lowercased()) } ?? false ? Array(words.dropFirst()) : words
        clause = String(own.joined(separator: " ").prefix(400))
        let reading = MessageReader.read("\(wish), because \(clause)")
        isKept = !clause.isEmpty && reading.secrets.isEmpty && !Sensitive.isSensitive(clause)
        signals = reading.signals.filter { $0.key != key }
        let passing = signals.filter { $0.key.family == .context }
        isForNow =
            reading.signals.contains { $0.key == key && $0.scope == .session }
            || (!passing.isEmpty && passing.allSatisfy { $0.scope == .session })
    }
}
