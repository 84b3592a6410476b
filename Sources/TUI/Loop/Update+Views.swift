import Engine

/// Views, panes, people, documents, and what stands over them.
extension Update {
    mutating func show(_ view: AppModel.View) {
        model.view = view
        model.page = nil
        model.focus = view == .chat ? .composer : .main
        model.search = nil
        switch view {
        case .compare: openComparison(levels: false)
        case .levels: openComparison(levels: true)
        case .people: effects.append(.loadPeople)
        case .library: effects += [.loadPeople, .loadDocuments]
        case .chat, .how: break
        }
    }

    mutating func nextPane() {
        if completeCommand() { return }
        goRound(1)
    }

    /// From the composer to the panes and back.
    mutating func goRound(_ step: Int) {
        let panes: [AppModel.Focus] =
            model.view == .chat ? [.composer, .inspector, .main] : model.hasComposer ? [.composer, .main] : [.main]
        let place = panes.firstIndex(of: model.focus) ?? 0
        model.focus = panes[(place + step + panes.count) % panes.count]
    }

    /// A command that is being typed becomes what it can only become.
    private mutating func completeCommand() -> Bool {
        guard let commands = model.possibleCommands, let first = commands.first else { return false }
        let common = commands.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        guard "/" + common != model.composer.text || commands.count > 1 else { return false }
        model.composer.set("/" + common)
        return true
    }

    mutating func nextTheme() {
        let place = model.themes.firstIndex { $0.name == model.theme.name } ?? 0
        guard !model.themes.isEmpty else { return }
        model.theme = model.themes[(place + 1) % model.themes.count]
        model.notice = "Theme: \(model.theme.name)"
    }

    // MARK: People

    /// Letters find; there is nothing else to type here.
    mutating func findPerson(_ key: Key) {
        switch key {
        case .character(let letter): model.peopleFilter.append(letter)
        case .backspace: if !model.peopleFilter.isEmpty { model.peopleFilter.removeLast() }
        case .pageUp: return move(.pages(-1))
        case .pageDown: return move(.pages(1))
        case .home: return move(.start)
        case .end: return move(.end)
        default: return
        }
        model.peopleSelection = 0
    }

    mutating func chooseSelectedPerson() {
        let shown = model.shownPeople
        guard !shown.isEmpty else { return }
        model.peopleFilter = ""
        choosePerson(shown[min(model.peopleSelection, shown.count - 1)].person.id)
    }

    mutating func choosePerson(_ id: String) {
        guard let summary = model.people.first(where: { $0.person.id == id }) else {
            model.notice = "There is no person '\(id)'. \(model.keys.label(.people)) lists who there is."
            return
        }
        model.person = summary.person
        model.entries.append(.note("now asking: \(summary.person.name)"))
        model.lastAnswer = nil
        model.trace = nil
        model.pending = nil
        model.consent = nil
        model.why = nil
        model.page = nil
        model.chatAnchor = nil
        model.chatScroll = 0
        model.inspector = InspectorState()
        model.view = .chat
        model.focus = .composer
        effects.append(.loadModel(person: id))
    }

    mutating func received(_ people: [PersonSummary], _ counts: EngineCounts) {
        model.people = people
        model.counts = counts
        model.peopleSelection = max(0, min(people.count - 1, model.peopleSelection))
        if model.person == nil, let first = people.first(where: { $0.person.kind == .person }) ?? people.first {
            model.person = first.person
            effects.append(.loadModel(person: first.person.id))
        }
    }

    mutating func askForPerson() {
        model.overlay = .ask(
            LineRequest(title: "New person", hint: "An id: lower-case letters, digits, hyphens.", purpose: .newPerson))
    }

    mutating func askForPersona() {
        model.overlay = .ask(
            LineRequest(title: "Person from a persona", hint: "The path of a persona file (JSON5).", purpose: .persona))
    }

    /// Who is chosen in the list; who asks, from elsewhere.
    private var selectedPerson: Person? {
        let people = model.shownPeople
        guard model.view == .people, !people.isEmpty else { return model.person }
        return people[min(model.peopleSelection, people.count - 1)].person
    }

    mutating func askForClone() {
        guard let person = selectedPerson else { return }
        var request = LineRequest(
            title: "A persona like \(person.name)", hint: "Its id: lower-case letters, digits, hyphens.",
            purpose: .clone(of: person.id))
        request.composer.set("\(person.id)-2")
        model.overlay = .ask(request)
    }

    mutating func askForPersonaFile() {
        guard let person = selectedPerson else { return }
        var request = LineRequest(
            title: "Save \(person.name) as a persona", hint: "A file; nothing in her own words goes in it.",
            purpose: .savePersona(of: person.id))
        request.composer.set("\(model.folder)/\(person.id).json5")
        model.overlay = .ask(request)
    }

    /// She becomes who asks, and her self-model is where keys go.
    mutating func editSelectedPerson() {
        guard selectedPerson != nil else { return }
        if model.view == .people { chooseSelectedPerson() }
        show(.chat)
        model.focus = .inspector
    }

    // MARK: Library

    mutating func askForPath() {
        show(.library)
        model.overlay = .ask(
            LineRequest(
                title: "Import documents", hint: "A file or folder of Markdown, text or JSON Lines.",
                purpose: .importPath))
    }

    mutating func received(_ documents: [DocumentSummary]) {
        model.documents = documents
        model.librarySelection = max(0, min(documents.count - 1, model.librarySelection))
    }

    mutating func received(_ report: IngestReport) {
        model.libraryNote =
            "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, \(report.removed) removed, "
            + "\(report.skipped.count) skipped."
            + (report.skipped.first.map { " First skipped: \($0.path): \($0.reason)" } ?? "")
        effects += [.loadPeople, .loadDocuments]
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
