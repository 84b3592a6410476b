import Testing

@testable import Engine
@testable import TUI

@Suite struct MouseTests {
    private let wide = Size(width: 120, height: 40)

    /// Clicks the first place where the text stands.
    private func click(_ text: String, _ model: AppModel, after row: Int = 0) throws -> (AppModel, [TUI.Effect]) {
        try Example.press([.click(place(text, model, after: row))], model)
    }

    private func place(_ text: String, _ model: AppModel, after row: Int = 0) throws -> Point {
        let frame = RootView.frame(model)
        for index in row..<frame.height {
            if let range = frame.rowText(index).firstRange(of: text) {
                let before = frame.rowText(index)[..<range.lowerBound]
                return Point(row: index, column: TextWidth.cells(String(before)))
            }
        }
        throw NotThere(text: text)
    }

    private struct NotThere: Error { var text: String }

    @Test func aClickFocusesAPane() throws {
        var model = Example.asked(wide)
        (model, _) = Example.press([.click(Point(row: 3, column: 60))], model)
        #expect(model.focus == .main)
        (model, _) = try click("> ask", model)
        #expect(model.focus == .composer)
    }

    @Test func aClickChoosesABeliefAndAnotherOpensIt() throws {
        let (chosen, none) = try click("depth · brief", Example.asked(wide))
        #expect(chosen.focus == .inspector && none.isEmpty)
        let (_, effects) = try click("depth · brief", chosen)
        #expect(effects.contains { if case .explain("style/depth", "maya") = $0 { true } else { false } })
    }

    @Test func aClickOpensACitationOfTheAnswerItStandsIn() throws {
        let (_, effects) = try click("[1]", Example.asked(wide))
        #expect(
            effects.contains {
                if case .openSource("security/encryption.md", [0..<9], _) = $0 { true } else { false }
            })
        let compared = try click("[1]", Example.compared(wide)).1
        #expect(compared.contains { if case .openSource = $0 { true } else { false } })
    }

    @Test func aClickAsksTheNextQuestion() throws {
        let end = Example.press([.tab, .tab, .character("G")], Example.asked(wide)).model
        let (model, effects) = try click("SOC 2 scope", end)
        #expect(effects.contains { if case .ask("SOC 2 scope?", "maya", _) = $0 { true } else { false } })
        #expect(model.pending == "SOC 2 scope?")
    }

    @Test func aClickPressesTheFooterAndTheTabs() throws {
        let model = Example.asked(wide)
        #expect(try click("palette", model, after: 39).0.overlay != nil)
        #expect(try click("^P", model, after: 39).0.overlay != nil)
        #expect(try click("5 People", Example.asked(Size(width: 160, height: 50))).0.view == .people)
        let inspector = Example.press([.tab], model).model
        #expect(try click("correct", inspector, after: 39).0.overlay != nil)
        let compared = Example.compared(wide)
        let plus = try place("+ - people", compared, after: 39)
        #expect(Example.press([.click(plus)], compared).model.compare.columns.count == 3)
        let escaped = Example.press([.escape], model).model
        #expect(try click("6 Library", escaped, after: 39).0.view == .library)
    }

    @Test func aClickChoosesAColumnAndACauseAndAnotherSwitchesIt() throws {
        let model = Example.compared(wide)
        #expect(try click("Devon Brooks", model).0.compare.tab == 1)
        let chosen = try click("style/depth = brief", model).0
        #expect(chosen.compare.causeSelection == 3 && chosen.compare.off.isEmpty)
        #expect(try click("style/depth = brief", chosen).0.compare.off.map(\.name) == ["style/depth"])
    }

    @Test func aClickTakesARowOfAList() throws {
        let palette = Example.press([.ctrl("p")], Example.asked(wide)).model
        #expect(try click("Documents, and importing", palette).0.view == .library)
        let sources = Example.press([.tab, .tab, .character("o")], Example.asked(wide)).model
        let (closed, effects) = try click("Rotation · security", sources)
        #expect(closed.overlay == nil && effects.contains { if case .openSource = $0 { true } else { false } })
        // What lies under the list takes none.
        #expect(Example.press([.click(Point(row: 38, column: 4))], palette).model.overlay != nil)
        var people = Example.press([.alt("5")], Example.asked(wide)).model
        people = try click("zoe", people).0
        #expect(people.peopleSelection == 3)
        #expect(try click("zoe", people).0.person?.id == "zoe")
    }

    @Test func theWheelScrollsWhatLiesUnderIt() throws {
        let model = Example.asked(Size(width: 120, height: 24))
        let over = Point(row: 10, column: 4)
        let down = Example.press([.wheel(1, over)], model).model
        #expect(RootView.frame(down).rowText(3) != RootView.frame(model).rowText(3) && down.focus == .composer)
        let beside = Example.press([.wheel(1, Point(row: 10, column: 100))], model).model
        #expect(beside.inspector.selection > 0 && beside.focus == .composer)
        let help = Example.press([.function(1), .wheel(1, over)], model).model
        if case .help(let scroll) = help.overlay { #expect(scroll == 3) } else { Issue.record("no help") }
        let compared = Example.compared()
        let scrolled = Example.press([.wheel(1, Point(row: 9, column: 3))], compared).model.compare.scroll
        #expect(scrolled == compared.compare.scroll + 3)
        #expect(Example.press([.wheel(1, Point(row: 19, column: 3))], compared).model.compare.causeSelection == 1)
    }

    @Test func theSwitchGivesTheMouseToTheTerminal() {
        let (model, effects) = Example.press(Example.type("/mouse") + [.enter], Example.asked())
        #expect(!model.hasMouse && effects.contains { if case .mouse(false) = $0 { true } else { false } })
    }

    @Test func clicksAnywhereDoNoHarm() {
        for view in 1...6 {
            for size in [Size(width: 60, height: 16), wide, Size(width: 20, height: 5)] {
                var model = Example.press([.alt(Character("\(view)"))], Example.asked(wide)).model
                model.size = size
                for row in -1...size.height {
                    for column in stride(from: -1, through: size.width, by: 7) {
                        _ = Example.press([.click(Point(row: row, column: column))], model)
                        _ = Example.press([.wheel(1, Point(row: row, column: column))], model)
                    }
                }
            }
        }
    }
}
