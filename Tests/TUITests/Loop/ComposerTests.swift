import Testing

@testable import TUI

@Suite struct ComposerTests {
    private func composer(_ keys: [Key]) -> Composer {
        var composer = Composer()
        for key in keys { _ = composer.press(key) }
        return composer
    }

    private func typed(_ text: String) -> [Key] { text.map(Key.character) }

    @Test(
        arguments: [
            ([.left, .character("x")], "on e twxo", 8), ([.home, .delete], "n e two", 0),
            ([.ctrl("w")], "on e ", 5), ([.ctrl("w"), .ctrl("w")], "on ", 3), ([.left, .left, .ctrl("u")], "wo", 0),
            ([.home, .right, .backspace], "n e two", 0), ([.end, .delete, .right], "on e two", 8),
        ] as [([Key], String, Int)])
    func keysEditWhereThePointIs(keys: [Key], text: String, cursor: Int) {
        var composer = composer(typed("on e two"))
        for key in keys { _ = composer.press(key) }
        #expect(composer.text == text)
        #expect(composer.shownCursor == cursor)
    }

    @Test func aMarkMayJoinTheCharacterBeforeIt() {
        var composer = composer(typed("cafe") + [.character("\u{301}"), .character("s")])
        #expect(composer.text == "cafe\u{301}s")
        #expect(composer.shownCursor == 5)
        for _ in 0..<9 { _ = composer.press(.left) }
        #expect(composer.shownCursor == 0)
        for _ in 0..<9 { _ = composer.press(.delete) }
        #expect(composer.isEmpty)
    }

    @Test func aLongPasteIsShownByItsSize() {
        var composer = composer([.paste(String(repeating: "0123456789abcde\n", count: 1_000))])
        #expect(composer.shown == "[pasted 1001 lines, 16000 characters]")
        #expect(composer.shownCursor == composer.shown.count)
        _ = composer.press(.character("x"))
        #expect(composer.shown == "[pasted 1001 lines, 16001 characters]")
        #expect(composer.send().utf8.count == 16_001)
        #expect(composer.shown == "")
    }

    @Test func whatWasSentComesBack() {
        var composer = composer(typed("one"))
        #expect(composer.send() == "one")
        for key in typed("draft") + [.up] { _ = composer.press(key) }
        #expect(composer.text == "one")
        _ = composer.press(.down)
        #expect(composer.text == "draft")
    }
}
