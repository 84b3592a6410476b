import Engine

/// Changes the model by an event and says what work is wanted. It only dispatches; each subject has its own file.
public struct Update {
    public var model: AppModel
    var effects: [Effect] = []

    public static func key(_ key: Key, _ model: AppModel) -> (AppModel, [Effect]) {
        var update = Update(model: model)
        update.press(key)
        return (update.model, update.effects)
    }

    public static func message(_ message: Message, _ model: AppModel) -> (AppModel, [Effect]) {
        var update = Update(model: model)
        update.receive(message)
        return (update.model, update.effects)
    }

    // MARK: Keys

    private mutating func press(_ key: Key) {
        let hadNotice = model.notice != nil
        if key != .ctrl("c") {
            model.mayQuit = false
            if hadNotice { model.notice = nil }
        }
        // Nobody acts on what cannot be seen.
        guard model.fits || [.ctrl("c"), .ctrl("q"), .ctrl("l")].contains(key) else { return }
        if model.overlay != nil, model.fits { return pressInOverlay(key) }
        if let view = viewAsked(by: key) { return show(view) }
        model.awaitsDigit = false
        if key == .escape { return escape() }
        if model.search?.isTyping ?? false { return pressInSearch(key) }
        if let action = KeyMap.action(key, in: places) { return perform(action) }
        if model.focus == .composer, hasComposer, model.composer.press(key) { return }
        pressInView(key)
    }

    /// Esc and a digit; over a slow line both arrive as one, which is Alt and the digit.
    private func viewAsked(by key: Key) -> AppModel.View? {
        switch key {
        case .character(let digit) where model.awaitsDigit: digit.wholeNumberValue.flatMap(AppModel.View.init)
        case .alt(let digit): digit.wholeNumberValue.flatMap(AppModel.View.init)
        default: nil
        }
    }

    /// Where letters act now.
    private var places: [Binding.Place] {
        switch (model.focus, model.view) {
        case (.composer, _) where hasComposer: [.composer]
        case (.inspector, .chat): [.inspector]
        case (_, .chat): [.chat]
        case (_, .compare), (_, .levels): [.compare]
        case (_, .people): [.people]
        case (_, .library): [.library]
        case (_, .how): []
        }
    }

    var hasComposer: Bool { [.chat, .compare, .levels].contains(model.view) }

    private mutating func escape() {
        model.search = nil
        model.inspector.opened = nil
        model.awaitsDigit = true
    }

    private mutating func pressInView(_ key: Key) {
        if key == .character("?") {
            return perform(.help)
        }
        switch model.view {
        case .chat: model.focus == .inspector ? pressInInspector(key) : pressInChat(key)
        case .compare, .levels: pressInCompare(key)
        case .people: pressInPeople(key)
        case .how:
            Self.scroll(&model.howScroll, key, page: page)
            model.howScroll = min(model.howScroll, HowView.room(model))
        case .library:
            Self.scroll(&model.libraryScroll, key, page: page)
            model.libraryScroll = min(model.libraryScroll, LibraryView.room(model))
        }
    }

    // MARK: Actions

    mutating func perform(_ action: Action) {
        switch action {
        case .palette: model.overlay = .palette(PaletteState())
        case .help: model.overlay = .help(scroll: 0)
        case .quit: effects.append(.quit)
        case .redraw: effects.append(.redraw)
        case .cancel: cancel()
        case .nextPane: nextPane()
        case .theme: nextTheme()
        case .chat: show(.chat)
        case .compare: show(.compare)
        case .levels: show(.levels)
        case .how: show(.how)
        case .people: show(.people)
        case .library: show(.library)
        case .send: send()
        case .search: find()
        case .simpler: adjust("Simpler please, in plain words.")
        case .deeper: adjust("Deeper please, with more detail.")
        case .shorter: adjust("Shorter please, keep it brief.")
        case .asSteps: adjust("As steps please.")
        case .copyAnswer: copyAnswer()
        case .openSource: openSource()
        case .open: openBelief()
        case .correct: correctBelief()
        case .pin: pinBelief()
        case .doubt: doubtBelief()
        case .forget: forgetBelief()
        case .undo: undo()
        case .switchCause: switchCause()
        case .addColumn: addColumn()
        case .removeColumn: removeColumn()
        case .nextColumn: nextColumn(1)
        case .newPerson: askForPerson()
        case .fromPersona: askForPersona()
        case .rateUp: rate(.up)
        case .rateDown: rate(.down)
        case .importDocuments: askForPath()
        }
    }

    // MARK: Messages

    private mutating func receive(_ message: Message) {
        switch message {
        case .people(let people, let counts): received(people, counts)
        case .model(let known, let summary, let histories): received(known, summary, histories)
        case .answered(let answer, let question): received(answer, to: question)
        case .evidence(let evidence): received(evidence)
        case .compared(let comparison): received(comparison)
        case .edited(let report): received(report)
        case .forgetting(let preview, let target): received(preview, target)
        case .forgot(let receipt): received(receipt)
        case .source(let title, let text, let offset): received(source: text, title: title, offset: offset)
        case .documents(let documents): model.documents = documents
        case .rated(let report): received(rating: report)
        case .imported(let report): received(report)
        case .importing(let progress):
            model.libraryNote = "\(progress.documents) documents, \(progress.passages) passages …"
        case .failed(let sentence): received(failure: sentence)
        }
    }
}
