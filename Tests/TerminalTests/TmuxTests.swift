import Foundation
import Testing

/// The same through a real multiplexer, which has its own opinion of every cell.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct TmuxTests {
    @Test func itPaintsInColourWithTheCursorAtTheInsertionPoint() throws {
        let tmux = Tmux()
        tmux.type("'\(DemoProgram.path)'", "Enter")
        #expect(tmux.wait { $0.contains("╭─ Chat ─") && $0.contains("╰─") })
        tmux.type("-l", "wörld 漢")
        #expect(tmux.wait { $0.contains("> wörld 漢") })
        #expect(tmux.ask("#{cursor_x},#{cursor_y} #{cursor_flag} #{alternate_on}") == "10,39 1 1")
        #expect(tmux.screen(escapes: true).contains("38;5;"))
    }

    @Test func itFollowsTheWindow() throws {
        let tmux = Tmux()
        tmux.type("'\(DemoProgram.path)'", "Enter")
        #expect(tmux.wait { $0.contains("120x40") })
        tmux.run(["resize-window", "-x", "70", "-y", "20"])
        #expect(tmux.wait { $0.contains("70x20") && $0.contains("╯╰") })
        let rows = tmux.screen().split(separator: "\n")
        #expect(rows[1].hasPrefix("╭─ Chat") && rows[1].hasSuffix("─╮"))
    }

    @Test func aPasteIsOneEvent() throws {
        let tmux = Tmux()
        tmux.type("'\(DemoProgram.path)'", "Enter")
        #expect(tmux.wait { $0.contains("╭─ Chat ─") })
        let file = DemoProgram.scratch("paste")
        let text = String(repeating: "line of text\n", count: 1_000)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        tmux.run(["load-buffer", file])
        tmux.run(["paste-buffer", "-p"])
        #expect(tmux.wait { $0.contains("paste 13000 bytes") })
    }

    @Test(arguments: ["C-q", "C-t", "C-g", "TERM", "HUP", "ABRT"]) func theShellFindsItsTerminalWhole(
        way: String
    ) throws {
        let tmux = Tmux()
        let (before, after) = (DemoProgram.scratch("before"), DemoProgram.scratch("after"))
        tmux.type("stty -a > \(before)", "Enter")
        tmux.type("'\(DemoProgram.path)'", "Enter")
        #expect(tmux.wait { $0.contains("╭─ Chat ─") })
        if way.hasPrefix("C-") {
            tmux.type(way)
        } else {
            let signals = ["TERM": SIGTERM, "HUP": SIGHUP, "ABRT": SIGABRT]
            try tmux.signal(signals[way] ?? SIGTERM)
        }
        #expect(tmux.wait { !$0.contains("╭─ Chat ─") && $0.contains("ready$") })
        tmux.type("stty -a > \(after); echo do''ne", "Enter")
        #expect(tmux.wait { $0.contains("done") })
        #expect(try String(contentsOfFile: before, encoding: .utf8) == String(contentsOfFile: after, encoding: .utf8))
        #expect(tmux.ask("#{alternate_on} #{cursor_flag} #{mouse_any_flag}") == "0 1 0")
    }

    @Test func itStopsAndComesBack() throws {
        let tmux = Tmux()
        tmux.type("'\(DemoProgram.path)'", "Enter")
        #expect(tmux.wait { $0.contains("╭─ Chat ─") })
        tmux.type("-l", "kept")
        tmux.type("C-z")
        #expect(tmux.wait { $0.contains("Stopped") && $0.contains("ready$") })
        #expect(tmux.ask("#{alternate_on} #{cursor_flag}") == "0 1")
        tmux.type("stty -a | grep -c -- ' -icanon'", "Enter")
        #expect(tmux.wait { $0.contains("\n0\n") })
        tmux.run(["resize-window", "-x", "90", "-y", "30"])
        tmux.type("fg", "Enter")
        #expect(tmux.wait { $0.contains("> kept") && $0.contains("90x30") && $0.contains("╭─ Chat ─") })
        tmux.type("-l", "!")
        #expect(tmux.wait { $0.contains("> kept!") })
        // And from outside, without asking.
        try tmux.signal(SIGTSTP)
        #expect(tmux.wait { $0.contains("Stopped") && !$0.contains("╭─ Chat ─") })
        tmux.type("fg", "Enter")
        #expect(tmux.wait { $0.contains("> kept!") })
    }

    @Test func theKeysOfAPagerAreItsOwn() throws {
        let tmux = Tmux()
        tmux.type("'\(DemoProgram.path)'", "Enter")
        #expect(tmux.wait { $0.contains("╭─ Chat ─") })
        tmux.type("C-r")
        #expect(tmux.wait { $0.contains("pager") && !$0.contains("╭─ Chat ─") })
        tmux.type("C-z")
        #expect(tmux.wait { $0.contains("Stopped") })
        tmux.type("fg", "Enter")
        tmux.type("C-c")
        #expect(tmux.wait { $0.contains("╭─ Chat ─") && $0.contains("resumed") })
        tmux.type("-l", "here")
        #expect(tmux.wait { $0.contains("> here") })
    }

    @Test func itSurvivesAStopNobodyAnnounced() throws {
        let tmux = Tmux()
        tmux.type("'\(DemoProgram.path)'", "Enter")
        #expect(tmux.wait { $0.contains("╭─ Chat ─") })
        try tmux.signal(SIGSTOP)
        #expect(tmux.wait { $0.contains("Stopped") })
        tmux.type("fg", "Enter")
        #expect(tmux.wait { $0.contains("╭─ Chat ─") && !$0.contains("Stopped") })
        tmux.type("-l", "alive")
        #expect(tmux.wait { $0.contains("> alive") })
    }

    @Test func twoHundredNastyClustersStandWhereTheyShould() throws {
        let tmux = Tmux()
        let report = DemoProgram.scratch("widths")
        tmux.type("'\(DemoProgram.path)' --widths \(report); echo do''ne", "Enter")
        #expect(tmux.wait { $0.contains("done") })
        let text = try String(contentsOfFile: report, encoding: .utf8)
        #expect(text.hasPrefix("checked 20"))
        #expect(text.contains("wrong 0\n"), "\(text)")
    }

    @Test func everyCodePointStandsWhereItShould() throws {
        let tmux = Tmux()
        let report = DemoProgram.scratch("all")
        tmux.type("'\(DemoProgram.path)' --all-widths \(report); echo do''ne", "Enter")
        #expect(tmux.wait(seconds: 60) { $0.contains("done") })
        let text = try String(contentsOfFile: report, encoding: .utf8)
        #expect(text.contains("wrong 0\n"), "\(text.prefix(2_000))")
    }
}
