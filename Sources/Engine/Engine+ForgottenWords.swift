extension Engine {
    nonisolated func wordsThatGo(_ target: ForgetTarget, person id: String) throws -> ForgottenWords {
        var words = try words(of: people.forgetPlan(scope(target), person: known(id).id))
        // Words that were not kept stand in no row, and may still stand on a screen.
        if case .search(let text) = target { words.pieces.insert(text.normalizedForStorage.lowercased()) }
        return words
    }

    nonisolated func wordsThatGo(below level: PrivacyLevel, person id: String) throws -> ForgottenWords {
        var person = try known(id)
        person.privacy = level
        return try words(of: people.forgetPlan(scope(exceeding: person), person: id))
    }

    private nonisolated func words(of plan: ForgetPlan) throws -> ForgottenWords {
        let texts = try people.observations(plan.person, sequences: Array(plan.observations)).mapValues(\.text)
        let spans = try people.signals(plan.person, slot: nil).compactMap { signal -> String? in
            guard plan.signals.contains(signal.id), let span = signal.span, span.count >= ForgottenWords.shortestPart,
                let text = signal.observation.flatMap({ texts[$0] ?? nil })
            else { return nil }
            return Self.slice(text, span)
        }
        return ForgottenWords(
            messages: Set(texts.values.compactMap { $0 }), pieces: plan.texts.union(spans), keys: plan.keys)
    }
}
