import Testing

@testable import TUI

@Suite struct KeyDecoderTests {
    @Test(
        arguments: [
            ("a", [.character("a")]), ("é漢", [.character("é"), .character("漢")]), ("\r", [.enter]), ("\t", [.tab]),
            ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]), ("\u{3}", [.ctrl("c")]), ("\u{0}", [.ctrl(" ")]),
            ("\u{1C}", [.ctrl("\\")]), ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[1~", [.home]),
            ("\u{1B}[7~", [.home]), ("\u{1B}OH", [.home]), ("\u{1B}[F", [.end]),
            ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
            ("\u{1B}[3~", [.delete]), ("\u{1B}[Z", [.backtab]), ("\u{1B}OP", [.function(1)]),
            ("\u{1B}[[E", [.function(5)]),
            ("\u{1B}[15~", [.function(5)]), ("\u{1B}[24~", [.function(12)]),
            ("\u{1B}[1;5C", [.modified(.control, .right)]),
            ("\u{1B}[1;2P", [.modified(.shift, .function(1))]), ("\u{1B}[3;3~", [.modified(.alt, .delete)]),
            ("\u{1B}b", [.alt("b")]), ("\u{1B}\r", [.modified(.alt, .enter)]), ("\u{1B}é", [.alt("é")]),
            ("\u{1B}\u{1B}[D", [.modified(.alt, .left)]), ("\u{1B}[27;5;13~", [.modified(.control, .enter)]),
            ("\u{1B}[13;2u", [.modified(.shift, .enter)]), ("\u{1B}[99;5u", [.ctrl("c")]), ("\u{1B}[27u", [.escape]),
            ("\u{1B}[<0;10;5M\u{1B}[<0;10;5m", [.click(Point(row: 4, column: 9))]),
            ("\u{1B}[<64;1;1M", [.wheel(-1, Point(row: 0, column: 0))]),
            ("\u{1B}[<32;3;3M", []), ("\u{1B}[M !!", [.click(Point(row: 0, column: 0))]),
            ("\u{1B}[?62;1;4c\u{1B}[I\u{1B}[12;40Rx", [.character("x")]),
            ("\u{1B}]11;rgb:00/00/00\u{7}x", [.character("x")]), ("\u{1B}P1$r0m\u{1B}\\x", [.character("x")]),
            ("\u{1B}[200~two\rlines\r\n\u{1B}[A\u{1B}[201~!", [.paste("two\nlines\n\u{1B}[A"), .character("!")]),
            ("ab\u{1B}[Bc", [.character("a"), .character("b"), .down, .character("c")]),
        ] as [(String, [Key])])
    func bytesBecomeKeysHoweverTheyAreCut(bytes: String, keys: [Key]) {
        let all = Array(bytes.utf8)
        for size in 1...max(1, all.count) {
            var decoder = KeyDecoder()
            var found: [Key] = []
            for start in stride(from: 0, to: all.count, by: size) {
                found += decoder.feed(all[start..<min(all.count, start + size)])
            }
            #expect(found + decoder.flush() == keys, "pieces of \(size)")
        }
    }

    @Test func aLoneEscapeWaitsOnlyForTheCaller() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == [.escape])
        #expect(!decoder.isWaiting)
        #expect(decoder.feed(Array("\u{1B}\u{1B}".utf8)) + decoder.flush() == [.escape, .escape])
        #expect(decoder.feed(Array("\u{1B}[".utf8)) + decoder.flush() == [.alt("[")])
    }

    @Test func halfACharacterWaitsWithoutAClock() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0xE6, 0xBC]) == [])
        #expect(!decoder.isWaiting)
        #expect(decoder.feed([0xA2, 0x61]) == [.character("漢"), .character("a")])
    }

    @Test func bytesThatAreNoTextAreDropped() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0xFF]) + decoder.feed([0x61]) == [.character("a")])
    }

    @Test func aMegabyteIsOneKey() {
        var decoder = KeyDecoder()
        let text = String(repeating: "0123456789abcde\n", count: 65_536)
        var keys = decoder.feed(Array("\u{1B}[200~".utf8))
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: 4_095) {
            keys += decoder.feed(bytes[start..<min(bytes.count, start + 4_095)])
        }
        keys += decoder.feed(Array("\u{1B}[20".utf8)) + decoder.feed(Array("1~".utf8))
        #expect(keys == [.paste(text)])
    }

    @Test func aPasteWhoseEndIsLostCanBeEnded() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~abc".utf8)) == [])
        #expect(decoder.isPasting)
        #expect(decoder.flush() == [.paste("abc")])
        #expect(decoder.feed([0x61]) == [.character("a")])
    }

    @Test(arguments: [
        ("^P", Key.ctrl("p")), ("Alt-b", .alt("b")), ("PgUp", .pageUp), ("F12", .function(12)), ("Esc", .escape),
        ("Ctrl-Left", .modified(.control, .left)), ("Shift-Tab", .backtab), ("?", .character("?")),
        ("Space", .character(" ")), ("^Space", .ctrl(" ")), ("Ctrl-Alt-Del", .modified([.control, .alt], .delete)),
        ("Alt-Enter", .modified(.alt, .enter)), ("^\\", .ctrl("\\")),
    ])
    func namesOfKeysCanBeReadAgain(name: String, key: Key) {
        #expect(key.name == name)
        #expect(Key(name: name) == key)
    }

    @Test func otherSpellingsOfKeysAreUnderstood() {
        #expect(Key(name: "ctrl-p") == .ctrl("p"))
        #expect(Key(name: "ESC") == .escape)
        #expect(Key(name: "Hyper-x") == nil)
    }
}
