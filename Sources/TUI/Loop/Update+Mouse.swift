import Engine

/// Clicks and the wheel. A click on what is chosen already does what Enter would.
extension Update {
    mutating func click(_ point: Point) {
        let targets = RootView.frame(model).targets(at: point)
        for target in targets {
            if act(on: target, within: targets, at: point) { return }
        }
    }

    /// Whether the click meant this.
    private mutating func act(on target: Target, within targets: [Target], at point: Point) -> Bool {
        switch target {
        case .action(let action): perform(action)
        case .followUp(let place): askNext(place)
        case .link(let link): return follow(link, within: targets, at: point)
        case .pane(let focus): model.focus = focus
        case .column(let column): chooseColumn(column)
        case .row(let place): choose(place)
        }
        return true
    }

    /// A row of the list that has it: chosen first, then taken.
    private mutating func choose(_ place: Int) {
        switch model.overlay {
        case .palette(var palette):
            palette.selection = place
            model.overlay = .palette(palette)
            return take()
        case .sources(var list):
            list.selection = place
            model.overlay = .sources(list)
            return take()
        case .privacy(var picker):
            let isChosen = picker.selection == place
            picker.selection = place
            picker.scroll = 0
            model.overlay = .privacy(picker)
            if isChosen { take() }
            return
        case .summary(var list):
            list.selection = place
            model.overlay = .summary(list)
            return take()
        case .inventory(var list):
            let isChosen = list.selection == place
            list.selection = place
            model.overlay = .inventory(list)
            if isChosen { take() }
            return
        case nil: break
        default: return
        }
        switch model.view {
        case .chat:
            let isChosen = model.focus == .inspector && model.inspector.selection == place
            model.focus = .inspector
            model.inspector.selection = place
            if isChosen { perform(.open) }
        case .compare, .levels:
            let isChosen = model.focus == .main && model.compare.causeSelection == place
            model.focus = .main
            model.compare.causeSelection = place
            if isChosen { perform(.switchCause) }
        case .people:
            let isChosen = model.peopleSelection == place
            model.peopleSelection = place
            if isChosen { perform(.choosePerson) }
        case .library:
            let isChosen = model.librarySelection == place
            model.librarySelection = place
            if isChosen { perform(.readDocument) }
        case .how: break
        }
    }

    private mutating func chooseColumn(_ column: Int) {
        model.focus = .main
        model.compare.tab = column
    }

    /// A number is a source of the answer it stands in; anything else an address, which is shown.
    private mutating func follow(_ link: String, within targets: [Target], at point: Point) -> Bool {
        guard let number = Int(link) else {
            model.notice = link
            return true
        }
        var answer: Answer?
        if [.compare, .levels].contains(model.view) {
            for case .column(let column) in targets {
                answer = model.compare.comparison.flatMap { $0.answers[$0.columns[column]] }
            }
        } else if model.view == .chat {
            answer = ChatView.answer(at: point.row, model)
        } else {
            answer = model.lastAnswer
        }
        guard let answer else { return false }
        let places = SourceNumbers(answer).places
        guard places.indices.contains(number - 1) else { return false }
        open(places[number - 1], of: answer)
        return true
    }

    /// Scrolls what lies under the pointer, whatever has the focus.
    mutating func wheel(_ rows: Int, _ point: Point) {
        if model.overlay != nil || model.page != nil { return move(.rows(isList ? rows : rows * 3)) }
        let targets = RootView.frame(model).targets(at: point)
        switch model.view {
        case .chat:
            let before = model.focus
            model.focus = targets.contains(.pane(.inspector)) ? .inspector : .main
            move(
                .rows(before == .inspector && model.inspector.opened == nil && model.focus == before ? rows : rows * 3))
            model.focus = before
        case .compare, .levels:
            let isOnColumn = targets.contains { if case .column = $0 { true } else { false } }
            if isOnColumn { scrollColumns(.rows(rows * 3)) } else { move(.rows(rows)) }
        case .how: move(.rows(rows * 3))
        case .people, .library: move(.rows(rows))
        }
    }

    private var isList: Bool { model.places == [.list] }

    mutating func switchMouse() {
        model.hasMouse.toggle()
        effects.append(.mouse(model.hasMouse))
        model.notice =
            model.hasMouse ? "The mouse clicks and scrolls here." : "The mouse is the terminal's: drag to select text."
    }
}
