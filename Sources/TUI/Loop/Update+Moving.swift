/// A move through a list or a page.
enum Step {
    case rows(Int)
    case pages(Int)
    case start, end

    /// Where it leads from a place, of `most` at the end.
    func from(_ place: Int, page: Int, most: Int) -> Int {
        let goal =
            switch self {
            case .rows(let count): place + count
            case .pages(let count): place + count * page
            case .start: 0
            case .end: most
            }
        return max(0, min(most, goal))
    }
}

/// Selecting and scrolling, with keys and with the wheel.
extension Update {
    mutating func move(_ step: Step) {
        if model.overlay != nil { return moveInOverlay(step) }
        if let open = model.page {
            let scroll = step.from(open.scroll, page: page, most: DocumentView.room(open, model.size))
            model.page?.scroll = scroll
            return
        }
        switch model.view {
        case .chat: model.focus == .inspector ? moveInInspector(step) : moveInChat(step)
        case .compare, .levels: moveInCompare(step)
        case .how: model.howScroll = step.from(model.howScroll, page: page, most: HowView.room(model))
        case .people:
            model.peopleSelection = step.from(model.peopleSelection, page: page, most: model.shownPeople.count - 1)
        case .library:
            model.librarySelection = step.from(model.librarySelection, page: page, most: model.documents.count - 1)
        }
    }

    private mutating func moveInOverlay(_ step: Step) {
        switch model.overlay {
        case .help(let scroll):
            model.overlay = .help(scroll: step.from(scroll, page: page, most: Overlays.helpRoom(model)))
        case .palette(var palette):
            let count = model.keys.palette(palette.filter).count
            palette.selection = step.from(palette.selection, page: page, most: count - 1)
            model.overlay = .palette(palette)
        case .sources(var list):
            list.selection = step.from(list.selection, page: page, most: list.places.count - 1)
            model.overlay = .sources(list)
        case .source(var source):
            let area = Overlays.sourceArea(model.size)
            let place = source.first(width: area.width, height: area.height)
            source.scroll = step.from(
                place, page: page, most: source.room(width: area.width, height: area.height))
            model.overlay = .source(source)
        case .summary(var list):
            list.selection = step.from(list.selection, page: page, most: list.clauses.count - 1)
            model.overlay = .summary(list)
        case .inventory(var list):
            list.selection = step.from(list.selection, page: page, most: list.rows.count - 1)
            model.overlay = .inventory(list)
        case .privacy(var picker):
            if case .pages = step {
                picker.scroll = step.from(
                    picker.scroll, page: PrivacyView.detailHeight(picker, in: model.size.height - 2),
                    most: PrivacyView.room(picker, model.size))
            } else {
                picker.selection = step.from(picker.selection, page: page, most: picker.levels.count - 1)
                picker.scroll = 0
            }
            model.overlay = .privacy(picker)
        case .confirm(var confirmation):
            confirmation.scroll = step.from(
                confirmation.scroll, page: page, most: Overlays.confirmRoom(confirmation, model))
            model.overlay = .confirm(confirmation)
        case .ask, .consent, nil: break
        }
    }

    private mutating func moveInInspector(_ step: Step) {
        if let opened = model.inspector.opened {
            model.inspector.scroll = step.from(
                model.inspector.scroll, page: page, most: InspectorView.room(opened, model))
        } else {
            let count = InspectorRows.beliefs(model.inspector.model).count
            model.inspector.selection = step.from(model.inspector.selection, page: 10, most: count - 1)
        }
    }

    /// Rows are counted upwards from where the conversation is anchored.
    private mutating func moveInChat(_ step: Step) {
        if case .end = step {
            model.chatAnchor = nil
            model.chatScroll = 0
            return
        }
        let room = ChatView.room(model, in: RootView.chatArea(model))
        let scroll = min(room.upperBound, max(room.lowerBound, model.chatScroll))
        let place = step.from(room.upperBound - scroll, page: page, most: room.count - 1)
        model.chatScroll = room.upperBound - place
    }

    private mutating func moveInCompare(_ step: Step) {
        switch step {
        case .rows:
            let count = CauseRows.rows(model.compare).count
            model.compare.causeSelection = step.from(model.compare.causeSelection, page: page, most: count - 1)
        default: scrollColumns(step)
        }
    }

    func scrolledColumns(_ step: Step) -> Int {
        step.from(model.compare.scroll, page: page, most: CompareView.room(model))
    }

    mutating func scrollColumns(_ step: Step) { model.compare.scroll = scrolledColumns(step) }

    /// Rows a page key moves.
    private var page: Int { max(1, model.size.height - 6) }
}
