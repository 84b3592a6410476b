internal import Foundation

/// Decides what of a reading may be kept at a privacy level.
struct PrivacyFilter {
    var level: PrivacyLevel

    /// The level a signal needs: account and role the segment level; use, ratings and style the behavioral one; what holds for
    /// this session the contextual one; everything else a person says about herself the individual one.
    static func needed(_ draft: SignalDraft) -> PrivacyLevel {
        switch draft.key.family {
        case .role, .account: .segment
        case _ where draft.source.isWhisper: .behavioral
        case .style: draft.scope == .session ? .contextual : .behavioral
        case .context: .contextual
        default: .individual
        }
    }

    /// The level a belief needs to be used: that of the strongest signal that could have made it.
    static func needed(_ key: BeliefKey) -> PrivacyLevel {
        switch key.family {
        case .role, .account: .segment
        case .style: .behavioral
        case .context: .contextual
        // Use and wording alone tell something of expertise and tools at the behavioral level.
        case .expertise: .behavioral
        default: .individual
        }
    }

    /// Signals and reasons that may be kept, and the keys of those that may not.
    func sort(_ reading: Reading, at: Moment) -> (signals: [Signal], whys: [Why], withheld: [BeliefKey]) {
        var signals: [Signal] = []
        var withheld: Set<BeliefKey> = []
        for draft in reading.signals {
            guard Self.needed(draft) <= level else {
                withheld.insert(draft.key)
                continue
            }
            signals.append(
                Signal(
                    key: draft.key, value: draft.value, polarity: draft.polarity, weight: draft.weight,
                    source: draft.source,
                    at: at, span: draft.span, scope: draft.scope, kind: draft.kind, status: draft.status,
                    marksChange: draft.marksChange))
        }
        // A reason is the most personal thing said: it is kept at the individual level alone.
        let whys = level >= .individual ? reading.whys.map { Why(key: $0.key, clause: $0.clause, at: at) } : []
        return (signals, whys, withheld.sorted())
    }

    /// The text with secrets replaced, byte for byte, so that spans still hold.
    func blanked(_ text: String, _ secrets: [Range<Int>]) -> String {
        guard !secrets.isEmpty else { return text }
        var utf8 = Array(text.utf8)
        for range in secrets {
            for index in range.clamped(to: 0..<utf8.count) { utf8[index] = UInt8(ascii: "*") }
        }
        return String(decoding: utf8, as: UTF8.self)
    }
}
