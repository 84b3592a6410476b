import Testing

@testable import Engine
@testable import TUI

/// The level, what is asked before something above it is kept, and what read-only says, without a terminal.
@Suite struct PrivacyTests {
    // MARK: The level

    @Test func theStatusSaysTheLowerOfHersAndTheInstallations() {
        var model = Example.fresh()
        #expect(RootView.frame(model).rowText(0).contains("privacy: individual"))
        model.ceiling = .segment
        #expect(RootView.frame(model).rowText(0).contains("privacy: segment, limited here"))
        model.person?.name = "Somebody With A Name That Is Longer Than Any Row Of This Screen Could Hold At Once"
        let row = RootView.frame(model).rowText(0)
        #expect(row.contains("…") && row.contains("segment, limited here  stays here") && row.contains("Chat"))
    }

    private func picker(_ keys: [Key] = [], _ model: AppModel = Example.fresh()) -> (
        model: AppModel, effects: [TUI.Effect]
    ) {
        Example.press(keys, Update.message(.privacy(Example.levels, Example.consents), model).0)
    }

    @Test func thePickerOpensOnHerLevelAndEscLeavesAllAsItIs() {
        let typed = Example.press(Example.type("/privacy") + [.enter], Example.fresh())
        #expect(typed.effects.contains { if case .loadPrivacy("maya") = $0 { true } else { false } })
        let text = RootView.frame(picker().model).text
        #expect(text.contains("● individual") && text.contains("To put what you are working on first."))
        let (left, effects) = picker([.up, .up, .escape])
        #expect(left.overlay == nil && left.person?.privacy == .individual && effects.isEmpty)
    }

    @Test func aLowerLevelIsPreviewedAndAskedAbout() {
        let (model, effects) = picker([.up, .up, .enter])
        #expect(effects.contains { if case .previewPrivacy(.behavioral, "maya") = $0 { true } else { false } })
        let asked = Update.message(.lowering(Example.preview, .behavioral, person: "maya"), model).0
        let text = RootView.frame(asked).text
        #expect(text.contains("Lower to behavioral?") && text.contains("6 signals, 2 reasons, 1 answer"))
        #expect(text.contains("goal/roll-out") && text.contains("y lower it"))
        #expect(Example.press([.escape], asked).effects.isEmpty)
        let done = Example.press([.character("y")], asked).effects
        #expect(done.contains { if case .setPrivacy(.behavioral, "maya") = $0 { true } else { false } })
    }

    @Test func aLevelCanBeTyped() {
        let (_, effects) = Example.press(Example.type("/privacy segment") + [.enter], Example.fresh())
        #expect(effects.contains { if case .previewPrivacy(.segment, "maya") = $0 { true } else { false } })
    }

    @Test func aHigherLevelIsSetAtOnceButNeverAboveTheInstallations() {
        var model = Example.fresh()
        model.person?.privacy = .segment
        let raised = picker([.down, .enter], model).effects
        #expect(raised.contains { if case .setPrivacy(.behavioral, "maya") = $0 { true } else { false } })
        model.ceiling = .segment
        let (told, effects) = picker([.down, .enter], model)
        #expect(effects.isEmpty && told.notice?.contains("allows segment at most") == true)
        #expect(RootView.frame(picker([], model).model).text.contains("behavioral not allowed by this installation"))
    }

    /// However long it is, all of what would go can be read before it goes.
    @Test func aLongPreviewScrolls() {
        var preview = Example.preview
        preview.beliefs = (0..<90).map { Example.key("stack/tool-number-\($0)") }
        let asked = Update.message(.lowering(preview, .none, person: "maya"), Example.fresh()).0
        #expect(RootView.frame(asked).text.contains("more below"))
        let end = Example.press(Array(repeating: .down, count: 80), asked).model
        let text = RootView.frame(end).text
        #expect(text.contains("tool-number-89") && text.contains("y lower it") && !text.contains("more below"))
    }

    // MARK: The question

    @Test(arguments: [
        (Key.character("r"), Consent.Answer.remember, "remembered from now on: your goals and your reasons"),
        (.character("s"), .session, "used for this session, then removed: your goals and your reasons"),
        (.character("n"), .no, "not kept, and not asked again: your goals and your reasons"),
    ]) func oneKeyAnswersAndOneLineSaysWhatWasChosen(key: Key, answer: Consent.Answer, line: String) {
        let asked = Example.held()
        #expect(RootView.frame(asked).text.contains("At the level behavioral"))
        let (model, effects) = Example.press([key], asked)
        #expect(model.overlay == nil && model.entries.last == .note(line))
        guard effects.count == 2, case .decide(answer, ["goal", "why"], "maya") = effects[0],
            case .ask("We evaluate it.", "maya", false) = effects[1]
        else {
            Issue.record("\(effects)")
            return
        }
    }

