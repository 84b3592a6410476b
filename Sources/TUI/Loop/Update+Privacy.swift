import Engine

/// The level of the open person, and what she is asked before something above it is kept.
extension Update {
    // MARK: The table of levels

    mutating func openPrivacy() {
        guard let person = openPerson() else { return }
        effects.append(.loadPrivacy(person: person.id))
    }

    /// The open person; where there is none, that is said.
    mutating func openPerson() -> Person? {
        if model.person == nil { model.notice = "Choose who it is about first: \(model.keys.label(.people))." }
        return model.person
    }

    mutating func received(_ levels: [LevelDescription], _ consents: [Consent]) {
        var picker = PrivacyPicker(levels: levels, consents: consents)
        picker.selection = levels.firstIndex { $0.level == model.person?.privacy } ?? 0
        model.overlay = .privacy(picker)
    }

    mutating func take(_ picker: PrivacyPicker) {
        if let level = picker.chosen?.level { choose(level) }
    }

    /// A higher level is set at once; of a lower one it is shown first what it would remove.
    mutating func choose(_ level: PrivacyLevel) {
        guard let person = openPerson() else { return }
        guard allows(change: "no level is changed") else { return }
        if level == person.privacy {
            model.notice = "The level stays \(level.rawValue)."
        } else if level > model.ceiling {
            model.notice = "This installation allows \(model.ceiling.rawValue) at most. The level stays as it is."
        } else if level > person.privacy {
            effects.append(.setPrivacy(level, person: person.id))
        } else {
            effects.append(.previewPrivacy(level, person: person.id))
        }
    }

    mutating func received(_ preview: ForgetPreview, lowering person: String, to level: PrivacyLevel) {
        guard person == model.person?.id else { return }
        let goes = preview.isEmpty ? ["Nothing is kept above it: nothing would be removed."] : preview.lines
        model.overlay = .confirm(
            Confirmation(
                title: "Lower to \(level.rawValue)?",
                lines: goes + (preview.isEmpty ? [] : ["What is removed cannot be brought back."]),
                yes: "lower it", effect: .setPrivacy(level, person: person)))
    }

    mutating func received(_ change: PrivacyChange, _ words: ForgottenWords) {
        if model.person?.id == change.person.id { model.person = change.person }
        model.notice = "The level is \(change.level.rawValue) from now on."
        if let receipt = change.receipt {
            takeAway(words, of: change.person.id, isGone: false)
            model.page = DocumentPage(.receipt(receipt, of: change.person.id, isGone: false))
        }
        reload()
    }

    // MARK: The question

    /// Asked once for each subject; what was asked before goes on as it is. What is typed or read meanwhile is not
    /// interrupted: no key of it shall be taken for an answer.
    mutating func received(_ held: Withholding, then effect: Effect) {
        guard let person = model.person, let question = effect.question, question == model.pending else { return }
        var request = ConsentRequest(person: person.id, held: held, then: effect)
        request.held.subjects = held.subjects.filter { !model.askedAbout.contains("\(person.id) \($0)") }
        guard !request.held.subjects.isEmpty else { return effects.append(effect) }
        model.consent = request
        if model.composer.isEmpty {
            showConsent()
        } else {
            tellOfConsent()
        }
    }

    /// Shows the question that waits, when nothing else stands there.
    mutating func showConsent() {
        guard var request = model.consent, model.overlay == nil, model.page == nil else { return }
        model.notice = nil
        request.shown = model.elapsed
        model.overlay = .consent(request)
    }

    /// A key that was pressed before the question could be read is none of its answers: it goes on to the line that is typed,
    /// and the question waits for that line.
    mutating func pressBeforeReading(_ key: Key) {
        let isTyped = model.focus == .composer && model.hasComposer
        guard isTyped || [.ctrl("c"), .ctrl("q"), .ctrl("l")].contains(key) else { return }
        model.overlay = nil
        press(key)
        if model.consent != nil, model.overlay == nil, !model.composer.isEmpty { tellOfConsent() }
    }

    private mutating func tellOfConsent() {
        model.notice = "There is one question first: Enter shows it."
    }

    mutating func decide(_ answer: Consent.Answer?) {
        guard case .consent(let request) = model.overlay else { return }
        model.overlay = nil
        model.consent = nil
        for subject in request.held.subjects { model.askedAbout.insert("\(request.person) \(subject)") }
        guard let answer else {
            model.entries.append(.note("not kept this time: \(SubjectText.list(request.held.subjects))"))
            return effects.append(request.then)
        }
        model.entries.append(.note(answer.sentence(request.held.subjects)))
        effects.append(.decide(answer, subjects: request.held.subjects, person: request.person))
        effects.append(request.then)
    }
}
