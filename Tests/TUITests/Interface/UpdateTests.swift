import Testing

@testable import Engine
@testable import TUI

/// What keys and results do to the interface, without a terminal.
@Suite struct UpdateTests {
    // MARK: Finding one's way

    @Test(arguments: [
        (Character("1"), AppModel.View.chat), ("2", .compare), ("3", .levels), ("4", .how), ("5", .people),
        ("6", .library),
    ]) func escapeThenADigitOpensAView(digit: Character, view: AppModel.View) {
        let (waiting, _) = Example.press([.escape], Example.asked())
        #expect(waiting.awaitsDigit)
        #expect(Example.press([.character(digit)], waiting).model.view == view)
        // Over a slow line both come as one key.
        let (model, _) = Example.press([.alt(digit)], Example.asked())
        #expect(model.view == view && !model.awaitsDigit)
    }

    @Test(arguments: [Character("2"), "3"]) func nobodyIsComparedBeforeSomebodyIsThere(digit: Character) {
        #expect(Example.press([.alt(digit)], AppModel()).model.view == .chat)
    }

    @Test(arguments: [Key.character("#"), .character("x"), .character("漢")])
    func escapeThenAnythingElseIsThatKey(key: Key) {
        let (model, _) = Example.press([.escape, key], Example.asked())
        #expect(model.view == .chat && !model.awaitsDigit)
        #expect(model.composer.text == { if case .character(let letter) = key { String(letter) } else { "" } }())
    }

    @Test func escapeLeavesAnOpenedBeliefAndASearchAndStillTakesADigit() {
        var model = Update.message(.evidence(Example.evidence), Example.press([.tab], Example.asked()).model).0
        #expect(model.inspector.opened != nil)
        (model, _) = Example.press([.escape], model)
        #expect(model.inspector.opened == nil && model.awaitsDigit)
        (model, _) = Example.press([.tab, .character("/"), .character("k"), .escape, .character("2")], model)
        #expect(model.search == nil && model.view == .compare)
    }

    @Test func tabGoesRound() {
        var model = Example.fresh()
        var places: [AppModel.Focus] = []
        for _ in 0..<4 {
            places.append(model.focus)
            (model, _) = Example.press([.tab], model)
        }
        #expect(places == [.composer, .inspector, .main, .composer])
        #expect(Example.press([.backtab], Example.fresh()).model.focus == .main)
        // Pages turn while one types.
        let paged = Example.press(Example.type("half") + [.pageDown], Example.asked()).model
        #expect(paged.chatScroll < 0 && paged.composer.text == "half")
        // Beside a comparison there is no self-model; without a composer there is nothing to go to.
        var compared = Example.compared()
        #expect(compared.focus == .main)
        (compared, _) = Example.press([.tab], compared)
        #expect(compared.focus == .composer)
        (compared, _) = Example.press([.tab], compared)
        #expect(compared.focus == .main)
        (compared, _) = Example.press([.escape, .character("5"), .tab, .tab], compared)
        #expect(compared.focus == .main)
    }

    @Test func aNoticeStaysUntilTheNextKey() {
        let told = Update.message(.failed("It is busy."), Example.asked()).0
        #expect(told.notice == "It is busy." && RootView.frame(told).text.contains("It is busy."))
        let (model, _) = Example.press([.right], told)
        #expect(model.notice == nil)
    }

