import Testing

@testable import Engine
@testable import TUI

/// What if in the comparison, and the blind choice.
@Suite struct WhatIfTests {
    private func tried(_ text: String) -> (model: AppModel, effects: [TUI.Effect]) {
        Example.press([.character("s"), .ctrl("u")] + Example.type(text) + [.enter], Example.compared())
    }

    private func whatIf(_ effects: [TUI.Effect]) -> WhatIf? {
        for case .compare(_, _, let whatIf) in effects { return whatIf }
        return nil
    }

    @Test func aValueIsTriedAtOnceAndTakenAwayAgain() {
        let (model, effects) = tried("style/depth=deep")
        let supposition = Supposition(key: .depth, value: "deep")
        let column = model.compare.supposed.first?.column
        #expect(whatIf(effects)?.supposed == [column!: [supposition]])
        #expect(CauseRows.rows(model.compare).first?.supposed?.supposition == supposition)
        let (after, again) = Example.press([.home, .character(" ")], model)
        #expect(after.compare.supposed.isEmpty && whatIf(again)?.supposed.isEmpty == true)
    }

    @Test func whatIsNoBeliefSaysSo() {
        let (model, effects) = tried("style/depth=endless")
        #expect(whatIf(effects) == nil && model.compare.supposed.isEmpty)
        #expect(model.notice?.contains("is not a value of style/depth") == true)
    }

    @Test func itIsKeptOnlyAfterAYes() {
        var (model, _) = tried("style/depth=deep")
        model.compare.tab = model.compare.columns.firstIndex(of: model.compare.supposed[0].column)!
        let (asked, none) = Example.press([.character("w")], model)
        guard case .confirm(let question)? = asked.overlay else {
            Issue.record("nothing is asked")
            return
        }
        #expect(none.isEmpty && question.lines == ["style/depth becomes deep"])
        let (_, effects) = Example.press([.character("y")], asked)
        let isKept = effects.contains {
            if case .adopt([Supposition(key: .depth, value: "deep")], [], _) = $0 { true } else { false }
        }
        #expect(isKept)
    }

    @Test func aBlindChoiceTellsNothingBeforeItIsMade() {
        let (asked, effects) = Example.press(Example.type("/blind") + [.enter], Example.asked())
        #expect(effects.contains { if case .askBlindly(Example.question, "maya") = $0 { true } else { false } })
        let answers = Example.comparison().answers
        let trial = EntryID(person: "maya", sequence: 1)
        let pair = BlindPair(
            trial: trial, question: Example.question, a: answers["maya"]!, b: answers["devon"]!, shared: [])
        let (shown, _) = Update.message(.blindPair(pair), asked)
        let screen = RootView.frame(shown).text
        #expect(!screen.contains("level 3") && !screen.contains("apart") && screen.contains("Which serves you better?"))
        let (after, chosen) = Example.press([.character("b")], shown)
        #expect(chosen.contains { if case .choose(.b, trial) = $0 { true } else { false } })
        #expect(after.view == .chat && after.compare.blind == nil)
    }

    @Test func aPersonBecomesAPersonaOrAFile() {
        let (_, effects) = Example.press(
            [.alt("5"), .ctrl("k"), .ctrl("u")] + Example.type("like-her") + [.enter], Example.asked())
        #expect(effects.contains { if case .clonePerson(_, "like-her") = $0 { true } else { false } })
        let (_, saved) = Example.press([.alt("5"), .ctrl("w"), .enter], Example.asked())
        #expect(
            saved.contains { if case .savePersona(_, let path, false) = $0 { path.hasSuffix(".json5") } else { false } }
        )
    }
}
