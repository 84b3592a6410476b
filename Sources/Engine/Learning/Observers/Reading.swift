/// What one message says about its writer.
public struct Reading: Sendable {
    public var signals: [SignalDraft]
    public var whys: [WhyDraft]
    /// UTF-8 byte ranges of keys, tokens, passwords and card numbers, to be blanked before the message is stored.
    public var secrets: [Range<Int>]
    /// UTF-8 byte ranges of clauses about sensitive matters, to be blanked likewise.
    public var sensitive: [Range<Int>] = []

    public init(signals: [SignalDraft] = [], whys: [WhyDraft] = [], secrets: [Range<Int>] = []) {
        self.signals = signals
        self.whys = whys
        self.secrets = secrets
    }

    /// Adds a draft unless one with the same key, value and polarity is there.
    mutating func add(_ draft: SignalDraft) {
        let isKnown = signals.contains {
            $0.key == draft.key && $0.value == draft.value && $0.polarity == draft.polarity
        }
        if !isKnown { signals.append(draft) }
    }

    mutating func add(_ why: WhyDraft) {
        if !whys.contains(where: { $0.span == why.span }) { whys.append(why) }
    }

    /// Whether a signal of these families already rests on words of this range.
    func has(_ families: Set<BeliefKey.Family>, in range: Range<Int>) -> Bool {
        signals.contains { families.contains($0.key.family) && $0.span.overlaps(range) }
    }
}