    @Test func withoutRoomOnlyLeavingWorks() {
        var model = Example.press([.tab], Example.asked()).model
        model.size = Size(width: 59, height: 24)
        let (after, effects) = Example.press(
            [
                .character("x"), .character("f"), .character("y"), .ctrl("p"), .escape, .character("2"), .paste("a"),
                .enter,
            ],
            model)
        #expect(effects.isEmpty && after.view == .chat && after.overlay == nil && after.composer.isEmpty)
        #expect(
            Example.press([.ctrl("c"), .ctrl("c")], model).effects.contains {
                if case .quit = $0 { true } else { false }
            })
    }

    // MARK: Asking

    @Test func theAnswerToACancelledQuestionIsNotShown() {
        var model = ask("first", in: Example.fresh())
        (model, _) = Example.press([.ctrl("c")], model)
        #expect(model.pending == nil)
        let late = Update.message(.answered(Example.answer(), question: "first"), model).0
        #expect(late.lastAnswer == nil && late.entries.count == 2)
        // Nor is it taken for the answer to what was asked since.
        let second = ask("second", in: model)
        let mixed = Update.message(.answered(Example.answer(), question: "first"), second).0
        #expect(mixed.lastAnswer == nil && mixed.pending == "second")
        #expect(Update.message(.answered(Example.answer(), question: "second"), mixed).0.lastAnswer != nil)
    }

    @Test func anotherPersonDoesNotGetTheAnswer() {
        var model = ask("first", in: Example.fresh())
        (model, _) = Example.press(Example.type("/who devon") + [.enter], model)
        model = Update.message(.answered(Example.answer(), question: "first"), model).0
        #expect(model.person?.id == "devon" && model.lastAnswer == nil)
    }

    @Test func aWishAsksTheQuestionAgainAndItsAnswerIsShown() {
        let (model, effects) = Example.press([.tab, .tab, .character("b")], Example.asked())
        #expect(effects.contains { if case .askAgain(Example.question, _, "maya", _) = $0 { true } else { false } })
        let answered = Update.message(.answered(Example.answer(brief: true), question: Example.question), model).0
        #expect(answered.pending == nil && answered.entries.count == model.entries.count + 1)
    }

    @Test func whatIsTypedBeforeAnybodyIsKnownIsKept() {
        let (model, effects) = Example.press(Example.type("early") + [.enter], AppModel())
        #expect(model.composer.text == "early" && effects.isEmpty && model.notice?.contains("still being read") == true)
    }

    @Test func nothingIsSentTwice() {
        let (model, effects) = Example.press(Example.type("again") + [.enter], ask("first", in: Example.fresh()))
        #expect(effects.isEmpty && model.composer.text == "again" && model.notice != nil)
        #expect(Example.press(Example.type("  ") + [.enter], Example.fresh()).effects.isEmpty)
    }

    private func ask(_ text: String, in model: AppModel) -> AppModel {
        let (asked, effects) = Example.press(Example.type(text) + [.enter], model)
        #expect(effects.contains { if case .ask(text, "maya", _) = $0 { true } else { false } })
        #expect(asked.pending == text && asked.composer.isEmpty)
        return asked
    }

    // MARK: Searching

    @Test func aSearchGoesRoundItsMatches() {
        let asked = Example.press([.tab, .tab, .character("/")] + Example.type("key") + [.enter], Example.asked()).model
        #expect(asked.search?.isTyping == false && asked.search?.text == "key")
        func top(_ keys: [Key]) -> String { RootView.frame(Example.press(keys, asked).model).text }
        let matches = Set((0..<12).map { top(Array(repeating: .character("n"), count: $0)) })
        #expect(matches.count > 1)
        let lines = RootView.frame(asked.bigger).text.split(separator: "\n").filter {
            $0.contains("key") && !$0.contains("/key")
        }
        let round = Array(repeating: Key.character("n"), count: lines.count)
        #expect(top(round) == top([]))
        #expect(top([.character("N")] + [.character("n")]) == top([]))
        #expect(top([.character("N")]) == top(Array(round.dropLast())))
    }

    @Test(arguments: [("/comp", "/compare"), ("/co", "/co"), ("/c", "/c"), ("/the", "/theme"), ("/zzz", "/zzz")])
    func tabCompletesACommand(typed: String, result: String) {
        let model = Example.press(Example.type(typed), Example.fresh()).model
        #expect(RootView.frame(model).rowText(23).contains(result) == (typed != "/zzz"))
        let (completed, _) = Example.press([.tab], model)
        #expect(completed.composer.text == result && (completed.focus == .composer) == (typed != "/zzz"))
        // Once it is whole, Tab goes on.
        if result == "/compare" { #expect(Example.press([.tab], completed).model.focus == .inspector) }
    }

    @Test func aSearchByCommandTakesTheKeysFromTheComposer() {
        let keys = Example.type("/search") + [.enter] + Example.type("key") + [.enter, .character("n")]
        let (model, _) = Example.press(keys, Example.asked())
        #expect(model.search?.text == "key" && model.search?.match == 1 && model.composer.isEmpty)
        #expect(Example.press([.character("/"), .ctrl("c")], model).model.search == nil)
    }

    // MARK: What stands over the rest

    @Test func anOverlayTakesTheKeysAndGivesThemBack() {
        let inspector = Example.press([.tab], Example.asked()).model
        let (asked, effects) = Example.press([.character("c")] + Example.type("pq") + [.escape], inspector)
        #expect(asked.overlay == nil && effects.isEmpty)
        let (corrected, done) = Example.press([.character("c")] + Example.type("cto") + [.enter], inspector)
        #expect(corrected.overlay == nil)
        #expect(
            done.contains {
                if case .previewEdit(.correct("role", "cto", "maya")) = $0 { true } else { false }
            })
    }

    @Test(arguments: [
        (Key.character("y"), true), (.character("Y"), true), (.enter, false), (.escape, false), (.ctrl("c"), false),
    ])
    func onlyYesForgets(key: Key, forgets: Bool) {
        let preview = ForgetPreview(beliefs: [Example.key("role")], observations: [], signals: 1, whys: 0)
        let asked = Update.message(
            .forgetting(preview, .key("role"), person: "maya"), Example.press([.tab], Example.asked()).model
        ).0
        let (model, effects) = Example.press([key], asked)
        #expect(model.overlay == nil)
        #expect(effects.contains { if case .forget = $0 { true } else { false } } == forgets)
    }

    @Test(arguments: ["how", "help", "source"]) func pastTheEndOneIsNotLost(page: String) {
        let keys: [Key] = page == "how" ? [.alt("4")] : [.function(1)]
        var model = Example.press(keys, Example.asked()).model
        if page == "source" {
            let text = (1...200).map { "Line \($0)." }.joined(separator: "\n\n")
            model = Update.message(.source(SourcePage(title: "A", text: text)), model).0
        }
        let end = Example.press([.end, .end, .pageDown], model).model
        let above = Example.press([.up], end).model
        #expect(RootView.frame(above).text != RootView.frame(end).text)
        #expect(RootView.frame(Example.press([.down], above).model).text == RootView.frame(end).text)
    }

    // MARK: Comparing

    @Test(arguments: [(0, "style/format", 1), (1, "segment", 0), (2, "rest", 2), (3, "style/depth", 1)])
    func spaceSwitchesACauseOffAndOn(place: Int, name: String, keys: Int) throws {
        let down = Array(repeating: Key.down, count: place)
        let (off, wanted) = Example.press(down + [.character(" ")], Example.compared())
        let cause = try #require(off.compare.off.first)
        #expect(cause.name == name && cause.keys.count == keys && cause.isSegment == (name == "segment"))
        #expect(
            wanted.contains {
                if case .compare(Example.question, ["maya", "devon"], let whatIf) = $0 {
                    name == "segment"
                        ? whatIf.withoutSegment == [cause.column] : whatIf.without == [cause.column: cause.keys]
                } else {
                    false
                }
            })
        // What is off stands first; there it is switched on again.
        let up = Array(repeating: Key.up, count: place)
        let (on, _) = Example.press(up + [.character(" ")], off)
        #expect(on.compare.off.isEmpty)
    }

    @Test func aColumnThatStaysAsItIsSaysSo() {
        let off = Example.press([.character(" ")], Example.compared()).model
        let same = Update.message(.compared(Example.comparison()), off).0
        #expect(same.notice?.contains("stays as it is: something below asks for the same as style/format") == true)
        var moved = Example.comparison()
        moved.answers["maya"] = Example.answer(brief: true)
        #expect(Update.message(.compared(moved), off).0.notice == nil)
        // What comes late does not speak over what was done since.
        var elsewhere = off
        elsewhere.view = .chat
        elsewhere.notice = "The mouse is the terminal's."
        #expect(Update.message(.compared(Example.comparison()), elsewhere).0.notice == elsewhere.notice)
    }

    @Test func aComparisonThatIsNoLongerWantedIsNotShown() {
        let model = Example.press([.character("+")], Example.compared()).model
        #expect(model.compare.columns.count == 3)
        #expect(Update.message(.compared(Example.comparison()), model).0.compare.isLoading)
    }

    @Test func whatTheSearchHasToSayStandsOverTheAnswer() {
        var answer = Example.answer()
        answer.searchNotes = ["Did you mean \"rotate\"? No passage holds \"rotaet\"; both were searched for."]
        var model = Example.fresh()
        model.pending = "first"
        model = Update.message(.answered(answer, question: "first"), model).0
        #expect(RootView.frame(model).text.contains("Did you mean \"rotate\"?"))
    }
}

extension AppModel {
    /// The same with room for everything.
    fileprivate var bigger: AppModel {
        var model = self
        model.size = Size(width: 80, height: 400)
        return model
    }
}
