import Foundation
import PtyMeter
import Testing

/// The interface in windows of all sizes and on terminals of all kinds.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct AnyTerminalTests {
    @Test func anotherSizeLooksLikeAFreshStartInIt() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.ask()
        program.shows("format · table")
        let wide = program.screen
        program.resize(80, 24)
        program.shows(" Chat\n", "more below")
        program.hides("format · table")
        let fresh = try Selfsame(width: 80, height: 24)
        fresh.ask()
        fresh.shows("more below")
        let small = fresh.screen
        #expect(program.tmux.wait { $0 == small }, "\(program.screen)\n--- but fresh:\n\(small)")
        program.resize(160, 50)
        #expect(program.tmux.wait { $0 == wide }, "\(program.screen)\n--- but before:\n\(wide)")
    }

    @Test func whatIsOpenSurvivesAnotherSize() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.type("half a thought")
        program.press("C-p")
        program.type("docum")
        program.shows("> docum", "Documents, and importing more")
        program.resize(80, 24)
        program.shows("> docum", "Documents, and importing more", "> half a thought")
        program.resize(60, 16)
        program.shows("> docum")
        program.press("Escape")
        program.hides("> docum")
        program.shows("> half a thought")
    }

    @Test func sixtyBySixteenIsEnough() throws {
        let program = try Selfsame(width: 60, height: 16)
        program.shows("Asking as Maya Chen.", "> ask, or / for commands")
        program.ask()
        program.press("Tab")
        program.shows("Enter why", "more below")
        program.press("Enter")
        program.shows("role: ciso", "“I'm the CISO of")
        program.view(2)
        program.shows("why they differ", "Maya Chen")
        program.press("Right")
        program.shows("Amara Diallo")
        #expect(program.rows.allSatisfy { $0.count <= 60 })
    }

    @Test func inTooSmallAWindowKeysDoNothing() throws {
        let program = try Selfsame(width: 50, height: 10)
        program.shows("Selfsame needs 60x16; this is 50x10.")
        program.press("Tab", "f", "y", "x", "Tab", "Tab")
        program.type("unseen")
        program.press("Enter")
        program.resize(80, 24)
        program.shows("Asking as Maya Chen.", "> ask, or / for commands")
        program.press("Tab")
        program.shows("role · ciso")
        program.hides("set aside")
        program.resize(50, 10)
        program.shows("Selfsame needs 60x16")
        program.press("C-q")
        program.shows("status=0")
    }

    @Test(arguments: [
        ("", true), ("NO_COLOR=1", false), ("TERM=vt100", false), ("TERM=xterm-nonsense", true), ("TERM=linux", true),
    ])
    func everyKindOfTerminalIsDrawnOn(variables: String, hasColour: Bool) throws {
        let program = try Selfsame(width: 80, height: 24, variables: variables)
        program.shows("Asking as Maya Chen.", "> ask, or / for commands")
        program.press("Tab")
        program.shows("role · ciso")
        let escapes = program.tmux.screen(escapes: true)
        #expect((escapes.firstMatch(of: /\e\[[0-9;]*[34](8;[25];|[0-7][;m])/) != nil) == hasColour, "\(escapes)")
        program.press("C-q")
        program.shows("status=0")
        if variables.contains("nonsense") {
            program.shows("TERM=xterm-nonsense is not known here; drawing as xterm-256color")
        }
    }

    @Test func aTerminalWithoutACursorGetsAPrompt() throws {
        let program = try Selfsame(width: 80, height: 24, person: nil, variables: "TERM=dumb")
        program.shows("Type a question. /who ID changes who asks", "\namara>")
        program.type("/who maya")
        program.press("Enter")
        program.shows("\nmaya>")
        program.type("/quit")
        program.press("Enter")
        program.shows("status=0")
    }
}

/// What people and documents say is text: nothing of it steers the terminal.
@Suite(.serialized) struct HostileTextTests {
    private static let evil =
        "\u{1B}]0;OWNED\u{7} \u{1B}[31mRED \u{9B}2J \u{1B}P+q\u{1B}\\ \u{202E}desrever\u{202C} \u{1B}[?1049l"
    /// What the interface itself never sends, and the text would.
    private static let forbidden = ["\u{1B}]0;", "OWNED\u{7}", "\u{1B}[31mRED", "\u{9B}", "\u{1B}P", "\u{202E}"]

    @Test func escapeCodesInADocumentAndInAMessageNeverReachTheTerminal() throws {
        let folder = try Selfsame.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/zebra.md"
        try "# Zebra crossing \(Self.evil)\n\nA zebra crossing is a place \(Self.evil) where zebras cross.\n"
            .write(toFile: file, atomically: true, encoding: .utf8)
        #expect(Selfsame.command(["ingest", file, "--data", folder]).status == 0)
        let meter = try PtyMeter(
            Selfsame.path, arguments: ["--data", folder, "--now", Selfsame.now, "--person", "maya"],
            environment: DemoProgram.environment(), rows: 40, columns: 120)
        var sent = ""
        #expect(meter.wait(for: "commands"))
        meter.settle()
        meter.send("\u{1B}[200~What is a zebra crossing \(Self.evil)? I'm a nurse because \(Self.evil)\u{1B}[201~")
        sent += meter.settle().text
        meter.send("\r")
        sent += meter.settle(quiet: 1_500, most: 10_000).text
        // The source, the self-model, the comparison, the trace.
        for keys in ["\t\to", "\u{C}", "q\u{1B}", "2", "\u{C}", "\u{1B}", "4", "\u{C}"] {
            sent += meter.measure(keys, quiet: 300).text
        }
        #expect(sent.contains("zebra"))
        for sequence in Self.forbidden { #expect(!sent.contains(sequence), "\(sequence.debugDescription)") }
        meter.send("\u{11}")
        #expect(meter.wait(seconds: 10) == 0)
    }
}
