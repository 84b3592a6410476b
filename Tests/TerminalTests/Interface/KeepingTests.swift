import Foundation
import Testing

/// What is there at the first start and what is kept from one to the next, through a real terminal.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct KeepingTests {
    @Test func theFirstStartForANamedPersonLoadsTheSample() throws {
        let program = try Selfsame(width: 80, height: 24, isFirstStart: true)
        program.shows("Asking as Maya Chen.", "Maya Chen · ciso")
        program.ask()
        program.shows("level 3: this person")
    }

    @Test(arguments: [SIGHUP, SIGKILL]) func whatWasTypedIsThereAgain(signal: Int32) throws {
        let program = try Selfsame(width: 80, height: 24)
        program.type("half a thought about keys")
        program.shows("> half a thought about keys")
        let file = program.data + "/draft.txt"
        if signal == SIGKILL {
            // Nobody can save at the last moment: it is there within a second.
            let end = Date(timeIntervalSinceNow: 1)
            while !FileManager.default.fileExists(atPath: file), Date() < end { usleep(10_000) }
        }
        try program.tmux.signal(signal)
        program.shows("status=")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "half a thought about keys")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        program.type("reset")
        program.press("Enter")
        program.tmux.type("-l", "clear")
        program.press("Enter")
        program.hides("status=")
        program.start(expecting: "> half a thought about keys")
        // What is sent is kept no longer.
        program.press("Enter")
        program.shows("maya  half a thought about keys")
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func onesOwnKeysAreTakenAndWhatIsWrongWithThemIsSaid() throws {
        let config = DemoProgram.scratch("config")
        defer { try? FileManager.default.removeItem(atPath: config) }
        try FileManager.default.createDirectory(atPath: config + "/selfsame", withIntermediateDirectories: true)
        try "pin = \"P\"\ndoubt = \"c\"\nnonsense = \"x\"\n".write(
            toFile: config + "/selfsame/keys", atomically: true, encoding: .utf8)
        let program = try Selfsame(width: 100, height: 30, variables: "XDG_CONFIG_HOME=\(config)")
        program.shows("keys, line 3: nothing to do is called nonsense", "(and 1 more, shown at the end)")
        program.press("Tab")
        program.shows("P pin   x doubt")
        program.press("P")
        program.shows("─ Hold fast role? ─")
        program.press("y")
        program.shows("role · ciso (pinned)")
        program.press("C-q")
        program.shows("keys, line 2: c already means correct there; it stays so", "status=0")
    }
}

/// The mouse, as a terminal reports it.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct ClickingTests {
    @Test func everythingCanBeReachedWithTheMouse() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.ask()
        program.click("[1]")
        program.shows("Esc close", "more below")
        program.click("Esc close")
        program.hides("Esc close")
        program.click("format · table")
        program.shows("Enter why")
        program.click("format · table")
        program.shows("style/format: table", "FOR")
        program.click("Esc back")
        program.shows("format · table")
        program.click("2 Compare")
        program.shows("why they differ", "● ")
        // The first cause is chosen already.
        program.click("● ")
        program.shows("○  off")
        program.click("1 Chat")
        program.shows("Enter ask")
        program.resize(160, 24)
        program.shows("more below")
        program.type("\u{1B}[<65;10;10M\u{1B}[<65;10;10M")
        program.hides("maya  \(Selfsame.question)")
        #expect(program.tmux.ask("#{mouse_any_flag}#{mouse_standard_flag}") != "00")
        program.enter("/mouse")
        program.shows("The mouse is the terminal's")
        #expect(program.tmux.ask("#{mouse_any_flag}#{mouse_standard_flag}#{mouse_button_flag}") == "000")
    }

    @Test func theMouseCanBeLeftToTheTerminal() throws {
        let program = try Selfsame(width: 80, height: 24, ["--no-mouse"])
        #expect(program.tmux.ask("#{mouse_any_flag}#{mouse_standard_flag}#{mouse_button_flag}") == "000")
    }
}
