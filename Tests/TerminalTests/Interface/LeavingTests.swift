import Foundation
import Testing

/// Every way out of the interface gives the terminal back.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct LeavingTests {
    @Test(arguments: [("C-q", 0), ("/quit", 0), ("TERM", 128 + SIGTERM), ("HUP", 128 + SIGHUP)])
    func theShellFindsItsTerminalWhole(way: String, status: Int32) throws {
        let (before, after) = (DemoProgram.scratch("before"), DemoProgram.scratch("after"))
        defer { for file in [before, after] { try? FileManager.default.removeItem(atPath: file) } }
        let program = try Selfsame(width: 80, height: 24, variables: "stty -a > \(before);")
        program.shows("Asking as Maya Chen.")
        switch way {
        case "TERM": try program.tmux.signal(SIGTERM)
        case "HUP": try program.tmux.signal(SIGHUP)
        case "/quit": program.enter("/quit")
        default: program.press(way)
        }
        program.shows("status=\(status)", "ready$")
        program.hides("Asking as")
        program.type("stty -a > \(after); echo do''ne")
        program.press("Enter")
        program.shows("\ndone")
        #expect(try String(contentsOfFile: before, encoding: .utf8) == String(contentsOfFile: after, encoding: .utf8))
        #expect(program.tmux.ask("#{alternate_on} #{cursor_flag} #{mouse_any_flag}") == "0 1 0")
    }

    @Test func controlCClearsThenWarnsThenLeaves() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.type("half a thought")
        program.shows("> half a thought")
        program.press("C-c")
        program.shows("> ask, or / for commands")
        // A key in between, and it is the first one again.
        program.press("x", "BSpace", "C-c")
        program.shows("Press Ctrl-C again to leave.")
        program.press("x")
        program.hides("Press Ctrl-C again")
        program.press("BSpace", "C-c")
        program.shows("Press Ctrl-C again to leave.")
        program.press("C-c")
        program.shows("status=0")
    }

    @Test func itStopsAndComesBackAsItWas() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.type("kept")
        program.shows("> kept")
        program.press("C-z")
        program.shows("Stopped", "ready$")
        program.type("fg")
        program.press("Enter")
        program.shows("> kept", "Asking as Maya Chen.")
    }
}
