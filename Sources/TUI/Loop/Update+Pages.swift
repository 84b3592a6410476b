import Engine

/// Her card, the audit and receipts: opening, scrolling, saving.
extension Update {
    mutating func openCard() {
        guard let person = openPerson() else { return }
        effects.append(.loadCard(person: person.id))
    }

    /// Of the open person; of everybody when it is asked for or nobody is open.
    mutating func openAudit(ofEverybody: Bool = false) {
        effects.append(.loadAudit(person: ofEverybody ? nil : model.person))
    }

    mutating func openSavedAnswers() {
        guard let person = openPerson() else { return }
        effects.append(.loadSavedAnswers(person: person))
    }

    mutating func show(_ page: DocumentPage) {
        model.overlay = nil
        model.page = page
    }

    mutating func pressInPage(_ key: Key) {
        guard let action = key == .ctrl("c") ? .leave : model.keys.action(key, in: model.places) else { return }
        // There is nothing to go round here.
        guard ![.nextPane, .previousPane].contains(action) else { return }
        perform(action)
    }

    // MARK: Saving

    mutating func savePage(asPage: Bool) {
        guard let file = model.page?.file(asPage: asPage) else {
            model.notice =
                if case .saved? = model.page?.content {
                    "There is nothing to save yet."
                } else {
                    "This page is not saved; 'selfsame audit --json' writes it out."
                }
            return
        }
        var request = LineRequest(
            title: "Save as", hint: "Without a folder it goes into \(model.folder). Only you can read it.",
            purpose: .save(file))
        request.composer.set(file.name)
        model.overlay = .ask(request)
    }

    /// A file of that name is there already.
    mutating func received(existing path: String, _ effect: Effect) {
        model.overlay = .confirm(
            Confirmation(
                title: "There is such a file already.", lines: [path], yes: "write over it", effect: effect))
    }
}
