import Engine

/// Changes the model by an event and says what work is wanted. It only dispatches; each subject has its own file.
public struct Update {
    public var model: AppModel
    var effects: [Effect] = []

    public static func key(_ key: Key, _ model: AppModel) -> (AppModel, [Effect]) {
        var update = Update(model: model)
        update.press(key)
        // A question that waited for a line to be sent or a page to be closed.
        if update.model.consent != nil, key == .enter || update.model.composer.isEmpty { update.showConsent() }
        return (update.model, update.effects)
    }

    public static func message(_ message: Message, _ model: AppModel) -> (AppModel, [Effect]) {
        var update = Update(model: model)
        update.receive(message)
        return (update.model, update.effects)
    }

    // MARK: Keys

    mutating func press(_ key: Key) {
        if key != .ctrl("c") {
            model.mayQuit = false
            model.notice = nil
        }
        // Nobody acts on what cannot be seen.
        guard model.fits || [.ctrl("c"), .ctrl("q"), .ctrl("l")].contains(key) else { return }
        switch key {
        case .click(let point): return click(point)
        case .wheel(let rows, let point): return wheel(rows, point)
        default: break
        }
        if model.overlay != nil, model.fits { return pressInOverlay(key) }
        if model.page != nil, model.fits { return pressInPage(key) }
        let afterEscape = model.awaitsDigit
        model.awaitsDigit = false
        if key == .escape, !model.isAskingWhy { return escape() }
        // Esc and a character; over a slow line both arrive as one, which is Alt and the character.
        if afterEscape, case .character(let letter) = key,
            let action = model.keys.action(.alt(letter), in: model.places)
        {
            return perform(action)
        }
        if model.search?.isTyping ?? false { return pressInSearch(key) }
        if let action = model.keys.action(key, in: model.places) { return perform(action) }
        if model.focus == .composer, model.hasComposer {
            _ = model.composer.press(key)
        } else if model.view == .people {
            findPerson(key)
        }
    }

    private mutating func escape() {
        model.search = nil
        model.inspector.opened = nil
        model.awaitsDigit = true
    }

    // MARK: Actions

    mutating func perform(_ action: Action) {
        guard allows(action) else { return }
        switch action {
        case .palette: model.overlay = .palette(PaletteState())
        case .help: model.overlay = .help(scroll: 0)
        case .quit: effects.append(.quit)
        case .redraw: effects.append(.redraw)
        case .cancel: cancel()
        case .nextPane: nextPane()
        case .previousPane: goRound(-1)
        case .theme: nextTheme()
        case .mouse: switchMouse()
        case .chat: show(.chat)
        case .compare: show(.compare)
        case .levels: show(.levels)
        case .how: show(.how)
        case .people: show(.people)
        case .library: show(.library)
        case .privacy: openPrivacy()
        case .card: openCard()
        case .audit: openAudit()
        case .inventory: openInventory()
        case .savedAnswers: openSavedAnswers()
        case .up: move(.rows(-1))
        case .down: move(.rows(1))
        case .pageUp: move(.pages(-1))
        case .pageDown: move(.pages(1))
        case .first: move(.start)
        case .last: move(.end)
        case .back: model.inspector.opened = nil
        case .send: send()
        case .search: find()
        case .nextMatch: model.search?.match += 1
        case .previousMatch: model.search?.match -= 1
        case .simpler: adjust("Simpler please, in plain words.")
        case .deeper: adjust("Deeper please, with more detail.")
        case .shorter: adjust("Shorter please, keep it brief.")
        case .asSteps: adjust("As steps please.")
        case .firstFollowUp: askNext(0)
        case .secondFollowUp: askNext(1)
        case .thirdFollowUp: askNext(2)
        case .copyAnswer: copyAnswer()
        case .openSource: openSource()
        case .rateUp: rate(.up)
        case .rateDown: rate(.down)
        case .keepAnswer: keepAnswer()
        case .open: openBelief()
        case .correct: correctBelief()
        case .editSummary: editSummary()
        case .pin: pinBelief()
        case .doubt: doubtBelief()
        case .forget: forgetBelief()
        case .undo: undo()
        case .blindTest: askBlindly()
        case .chooseA: choose(.a)
        case .chooseB: choose(.b)
        case .chooseSame: choose(.same)
        case .leaveBlind: leaveBlind()
        case .suppose: suppose()
        case .supposeGoal: supposeGoal()
        case .supposeExpertise: supposeExpertise()
        case .keepTried: keepTried()
        case .switchCause: switchCause()
        case .addColumn: addColumn()
        case .removeColumn: removeColumn()
        case .nextColumn: nextColumn(1)
        case .previousColumn: nextColumn(-1)
        case .level0: compare(at: .generic)
        case .level1: compare(at: .query)
        case .level2: compare(at: .segment)
        case .level3: compare(at: .person)
        case .choosePerson: chooseSelectedPerson()
        case .newPerson: askForPerson()
        case .fromPersona: askForPersona()
        case .clonePerson: askForClone()
        case .savePersona: askForPersonaFile()
        case .editPerson: editSelectedPerson()
        case .forgetPerson: forgetPerson()
        case .importDocuments: askForPath()
        case .readDocument: readDocument()
        case .take: take()
        case .leave: leave()
        case .yes: confirm()
        case .neverAgain: confirm(never: true)
        case .remember: decide(.remember)
        case .thisSession: decide(.session)
        case .refuse: decide(.no)
        case .firstReason: chooseReason(1)
        case .secondReason: chooseReason(2)
        case .thirdReason: chooseReason(3)
        case .fourthReason: chooseReason(4)
        case .noReason: putWhyAside()
        case .savePage, .savePageAsHTML: savePage(asPage: action == .savePageAsHTML)
        }
    }
}
