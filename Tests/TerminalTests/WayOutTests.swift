import Foundation
import PtyMeter
import Testing

/// The terminal is whole after every way out.
@Suite(.serialized) struct WayOutTests {
    enum Cause: CustomStringConvertible, Sendable {
        case key(String, status: ClosedRange<Int>, name: String)
        case signal(Int32)

        var description: String {
            switch self {
            case .key(_, _, let name): name
            case .signal(let number): "signal \(number)"
            }
        }
    }

    static let causes: [Cause] = [
        .key("\u{11}", status: 0...0, name: "quit"),
        .key("\u{14}", status: 256 + SIGILL.int...256 + SIGTRAP.int, name: "a Swift trap"),
        .key("\u{7}", status: 256 + SIGSEGV.int...256 + SIGSEGV.int, name: "a bad access"),
        .key("\u{F}", status: 256 + SIGBUS.int...256 + SIGSEGV.int, name: "a stack overflow"),
        .signal(SIGTERM), .signal(SIGHUP), .signal(SIGQUIT), .signal(SIGILL), .signal(SIGSEGV), .signal(SIGABRT),
        .signal(SIGBUS), .signal(SIGFPE),
    ]

    @Test(arguments: causes) func theTerminalIsGivenBack(cause: Cause) throws {
        let before = try PtyMeter("/bin/sleep", arguments: ["1"], rows: 50, columns: 160).modes
        let meter = try DemoProgram.start()
        #expect(meter.modes != before)
        let reading: PtyMeter.Reading
        let expected: ClosedRange<Int>
        switch cause {
        case .key(let key, let status, _):
            reading = meter.measure(key, quiet: 300)
            expected = status
        case .signal(let number):
            meter.signal(number)
            reading = meter.settle(quiet: 300)
            expected = 256 + Int(number)...256 + Int(number)
        }
        let status = try #require(meter.wait(seconds: 10))
        #expect(expected.contains(status))
        #expect(meter.modes == before)
        for sequence in ["\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1049l", "\u{1B}[?12l\u{1B}[?25h", "\u{1B}[39;49m"] {
            #expect(reading.text.contains(sequence), "\(cause) must send \(sequence.dropFirst())")
        }
        #expect(!reading.text.contains("Fatal error"))
    }

    @Test func aTrapLeavesItsWordsInTheLog() throws {
        let log = DemoProgram.scratch("log")
        let meter = try DemoProgram.start(["--log", log])
        meter.send("\u{14}")
        _ = meter.wait(seconds: 10)
        #expect(try String(contentsOfFile: log, encoding: .utf8).contains("a promise was broken"))
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func theDraftIsSavedBeforeLeaving(signal: Int32) throws {
        let draft = DemoProgram.scratch("draft")
        let meter = try DemoProgram.start(["--draft", draft])
        _ = meter.measure("half a thought")
        meter.signal(signal)
        #expect(meter.wait(seconds: 5) == 256 + Int(signal))
        #expect(try String(contentsOfFile: draft, encoding: .utf8) == "\(signal) half a thought")
    }

    @Test func anInterruptFromOutsideIsAKey() throws {
        let meter = try DemoProgram.start()
        meter.signal(SIGINT)
        #expect(meter.settle().text.contains("^C"))
        #expect(meter.wait(seconds: 0) == nil)
    }

    @Test func withoutATerminalItSaysSo() {
        let quoted = "'\(DemoProgram.path)' 2>&1"
        let (status, said) = Command.run("/bin/sh", ["-c", quoted], environment: DemoProgram.environment())
        #expect(status == 1)
        #expect(said.contains("needs a terminal"))
    }
}

extension Int32 {
    fileprivate var int: Int { Int(self) }
}
