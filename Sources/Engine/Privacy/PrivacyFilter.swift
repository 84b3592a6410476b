internal import Foundation

/// Decides what of a reading may be kept at a privacy level.
struct PrivacyFilter: Sendable {
    var level: PrivacyLevel
    /// What the installation and the command allow: an answer of hers goes above her own level, never above this one.
    var ceiling = PrivacyLevel.individual
    /// Families, and `why`, that she asked to remember, or to use for this session.
    var remembered: Set<String> = []
    var thisSession: Set<String> = []
    var person = ""
    var neverAgain = NeverAgain.nothing

    init(level: PrivacyLevel) {
        self.level = level
    }

    init(
        person: Person, ceiling: PrivacyLevel, consents: [Consent], neverAgain: NeverAgain, now: Moment
    ) {
        level = min(person.privacy, ceiling)
        self.ceiling = ceiling
        self.person = person.id
        self.neverAgain = neverAgain
        let valid = consents.filter { $0.holds(at: now) }
        remembered = Set(valid.filter { $0.answer == .remember }.map(\.subject))
        thisSession = Set(valid.filter { $0.answer == .session }.map(\.subject))
    }

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

    /// The level a stored signal needs.
    static func needed(_ signal: Signal) -> PrivacyLevel {
        needed(
            SignalDraft(
                key: signal.key, value: signal.value, source: signal.source, span: 0..<0, scope: signal.scope))
    }

    // MARK: What is permitted

    func permits(_ needed: PrivacyLevel, _ subject: String) -> Bool {
        if needed <= level { return true }
        // Where nothing is to be known there is nothing to consent to.
        guard level > .none, needed <= ceiling else { return false }
        return remembered.contains(subject) || thisSession.contains(subject)
    }

    func keeps(_ signal: Signal) -> Bool { permits(Self.needed(signal), signal.key.family.rawValue) }
    func mayUse(_ key: BeliefKey) -> Bool { permits(Self.needed(key), key.family.rawValue) }
    var keepsReasons: Bool { permits(.individual, Consent.reasons) }

    /// Signals and reasons that may be kept, and the keys of those that may not: above the level, or never again.
    func sort(_ reading: Reading, at: Moment) -> (signals: [Signal], whys: [Why], withheld: [BeliefKey]) {
        var signals: [Signal] = []
        var withheld: Set<BeliefKey> = []
        for draft in reading.signals {
            guard permits(Self.needed(draft), draft.key.family.rawValue),
                !neverAgain.refuses(draft.key, draft.value, person: person)
            else {
                withheld.insert(draft.key)
                continue
            }
            let isForNow = Self.needed(draft) > level && !remembered.contains(draft.key.family.rawValue)
            signals.append(
                Signal(
                    key: draft.key, value: draft.value, polarity: draft.polarity, weight: draft.weight,
                    source: draft.source, at: at, span: draft.span, scope: isForNow ? .session : draft.scope,
                    kind: draft.kind, status: draft.status, marksChange: draft.marksChange))
        }
        // A reason is the most personal thing said: it is kept at the individual level alone, and not without its belief.
        let whys = keepsReasons ? reading.whys.filter { $0.key.map { !withheld.contains($0) } ?? true } : []
        return (signals, whys.map { Why(key: $0.key, clause: $0.clause, at: at) }, withheld.sorted())
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
