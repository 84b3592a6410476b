/// Finds the choice of a message that came without a reason, and the reasons that would make a difference. Pure.
struct UnexplainedChoice {
    /// What is believed once the message was learned from.
    let model: SelfModel
    /// The topic at hand, as a slug: `api-keys`; nothing when there is none.
    var topic: String?

    /// The first wish for good, said outright, that nothing explains yet and that shapes answers now.
    func choice(in signals: [Signal], asked: Set<BeliefKey>) -> Signal? {
        // A passing state beside it ("I'm on call tonight") is a reason, whatever words join them.
        guard !signals.contains(where: { $0.key.family == .context }) else { return nil }
        return signals.first { signal in
            signal.source == .stated && signal.polarity == .for && signal.scope == .lasting
                && !asked.contains(signal.key) && model.why(for: signal.key) == nil && isInForce(signal)
                && ReasonTable.choice(signal.key, signal.value) != nil
        }
    }

    private func isInForce(_ signal: Signal) -> Bool {
        model.beliefs.contains {
            $0.key == signal.key && $0.value == signal.value && $0.scope == .lasting && $0.steers
                && $0.status != .pinned
        }
    }

    /// The reasons of its row that would change something; nothing when there are not two of them, or when all mean that
    /// things stay as they are.
    func offers(for key: BeliefKey, _ value: String, permits: (Signal) -> Bool) -> [ReasonOffer] {
        let offers = (ReasonTable.choice(key, value)?.offers ?? []).filter { offer in
            isNews(offer.meaning, key)
                && !signals(offer.meaning, key: key, value: value, at: model.at, isFirst: true).contains {
                    !permits($0)
                }
        }
        return offers.count >= 2 && offers.contains { $0.meaning != .always } ? offers : []
    }

    private func isNews(_ meaning: ReasonOffer.Meaning, _ key: BeliefKey) -> Bool {
        switch meaning {
        case .onlyNow, .always: return true
        case .rule: return !model.beliefs.contains { $0.key == .constraint(key.name) }
        case .knows(let level):
            guard let topic else { return false }
            let known = model.beliefs.first { $0.key == .expertise(topic) && $0.n > 0 }?.expertise
            return known.map { level >= .proficient ? $0 < level : $0 > level } ?? true
        }
    }

    /// What a reason means, as signals. `isFirst` tells that the choice rests on this one message.
    func signals(_ meaning: ReasonOffer.Meaning, key: BeliefKey, value: String, at: Moment, isFirst: Bool) -> [Signal] {
        func signal(
            _ key: BeliefKey, _ value: String, _ polarity: Signal.Polarity = .for, weight: Double? = nil,
            _ scope: Signal.Scope = .lasting
        ) -> Signal {
            Signal(key: key, value: value, polarity: polarity, weight: weight, source: .chosen, at: at, scope: scope)
        }
        switch meaning {
        case .onlyNow:
            // What was said for good is retired, and nothing put in its place; the wish for now comes after it.
            let retired = signal(key, value, .against, weight: Self.retiring)
            return (isFirst ? [retired] : []) + [signal(key, value, .for, .session)]
        case .always: return [signal(key, value, weight: Self.confirming)]
        case .knows(let level): return topic.map { [signal(.expertise($0), level.rawValue)] } ?? []
        case .rule: return [signal(.constraint(key.name), value)]
        }
    }

    /// So little that what is retired leaves the belief unknown, not denied.
    private static let retiring = 0.4
    /// What an explained wish weighs beyond a stated one.
    private static let confirming = Signal.Source.explained.weight - Signal.Source.stated.weight
}
