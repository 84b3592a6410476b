import Engine

/// Views, panes, people, documents, and what stands over them.
extension Update {
    mutating func show(_ view: AppModel.View) {
        model.awaitsDigit = false
        model.view = view
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
        switch (model.view, model.focus) {
        case (.chat, .composer): model.focus = .inspector
        case (.chat, .inspector): model.focus = .main
        case (.chat, .main): model.focus = .composer
        case (_, .composer): model.focus = .main
        default: model.focus = hasComposer ? .composer : .main
        }
    }

    mutating func nextTheme() {
        let place = model.themes.firstIndex { $0.name == model.theme.name } ?? 0
        guard !model.themes.isEmpty else { return }
        model.theme = model.themes[(place + 1) % model.themes.count]
        model.notice = "Theme: \(model.theme.name)"
    }

    // MARK: People

    mutating func pressInPeople(_ key: Key) {
        let shown = model.shownPeople
        switch key {
        case .up: model.peopleSelection -= 1
        case .down: model.peopleSelection += 1
        case .enter:
            guard !shown.isEmpty else { return }
            model.peopleFilter = ""
            choosePerson(shown[min(model.peopleSelection, shown.count - 1)].person.id)
            return
        // Letters find; there is nothing else to type here.
        case .character(let letter): model.peopleFilter.append(letter)
        case .backspace: if !model.peopleFilter.isEmpty { model.peopleFilter.removeLast() }
        default: return
        }
        model.peopleSelection = max(0, min(model.shownPeople.count - 1, model.peopleSelection))
    }

    mutating func choosePerson(_ id: String) {
        guard let summary = model.people.first(where: { $0.person.id == id }) else {
            model.notice = "There is no person '\(id)'. Esc 5 lists who there is."
            return
        }
        model.person = summary.person
        model.entries.append(.note("now asking: \(summary.person.name)"))
        model.lastAnswer = nil
        model.pending = nil
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

    // MARK: Library

    mutating func askForPath() {
        show(.library)
        model.overlay = .ask(
            LineRequest(
                title: "Import documents", hint: "A file or folder of Markdown, text or JSON Lines.",
                purpose: .importPath))
    }

    mutating func received(_ report: IngestReport) {
        model.libraryNote =
            "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, \(report.removed) removed, "
            + "\(report.skipped.count) skipped."
            + (report.skipped.first.map { " First skipped: \($0.path): \($0.reason)" } ?? "")
        effects += [.loadPeople, .loadDocuments]
    }

    // MARK: Over everything

    mutating func pressInOverlay(_ key: Key) {
        switch model.overlay {
        case .help(let position):
            var scrolled = position
            Self.scroll(&scrolled, key, page: page)
            let isScroll = scrolled != position || [.up, .down, .pageUp, .pageDown, .home, .end].contains(key)
            model.overlay = isScroll ? .help(scroll: min(scrolled, Overlays.helpRoom(model.size))) : nil
        case .palette(let palette): pressInPalette(key, palette)
        case .confirm(let confirmation): pressInConfirmation(key, confirmation)
        case .ask(let request): pressInRequest(key, request)
        case .sources(let selection): pressInSources(key, selection)
        case .source(let title, let text, let position):
            if [.escape, .enter, .character("q"), .ctrl("c")].contains(key) {
                model.overlay = nil
            } else {
                var scrolled = position
                Self.scroll(&scrolled, key, page: page)
                scrolled = min(scrolled, Overlays.room(source: text, model.size))
                model.overlay = .source(title: title, text: text, scroll: scrolled)
            }
        case nil: break
        }
    }

    private mutating func pressInPalette(_ key: Key, _ state: PaletteState) {
        var palette = state
        let found = KeyMap.palette(palette.filter)
        switch key {
        case .escape, .ctrl("c"), .ctrl("p"):
            model.overlay = nil
            return
        case .enter:
            model.overlay = nil
            if !found.isEmpty { perform(found[min(palette.selection, found.count - 1)].action) }
            return
        case .up: palette.selection = max(0, palette.selection - 1)
        case .down: palette.selection = min(max(0, found.count - 1), palette.selection + 1)
        case .backspace: if !palette.filter.isEmpty { palette.filter.removeLast() }
        case .character(let character):
            palette.filter.append(character)
            palette.selection = 0
        default: break
        }
        model.overlay = .palette(palette)
    }

    private mutating func pressInConfirmation(_ key: Key, _ confirmation: Confirmation) {
        model.overlay = nil
        if key == .character("y") || key == .character("Y") {
            effects.append(confirmation.effect)
        } else {
            model.notice = "Nothing was changed."
        }
    }

    private mutating func pressInRequest(_ key: Key, _ request: LineRequest) {
        var request = request
        if key == .escape || key == .ctrl("c") {
            model.overlay = nil
            return
        }
        if key == .enter {
            model.overlay = nil
            let text = request.composer.send()
            switch request.purpose {
            case .correct(let belief):
                if let person = model.person {
                    effects.append(.correct(key: belief.rawValue, value: text.isEmpty ? nil : text, person: person.id))
                }
            case .importPath: if !text.isEmpty { effects.append(.importPath(text)) }
            case .newPerson: if !text.isEmpty { effects.append(.addPerson(text)) }
            case .persona: if !text.isEmpty { effects.append(.addPersona(path: text)) }
            }
            return
        }
        _ = request.composer.press(key)
        model.overlay = .ask(request)
    }
}
