import Engine

/// Where keys act now.
extension AppModel {
    /// The narrowest place first. Every list that is possible stands in `KeyMap.focuses`.
    var places: [Binding.Place] {
        switch overlay {
        case .palette, .sources, .privacy, .summary: return [.list]
        case .inventory: return [.inventory, .list]
        case .help, .source: return [.page]
        case .confirm: return [.question]
        case .consent(let request): return isRead(request.shown) ? [.consent] : []
        case .ask: return [.line]
        case nil: break
        }
        if page != nil { return [.document, .everywhere] }
        switch (focus, view) {
        case (.composer, _) where hasComposer: return (isAskingWhy ? [.why] : []) + [.composer, .everywhere]
        case (.inspector, .chat):
            return (inspector.opened == nil ? [] : [.belief]) + [.inspector, .panes, .everywhere]
        case (_, .chat): return [.chat, .panes, .everywhere]
        case (_, .compare) where compare.blind != nil: return [.blind, .panes, .everywhere]
        case (_, .compare): return [.compare, .columns, .panes, .everywhere]
        case (_, .levels): return [.columns, .panes, .everywhere]
        case (_, .people): return [.people, .everywhere]
        case (_, .library): return [.library, .panes, .everywhere]
        case (_, .how): return [.panes, .everywhere]
        }
    }

    var hasComposer: Bool { [.chat, .compare, .levels].contains(view) }

    /// What a command that is being typed may become; nothing when none is.
    var possibleCommands: [String]? {
        guard focus == .composer, hasComposer, page == nil else { return nil }
        let text = composer.shown
        guard text.first == "/", !text.contains(" ") else { return nil }
        return keys.commands(beginning: String(text.dropFirst()))
    }

    /// The footer, for what has the focus. What would do nothing here is not offered.
    var hints: [FooterHint] {
        keys.hints(places) { action in
            guard !isReadOnly || action.change == nil else { return false }
            if page != nil, [.nextPane, .chat, .compare, .how].contains(action) { return false }
            return switch action {
            case .nextPane: hasComposer
            case .savePage: page?.file(asPage: false) != nil
            case .savePageAsHTML: if case .card = page?.content { true } else { false }
            case .neverAgain: if case .confirm(let asked) = overlay { asked.never != nil } else { false }
            case .chat: view != .chat
            case .compare: view == .chat
            case .blindTest: lastAnswer != nil
            case .keepTried: !compare.off.isEmpty || !compare.supposed.isEmpty
            case .how: view == .chat && lastAnswer != nil
            case .simpler, .deeper, .shorter, .asSteps, .openSource, .rateUp, .rateDown: lastAnswer != nil
            case .firstFollowUp: !(lastAnswer?.followUps.isEmpty ?? true)
            case .secondFollowUp: lastAnswer?.followUps.count ?? 0 > 1
            case .thirdFollowUp: lastAnswer?.followUps.count ?? 0 > 2
            case .take: if case .inventory(let list) = overlay { list.inventory.person != nil } else { true }
            case .open: inspector.opened == nil
            case .thirdReason: why?.question.choices.count ?? 0 > 1
            case .fourthReason: why?.question.choices.count ?? 0 > 2
            default: true
            }
        }
    }
}

extension KeyMap {
    /// The places that hold together in one focus: no key may mean two things in any of these.
    static let focuses: [[Binding.Place]] = [
        [.list], [.inventory, .list], [.page], [.question], [.consent], [.line], [.document, .everywhere],
        [.why, .composer, .everywhere],
        [.belief, .inspector, .panes, .everywhere],
        [.chat, .panes, .everywhere], [.compare, .columns, .panes, .everywhere], [.blind, .panes, .everywhere],
        [.people, .everywhere],
        [.library, .panes, .everywhere],
    ]
}

extension AppModel.View {
    /// What opens it.
    var action: Action {
        switch self {
        case .chat: .chat
        case .compare: .compare
        case .levels: .levels
        case .how: .how
        case .people: .people
        case .library: .library
        }
    }
}
