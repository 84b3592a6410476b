import Testing

@testable import Engine
@testable import TUI

/// Several people at one level, beside each other.
@Suite struct ComparedLevelTests {
    private func columns(_ effects: [TUI.Effect]) -> [String]? {
        for case .compare(_, let columns, _) in effects { return columns }
        return nil
    }

    @Test(arguments: [
        (Character("0"), ":0"), ("1", ":1"), ("2", ":2"), ("3", ""),
    ]) func aDigitPutsAllColumnsAtThatLevel(digit: Character, suffix: String) {
        let before = Example.compared()
        let (model, effects) = Example.press([.character(digit)], before)
        let expected = before.compare.columns.map { $0 + suffix }
        #expect(columns(effects) == expected && model.compare.columns == expected)
        // From there to another level, not to one of a level.
        let (again, _) = Example.press([.character("2")], model)
        #expect(again.compare.columns == before.compare.columns.map { $0 + ":2" })
    }

    @Test func whoJoinsComesAtTheSameLevel() {
        let (model, effects) = Example.press([.character("1"), .character("+")], Example.compared())
        #expect(model.compare.columns.count == 3 && model.compare.columns.allSatisfy { $0.hasSuffix(":1") })
        #expect(columns(effects) == Example.compared().compare.columns.map { $0 + ":1" })
    }

    @Test func aTypedComparisonMayNameLevels() {
        let (model, effects) = Example.press(
            Example.type("/compare maya:1,devon:2 Why?") + [.enter], Example.asked())
        #expect(columns(effects) == ["maya:1", "devon:2"])
        #expect(CompareView.title("maya:1", model) == "Maya Chen · level 1")
        #expect(CompareView.title("devon:2", model) == "Devon Brooks · level 2")
    }

    @Test func ofOnePersonALevelIsCalledByWhatItStandsFor() {
        let (model, _) = Example.press([.alt("3")], Example.asked())
        #expect(CompareView.title("maya:2", model) == "level 2: this segment")
    }

    @Test func aCommandElsewhereSaysWhereItActs() {
        let (model, effects) = Example.press(Example.type("/level1") + [.enter], Example.asked())
        #expect(columns(effects) == nil && model.notice?.contains("several people") == true)
    }

    @Test func forgettingByWordsAsksFirst() {
        let (_, effects) = Example.press(Example.type("/forget on call") + [.enter], Example.asked())
        let isAsked = effects.contains { effect in
            if case .previewForgetting(.search("on call"), "maya") = effect { true } else { false }
        }
        #expect(isAsked)
    }
}