    @Test(arguments: [Size(width: 60, height: 16), Size(width: 80, height: 24)])
    func theAnswersStandThereHoweverMuchIsAsked(size: Size) {
        var asked = Example.held(size)
        var request = Example.held
        request.subjects = BeliefKey.Family.allCases.map(\.rawValue) + [Consent.reasons]
        let then = TUI.Effect.ask("We evaluate it.", person: "maya", mayAsk: false)
        asked.overlay = .consent(ConsentRequest(person: "maya", held: request, then: then))
        let text = RootView.frame(asked).text
        #expect(text.contains("r    remember") && text.contains("Esc  not now") && text.contains("stands in /privacy"))
    }

    @Test func itIsAskedOnce() {
        let (left, effects) = Example.press([.escape], Example.held())
        #expect(left.entries.last == .note("not kept this time: your goals and your reasons") && effects.count == 1)
        var again = left
        again.pending = "We roll it out."
        let then = TUI.Effect.ask("We roll it out.", person: "maya", mayAsk: false)
        let update = Update.message(.withheld(Example.held, then: then), again)
        #expect(update.0.overlay == nil)
        #expect(update.1.contains { if case .ask("We roll it out.", "maya", false) = $0 { true } else { false } })
    }

    /// Letters of a line that is being typed are not answers.
    @Test func theQuestionWaitsForALineThatIsTyped() {
        var model = Example.fresh()
        model = Example.press(Example.type("We evaluate it.") + [.enter] + Example.type("and"), model).model
        let then = TUI.Effect.ask("We evaluate it.", person: "maya", mayAsk: false)
        model = Update.message(.withheld(Example.held, then: then), model).0
        #expect(model.overlay == nil)
        let (typed, effects) = Example.press(Example.type(" rns"), model)
        #expect(typed.composer.text == "and rns" && effects.isEmpty)
        let shown = Example.press([.enter], typed).model
        #expect(shown.composer.text == "and rns")
        guard case .consent = shown.overlay else {
            Issue.record("the question does not come")
            return
        }
    }

    @Test func aCancelledMessageIsNotAskedAbout() {
        let model = Example.press(Example.type("We evaluate it.") + [.enter, .ctrl("c")], Example.fresh()).model
        let then = TUI.Effect.ask("We evaluate it.", person: "maya", mayAsk: false)
        let (after, effects) = Update.message(.withheld(Example.held, then: then), model)
        #expect(after.overlay == nil && after.consent == nil && effects.isEmpty)
    }

    // MARK: Read-only

    @Test func everyKeyThatChangesSomethingSaysWhyItDoesNothing() {
        for action in Action.allCases where action.change != nil {
            var model = Example.press([.tab], Example.asked()).model
            model.isReadOnly = true
            model.page = DocumentPage(.card(Example.card))
            var update = Update(model: model)
            update.perform(action)
            #expect(update.effects.isEmpty && update.model.overlay == nil, "\(action)")
            let notice = update.model.notice ?? ""
            #expect(notice.hasPrefix("Read-only: ") && TextWidth.cells(notice) < 79, "\(action): \(notice)")
        }
        for command in ["/import x", "/forget x", "/new", "/pin"] {
            var model = Example.asked()
            model.isReadOnly = true
            let (told, effects) = Example.press(Example.type(command) + [.enter], model)
            #expect(effects.isEmpty && told.notice?.hasPrefix("Read-only: ") == true, "\(command)")
        }
        var model = Example.fresh()
        model.isReadOnly = true
        let (told, effects) = picker([.up, .enter], model)
        #expect(effects.isEmpty && told.notice?.hasPrefix("Read-only: ") == true)
    }

    @Test func theFooterOffersNothingThatWouldDoNothing() {
        var model = Example.press([.tab], Example.asked()).model
        #expect(RootView.frame(model).rowText(23).contains("p pin"))
        model.isReadOnly = true
        #expect(!RootView.frame(model).rowText(23).contains("p pin"))
    }
}
