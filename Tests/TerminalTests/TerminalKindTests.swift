import Foundation
import PtyMeter
import Testing

@testable import Terminal

@Suite(.serialized) struct TerminalKindTests {
    @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color", "linux", "vt100", "xterm", "rxvt"])
    func everyUsualTerminalIsDrawnOn(term: String) throws {
        let meter = try DemoProgram.start(environment: ["TERM": term], rows: 24, columns: 80)
        #expect(meter.measure("x").count > 0)
        meter.send("\u{11}")
        #expect(meter.wait(seconds: 5) == 0)
    }

    @Test(arguments: ["xterm-kitty", "xterm-ghostty", "no-such-terminal", ""])
    func anUnknownTerminalIsDrawnAsXtermAndSaysSo(term: String) throws {
        let meter = try PtyMeter(
            DemoProgram.path, environment: DemoProgram.environment(["TERM": term]), rows: 30, columns: 180)
        #expect(meter.wait(for: "drawing as xterm-256color"))
    }

    @Test func aTerminalThatCannotMoveItsCursorIsRefusedWithAReason() throws {
        let meter = try PtyMeter(DemoProgram.path, environment: DemoProgram.environment(["TERM": "dumb"]))
        #expect(meter.wait(for: "cannot move its cursor"))
        #expect(meter.wait(seconds: 5) == 1)
    }

    @Test func noColourMeansNone() throws {
        for variables in [["NO_COLOR": "1"], ["TERM": "vt100"]] {
            let meter = try DemoProgram.start(environment: variables)
            let text = meter.measure("\u{C}", quiet: 200).text
            #expect(!text.contains("38;5;") && !text.contains("48;5;"))
            for color in 0...7 { #expect(!text.contains("\u{1B}[3\(color)m")) }
            #expect(text.contains("\u{1B}[7m") || text.contains(";7m"))
        }
    }

    @Test func aLocaleThatIsNotInstalledStillDrawsUnicode() throws {
        let meter = try DemoProgram.start(environment: ["LC_ALL": "xx_YY.UTF-8"])
        #expect(meter.measure("\u{C}", quiet: 200).text.contains("╭─"))
    }

    @Test func withoutUnicodeBoxesAreAscii() throws {
        let meter = try DemoProgram.start(environment: ["LC_ALL": "C"])
        let reading = meter.measure("\u{C}", quiet: 200)
        #expect(reading.text.contains("+-") && reading.text.contains(" Chat "))
        #expect(reading.bytes.allSatisfy { $0 < 0x80 })
        #expect(!reading.text.contains("\u{1B}(0"))
    }

    @Test(arguments: [
        ("é", "e"), ("漢", "?"), ("─", "-"), ("╭", "+"), ("│", "|"), ("…", "."), ("•", "*"), ("a", "a"), ("█", "#"),
    ])
    func asciiStandsIn(text: String, ascii: String) {
        #expect(AsciiFallback.character(text) == ascii.unicodeScalars.first?.value)
    }

    @Test func namesAreChosenByWhatIsKnown() throws {
        let known = ["xterm-256color": 1, "dumb": 0, "foot": 1]
        let chosen = try TerminalName.choose("foot") { known[$0] ?? -1 }
        #expect(chosen == TerminalName(name: "foot", note: nil))
        #expect(
            try TerminalName.choose("x\u{1B}y") { known[$0] ?? -1 }.note
                == "TERM=xy is not known here; drawing as xterm-256color")
        #expect(throws: ScreenError.noCursorMovement(term: "dumb")) {
            try TerminalName.choose("dumb") { known[$0] ?? -1 }
        }
        #expect(throws: ScreenError.refused(term: "foo")) { try TerminalName.choose("foo") { _ in -1 } }
    }
}
