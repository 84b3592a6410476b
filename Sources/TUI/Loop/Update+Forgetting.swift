import Engine

/// Forgetting: what would go, the receipt, and taking the words off this screen too.
extension Update {
    mutating func forgetBelief() {
        if case .inventory(let list) = model.overlay { return forget(chosenIn: list) }
        guard let person = model.person, let belief = selectedBelief else { return }
        effects.append(.previewForgetting(.key(belief.key.rawValue), person: person.id))
    }

    /// `/forget on call`: everything that rests on words that hold these.
    mutating func forget(wordsWith text: String) {
        guard allows(.forget), let person = openPerson() else { return }
        effects.append(.previewForgetting(.search(text), person: person.id))
    }

    /// The one who is chosen in the list of people, else the open one.
    mutating func forgetPerson() {
        let shown = model.shownPeople
        let chosen =
            model.view == .people && !shown.isEmpty
            ? shown[min(model.peopleSelection, shown.count - 1)].person : openPerson()
        guard let chosen else { return }
        effects.append(.previewForgetting(.everything, person: chosen.id))
    }

    mutating func received(_ preview: ForgetPreview, _ target: ForgetTarget, of person: String) {
        let isEverything = target == .everything
        // Words that were never kept may still stand on this screen.
        if preview.isEmpty, !isEverything {
            model.notice = "Nothing that is kept rests on that."
            if case .search(let text) = target { takeAway(ForgottenWords(pieces: [text]), of: person, isGone: false) }
            return
        }
        let lines =
            (isEverything ? ["All that is known of \(person) goes, and the name with it."] : []) + preview.lines
        model.overlay = .confirm(
            Confirmation(
                title: isEverything
                    ? "Forget \(person) wholly? This cannot be undone." : "Forget? This cannot be undone.",
                lines: lines, yes: "forget", effect: .forget(target, person: person, neverAgain: false),
                never: preview.signals == 0 ? nil : .forget(target, person: person, neverAgain: true)))
    }

    mutating func received(_ receipt: ForgetReceipt, _ words: ForgottenWords, of person: String, isGone: Bool) {
        takeAway(words, of: person, isGone: isGone)
        model.page = DocumentPage(.receipt(receipt, of: person, isGone: isGone))
        model.inspector.opened = nil
        if isGone, model.person?.id == person {
            model.person = nil
            model.inspector = InspectorState()
        }
        reload()
    }

    /// Another program forgot something, or it was due to go, and which words that were cannot be read any more.
    mutating func clearConversation(of people: Set<String>) {
        let speakers = Set(model.entries.compactMap { if case .said(_, let by) = $0 { by } else { nil } })
        guard !speakers.isEmpty, people.contains("") || !people.isDisjoint(with: speakers) else { return }
        model.entries = [.note("something was forgotten; the conversation was cleared")]
        if let pending = model.pending, let person = model.person {
            model.entries.append(.said(pending, by: person.id))
        }
        forgetAnswer()
        model.why = nil
        if case .inventory = model.overlay { model.overlay = nil }
        model.composer.removeSent { _ in true }
    }

    // MARK: Off the screen

    /// Takes away what still shows forgotten words: what was said and answered, what was typed, what is looked for.
    mutating func takeAway(_ words: ForgottenWords, of person: String, isGone: Bool) {
        func isIn(_ text: String) -> Bool { isGone || words.areIn(text) }
        var speaker = ""
        var (said, answered) = (0, 0)
        var isLastAnswerGone = false
        let anchored = model.chatAnchor.flatMap { model.entries.indices.contains($0) ? model.entries[$0] : nil }
        model.entries = model.entries.compactMap { entry in
            switch entry {
            case .said(let text, let by):
                speaker = by
                guard by == person, isIn(text) else { return entry }
                said += 1
                return nil
            case .answered(let answer):
                guard speaker == person else { return entry }
                guard !isGone, let kept = answer.without(words) else {
                    answered += 1
                    isLastAnswerGone = isLastAnswerGone || answer == model.lastAnswer
                    return nil
                }
                if answer == model.lastAnswer { model.lastAnswer = kept }
                return .answered(kept)
            case .note(let text): return words.areIn(text) ? nil : entry
            }
        }
        if said + answered > 0 {
            let parts = [(said, "message"), (answered, "answer")].filter { $0.0 > 0 }.map { Counted.text($0.0, $0.1) }
            model.entries.append(.note("forgotten, and taken away here too: \(parts.joined(separator: ", "))"))
        }
        model.chatAnchor = anchored.flatMap { model.entries.lastIndex(of: $0) }
        model.chatScroll = 0
        if isLastAnswerGone { forgetAnswer() }
        // How the answer was made names beliefs too: it is looked up anew.
        model.trace = nil
        if let answer = model.lastAnswer, let person = model.person {
            effects.append(.trace(answer, person: person.id))
        }
        if let asked = model.why?.question, isIn(asked.text) || words.keys.contains(asked.key) { model.why = nil }
        model.composer.removeSent(where: isIn)
        if isIn(model.composer.text) { model.composer.set("") }
        if let search = model.search, words.areIn(search.text) { model.search = nil }
        if let question = model.compare.question, isGone || words.areIn(question) { model.compare = CompareState() }
    }

    private mutating func forgetAnswer() {
        model.lastAnswer = nil
        model.trace = nil
        model.chatAnchor = nil
        model.chatScroll = 0
    }
}

extension Answer {
    /// Without beliefs that are gone; nothing when one of them shaped it, or her words stand in it.
    fileprivate func without(_ words: ForgottenWords) -> Answer? {
        let shaped = beliefsUsed.map(\.key) + gate.beliefs.filter(\.use).map(\.key)
        let notes = blocks.filter { $0.kind == .note }.map(\.text)
        guard words.keys.isDisjoint(with: shaped),
            !([question] + notes + [because?.clause].compactMap { $0 }).contains(where: words.areIn)
        else { return nil }
        var rest = self
        rest.gate.beliefs.removeAll { words.keys.contains($0.key) }
        return rest
    }
}
