import Engine

/// What stands over everything else, and takes the keys.
extension Update {
    mutating func pressInOverlay(_ key: Key) {
        if case .consent(let request) = model.overlay, !model.isRead(request.shown) { return pressBeforeReading(key) }
        let isCancel = key == .ctrl("c")
        if let action = isCancel ? .leave : model.keys.action(key, in: model.places) {
            if case .confirm = model.overlay, action == .leave { model.notice = "Nothing was changed." }
            return perform(action)
        }
        switch model.overlay {
        case .palette(var palette): if palette.press(key) { model.overlay = .palette(palette) }
        case .confirm:
            model.overlay = nil
            model.notice = "Nothing was changed."
        case .ask(var request):
            _ = request.composer.press(key)
            model.overlay = .ask(request)
        case .sources(var list):
            guard case .character(let digit) = key, let number = digit.wholeNumberValue,
                list.places.indices.contains(number - 1)
            else { return }
            list.selection = number - 1
            model.overlay = .sources(list)
            take()
        case .help, .source, .privacy, .consent, .inventory, .summary, nil: break
        }
    }

    /// What stands on top is closed; a question that is left is answered with not now.
    mutating func leave() {
        if case .consent = model.overlay { return decide(nil) }
        if model.overlay == nil { model.page = nil } else { model.overlay = nil }
    }

    /// Enter, or a click on a row.
    mutating func take() {
        let overlay = model.overlay
        model.overlay = nil
        switch overlay {
        case .palette(let palette):
            let found = model.keys.palette(palette.filter)
            if !found.isEmpty { perform(found[min(palette.selection, found.count - 1)].action) }
        case .sources(let list):
            if !list.places.isEmpty { open(list.places[min(list.selection, list.places.count - 1)], of: list.answer) }
        case .ask(let request): take(request)
        case .privacy(let picker): take(picker)
        case .inventory(let list): take(list)
        case .summary(let list): take(list)
        case .consent: model.overlay = overlay
        case .help, .source, .confirm, nil: break
        }
    }

    mutating func confirm(never: Bool = false) {
        guard case .confirm(let confirmation) = model.overlay,
            let effect = never ? confirmation.never : confirmation.effect
        else { return }
        model.overlay = nil
        effects.append(effect)
    }

    private mutating func take(_ request: LineRequest) {
        var composer = request.composer
        let text = composer.send()
        switch request.purpose {
        case .correct(let belief):
            guard let person = model.person else { return }
            effects.append(
                .previewEdit(
                    .correct(key: belief.rawValue, value: text.isEmpty ? nil : text, person: person.id)))
        case .reason(let question): if !text.isEmpty { give(.typed(text), to: question) }
        case .importPath: if !text.isEmpty { effects.append(.importPath(text)) }
        case .newPerson: if !text.isEmpty { effects.append(.addPerson(text)) }
        case .persona: if !text.isEmpty { effects.append(.addPersona(path: text)) }
        case .clone(let id): if !text.isEmpty { effects.append(.clonePerson(id, as: text)) }
        case .savePersona(let id): if !text.isEmpty { effects.append(.savePersona(of: id, path: text)) }
        case .suppose(let column): if !text.isEmpty { take(text, in: column) }
        case .save(let file): if !text.isEmpty { effects.append(.save(file, path: text)) }
        }
    }
}

extension PaletteState {
    /// Whether the key changed what is looked for.
    mutating func press(_ key: Key) -> Bool {
        switch key {
        case .backspace: if !filter.isEmpty { filter.removeLast() }
        case .character(let character): filter.append(character)
        case .paste(let text): filter += text.prefix { $0 != "\n" }
        default: return false
        }
        selection = 0
        return true
    }
}
