import Testing

@testable import Engine
@testable import TUI

/// The question why in the interface: one key answers it, and no key of a line is taken for an answer.
@Suite struct WhyTests {
    private func reasons(_ effects: [TUI.Effect]) -> [WhyReply] {
        effects.compactMap { if case .giveReason(let id, let reply) = $0, id == Example.why.id { reply } else { nil } }
    }

    @Test(arguments: [
        (Key.character("1"), WhyReply.choice(1)), (.character("2"), .choice(2)), (.character("3"), .choice(3)),
        (.escape, .none),
    ]) func oneKeyAnswers(key: Key, reply: WhyReply) {
        let asked = Example.read(Example.askedWhy())
        let text = RootView.frame(asked).text
        #expect(text.contains("What made you choose short answers?") && text.contains("2 you know this already"))
        #expect(RootView.frame(asked).rowText(23).contains("Esc no answer"))
        let (model, effects) = Example.press([key], asked)
        #expect(reasons(effects) == [reply] && model.why == nil && model.composer.isEmpty && !model.awaitsDigit)
        #expect(!RootView.frame(model).text.contains("What made you choose"))
        // Nothing of it is left.
        #expect(reasons(Example.press([key], model).effects) == [])
    }

    @Test func anotherReasonIsTyped() {
        let line = Example.press([.character("4")], Example.read(Example.askedWhy())).model
        #expect(RootView.frame(line).text.contains("Why short answers?"))
        let (left, nothing) = Example.press([.escape], line)
        #expect(left.why != nil && reasons(nothing) == [])
        let (model, effects) = Example.press(Example.type("I read on the train") + [.enter], line)
        #expect(reasons(effects) == [.typed("I read on the train")] && model.why == nil)
    }

    /// Keys that were on their way when it appeared, and those of a line that is typed.
    @Test func noKeyOfALineIsTakenForAnAnswer() {
        let fresh = Example.askedWhy()
        #expect(!fresh.isAskingWhy && fresh.isReadFrom != nil)
        let (early, none) = Example.press([.character("2")], fresh)
        #expect(reasons(none) == [] && early.composer.text == "2" && early.why != nil)
        let later = Example.read(early)
        let (typed, still) = Example.press(Example.type("1 factor?"), later)
        #expect(reasons(still) == [] && typed.composer.text == "21 factor?")
        #expect(!RootView.frame(typed).rowText(23).contains("no answer"))
        // Sending the line goes on to the next question: this one is not asked again.
        let sent = Example.press([.enter], typed).model
        #expect(sent.why == nil && sent.pending == "21 factor?")
    }

    @Test func digitsElsewhereMeanWhatTheyDid() {
        let asked = Example.press([.tab, .tab], Example.read(Example.askedWhy())).model
        #expect(asked.focus == .main && !asked.isAskingWhy)
        let (_, effects) = Example.press([.character("1")], asked)
        #expect(reasons(effects) == [] && effects.contains { if case .ask = $0 { true } else { false } })
        let (viewed, none) = Example.press([.escape, .character("4")], asked)
        #expect(viewed.view == .how && reasons(none) == [])
    }

    @Test func aClickAnswersToo() throws {
        let asked = Example.read(Example.askedWhy())
        let row = try #require((0..<24).first { RootView.frame(asked).rowText($0).contains("1 little time now") })
        let (_, effects) = Example.press([.click(Point(row: row, column: 4))], asked)
        #expect(reasons(effects) == [.choice(1)])
    }

    @Test func whatCameOfItIsSaid() {
        let why = Why(key: .depth, clause: "little time now", at: Example.now, source: .chosen)
        let signal = Signal(key: .depth, value: "brief", source: .chosen, at: Example.now, scope: .session)
        let outcome = WhyOutcome(question: Example.why, why: why, signals: [signal], withheld: [], changed: [])
        let model = Update.message(.explained(outcome), Example.read(Example.askedWhy())).0
        #expect(model.entries.last == .note("why short answers: little time now"))
        #expect(
            model.notice == "Noted: little time now; so style/depth brief for this session. /undo takes it back.")
    }

    @Test func itGoesWithWhatIsForgotten() {
        let words = ForgottenWords(keys: [.depth])
        let asked = Example.read(Example.askedWhy())
        let model = Update.message(.forgot(Example.receipt, words, person: "maya", isGone: false), asked).0
        #expect(model.why == nil)
        #expect(Update.message(.forgottenElsewhere(["maya"]), asked).0.why == nil)
    }

    // MARK: May this be remembered?

    @Test func aKeyPressedBeforeTheConsentQuestionCanBeReadIsTyped() {
        var model = Example.fresh()
        model = Example.press(Example.type("We evaluate it.") + [.enter], model).model
        let then = TUI.Effect.ask("We evaluate it.", person: "maya", mayAsk: false)
        model = Update.message(.withheld(Example.held, then: then), model).0
        #expect(RootView.frame(model).text.contains("May this be remembered?"))
        let (first, none) = Example.press([.character("n")], model)
        #expect(none.isEmpty && first.notice == "There is one question first: Enter shows it.")
        let (typed, effects) = Example.press([.character("o")], first)
        #expect(effects.isEmpty && typed.composer.text == "no" && typed.overlay == nil && typed.consent != nil)
        // Enter shows it again, and again it must be read first.
        let shown = Example.press([.enter], Example.read(typed)).model
        #expect(shown.composer.text == "no" && shown.isReadFrom != nil)
        let answered = Example.press([.character("r")], Example.read(shown))
        #expect(answered.effects.contains { if case .decide(.remember, _, _) = $0 { true } else { false } })
        #expect(answered.model.composer.text == "no")
    }

    @Test func keysThatTypeNothingDoNotAnswerItEither() {
        var model = Example.press(Example.type("We evaluate it.") + [.enter, .tab], Example.fresh()).model
        let then = TUI.Effect.ask("We evaluate it.", person: "maya", mayAsk: false)
        model = Update.message(.withheld(Example.held, then: then), model).0
        let (after, effects) = Example.press([.character("r"), .escape, .character("s")], model)
        #expect(effects.isEmpty && after.consent != nil)
        guard case .consent = after.overlay else {
            Issue.record("the question is gone")
            return
        }
    }
}
