import Testing

@testable import TUI

@Suite struct ComposingTests {
    @Test(arguments: [
        ("two words", [Key.ctrl("w")], "two ", 4), ("two words", [.ctrl("u")], "", 0),
        ("abc", [.left, .backspace], "ac", 1),
        ("abc", [.home, .delete], "bc", 0), ("abc", [.ctrl("a"), .character("x")], "xabc", 1),
        ("abc", [.home, .right, .end], "abc", 3), ("abc", [.home, .left, .backspace], "abc", 0),
        ("abc", [.right, .delete], "abc", 3), ("né👩‍💻", [.backspace], "né", 2), ("a  b  ", [.ctrl("w")], "a  ", 3),
        ("one two", [.ctrl("b"), .ctrl("b"), .ctrl("b"), .ctrl("u")], "two", 0),
    ]) func keysEdit(text: String, keys: [Key], result: String, cursor: Int) {
        var composer = Composer()
        composer.set(text)
        for key in keys {
            let isTaken = composer.press(key)
            #expect(isTaken, "\(key.name)")
        }
        #expect(composer.text == result && composer.shownCursor == cursor)
    }

    @Test func whatWasSentComesBackAndTheDraftIsKept() {
        var composer = Composer()
        for text in ["first", "second", "second"] {
            composer.set(text)
            #expect(composer.send() == text)
        }
        composer.set("draft")
        func press(_ key: Key) -> String {
            _ = composer.press(key)
            return composer.text
        }
        #expect([press(.up), press(.up), press(.up)] == ["second", "first", "first"])
        #expect([press(.down), press(.down), press(.down)] == ["second", "draft", "draft"])
    }

    @Test(arguments: [
        (String(repeating: "x", count: 400), nil),
        (String(repeating: "x", count: 401), "[pasted 1 line, 401 characters]"),
        ("a\nb", "[pasted 2 lines, 3 characters]"), (String(repeating: "漢", count: 400), nil),
        (String(repeating: "line\n", count: 200_000), "[pasted 200001 lines, 1000000 characters]"),
    ]) func aLongOrBrokenTextIsShownByItsSize(text: String, shown: String?) {
        var composer = Composer()
        composer.insert(text)
        #expect(composer.shown == shown ?? text)
        #expect(composer.shownCursor == composer.shown.count)
    }

    @Test func theInsertionPointStaysInSight() throws {
        var model = Example.fresh(Size(width: 60, height: 16))
        (model, _) = Example.press(Example.type(String(repeating: "0123456789", count: 12)), model)
        let end = try #require(RootView.frame(model).cursor)
        #expect(end.row == 14 && end.column < 60)
        let (home, _) = Example.press([.home], model)
        #expect(RootView.frame(home).cursor == Point(row: 14, column: 3))
        #expect(
            RootView.frame(home).rowText(14).hasPrefix(" > 0123456789")
                && RootView.frame(home).rowText(14).hasSuffix("…"))
    }
}
