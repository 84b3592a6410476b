import Testing

@testable import Engine
@testable import TUI

/// An edit is shown with what it would change, and made by a yes.
@Suite struct EditingTests {
    private let inspector = Example.press([.tab], Example.asked()).model
    private let edit = TUI.Effect.correct(key: "role", value: "developer", person: "maya")

    @Test func eachEditIsLookedAtFirst() {
        for (key, begins) in [(Key.character("p"), "pin"), (.character("x"), "doubt")] {
            let (model, effects) = Example.press([key], inspector)
            #expect(model.overlay == nil && effects.count == 1)
            switch effects.first {
            case .previewEdit(.pin(key: "role", value: "ciso", person: "maya")): #expect(begins == "pin")
            case .previewEdit(.doubt(key: "role", value: "ciso", person: "maya")): #expect(begins == "doubt")
            default: Issue.record("\(effects)")
            }
        }
    }

    @Test func whatWouldChangeIsShownAndYesMakesIt() {
        let asked = Update.message(.editing(Example.editing, then: edit), inspector).0
        let text = RootView.frame(asked).text
        #expect(text.contains("Correct role?") && text.contains("Summary then: Works as a developer"))
        #expect(text.contains("begins with: control map -> code") && text.contains("length: 412 words -> 240 words"))
        let done = Example.press([.character("y")], asked).effects
        #expect(done.contains { if case .correct("role", "developer", "maya") = $0 { true } else { false } })
        let left = Example.press([.character("n")], asked)
        #expect(left.effects.isEmpty && left.model.notice == "Nothing was changed.")
    }

    @Test func anotherPersonsPreviewIsNotShown() {
        let other = TUI.Effect.correct(key: "role", value: "developer", person: "devon")
        #expect(Update.message(.editing(Example.editing, then: other), inspector).0.overlay == nil)
    }

    @Test func whatStaysIsSaidInAFewWords() {
        var preview = Example.editing
        preview.summary.after = preview.summary.before
        preview.answered.after = preview.answered.before
        #expect(preview.lines.count == 3 && preview.lines[1] == "The summary stays as it is.")
        #expect(preview.lines[2].hasSuffix("stays as it is."))
    }

    @Test func aPieceOfTheSummaryIsABelief() {
        let list = Example.press([.character("e")], inspector).model
        guard case .summary(let summary) = list.overlay else {
            Issue.record("no list")
            return
        }
        #expect(summary.clauses.map(\.key.rawValue).first == "role")
        let line = Example.press([.down, .enter], list).model
        guard case .ask(let request) = line.overlay, case .correct(let key) = request.purpose else {
            Issue.record("no line")
            return
        }
        #expect(key == summary.clauses[1].key)
        let (_, effects) = Example.press(Example.type("retail") + [.enter], line)
        #expect(effects.contains { if case .previewEdit(.correct) = $0 { true } else { false } })
        #expect(Example.press(Example.type("/summary") + [.enter], Example.asked()).model.overlay != nil)
    }
}
