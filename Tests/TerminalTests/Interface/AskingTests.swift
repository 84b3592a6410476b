import Foundation
import Testing

/// Asking and reading in the interface, through a real terminal.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct AskingTests {
    @Test func theFirstScreenSaysWhatToDo() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.shows(
            "Asking as Maya Chen.", "Type a question and press Enter", "Esc 2  compare two people on it",
            "Tab    go to what is believed", "^P     find anything else", "> ask, or / for commands", "^Q quit")
        #expect(program.tmux.ask("#{cursor_x},#{cursor_y} #{cursor_flag} #{alternate_on}") == "3,22 1 1")
    }

    @Test func anAnswerIsReadFromItsBeginning() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.ask()
        program.shows("maya  \(Selfsame.question)", "level 3: this person", "more below")
        #expect(program.rows.dropFirst().first { !$0.isEmpty } == " maya  " + Selfsame.question)
        // And to its end, with its sources and what to ask next.
        program.press("Tab", "Tab", "G")
        program.shows("[1] ", "next   Tab Tab, then its number")
        program.hides("more below")
    }

    @Test func aCancelledQuestionStaysAndItsAnswerDoesNotCome() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.type(Selfsame.question)
        program.shows("> \(Selfsame.question)")
        // Both at once: the answer cannot be faster.
        program.tmux.type("Enter", "C-c")
        program.shows("maya  \(Selfsame.question)", "· cancelled")
        program.enter("What is an audit log?")
        program.shows("maya  What is an audit log?", "In short")
        #expect(program.screen.components(separatedBy: "In short").count == 2)
    }

    @Test func anotherSizeInTheMiddleOfAnAnswerLosesNothing() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.type(Selfsame.question)
        program.press("Enter")
        for (width, height) in [(80, 24), (120, 40), (61, 17), (160, 50), (100, 30)] { program.resize(width, height) }
        program.shows("maya  \(Selfsame.question)", "In short", "role · ciso")
        let screen = program.screen
        program.press("C-l")
        #expect(program.tmux.wait { $0 == screen })
    }

    @Test func aSourceOpensWhereItIsQuoted() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.ask("How should I think about data security for this integration?")
        program.press("Tab", "Tab", "o")
        program.shows("Sources: Enter opens one", "Risks that remain with Quayside")
        let row = try #require(
            program.rows.first { $0.contains("Risks that remain with Quayside") }?
                .firstMatch(of: #/│ (\d+) /#)?.1)
        for _ in 1..<(Int(row) ?? 1) { program.press("Down") }
        program.press("Enter")
        program.shows("─ security/overview.md > Risks that remain with Quayside ─")
        // On the ground of a match, which nothing else here has.
        let isMarked: (String) -> Bool = { $0.contains("\u{1B}[48;5;") || $0.contains(";48;5;") }
        #expect(program.tmux.wait { _ in isMarked(program.tmux.screen(escapes: true)) })
        program.press("Escape")
        program.hides("─ security/overview.md")
    }

    @Test func aWishIsLearnedAndTheQuestionAnsweredAgain() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.ask()
        program.press("Tab", "Tab", "b")
        program.shows("maya  Shorter please, keep it brief.", "depth · brief")
        program.hides("\n …")
        program.press("G")
        program.shows("next   Tab Tab, then its number")
    }

    @Test func aBeliefAppearsAsSoonAsItIsSaid() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.hides("today only")
        program.enter("Please keep it short because I'm on call tonight.")
        program.shows("“I'm on call tonight”  today", "brief (today only)", "new")
    }

    @Test func whatAnotherProgramLearnsAppearsByItself() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.shows("format · table")
        #expect(program.command(["observe", "--person", "maya", "--text", "I prefer bullet points."]).status == 0)
        program.shows("format · bullets")
    }

    @Test func aPasteOfAMegabyteIsOneEventShownByItsSize() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.shows("> ask, or / for commands")
        let file = DemoProgram.scratch("paste")
        defer { try? FileManager.default.removeItem(atPath: file) }
        try String(repeating: "pasted text\n", count: 90_000).write(toFile: file, atomically: true, encoding: .utf8)
        program.tmux.run(["load-buffer", file])
        program.tmux.run(["paste-buffer", "-p"])
        program.shows("> [pasted 90001 lines, 1080000 characters]")
        program.press("Enter")
        program.shows("The text has 1080000 bytes; at most 200000 are taken at once", "… [pasted 90001 lines")
        // Nothing is lost: what was sent can be taken back and cleared.
        program.press("Up")
        program.shows("> [pasted 90001 lines, 1080000 characters]")
        program.press("C-c")
        program.shows("> ask, or / for commands")
    }

    @Test func anotherPersonIsChosenFromTheList() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.view(5)
        program.shows("Enter chooses who asks", "● maya ", "Devon Brooks", "persona")
        program.press("Down", "Enter")
        program.shows("now asking: ", "> ask, or / for commands")
        #expect(!program.rows[0].contains("Maya Chen"))
    }

    @Test func thePaletteFindsAnActionAndRunsIt() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.press("C-p")
        program.shows("─ Palette ─", "Go from the composer to the panes")
        program.type("docum")
        program.shows("> docum", "Documents, and importing more")
        program.hides("Go from the composer to the panes")
        program.press("Enter")
        program.shows("documents, ", "i imports a file or folder")
    }

    @Test func aSlashRunsACommandOrSaysThatThereIsNone() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.enter("/nonsense")
        program.shows("There is no command /nonsense. ^P lists what there is.")
        program.enter("/people")
        program.shows("Enter chooses who asks")
        program.view(1)
        program.enter("/who devon")
        program.shows("now asking: Devon Brooks")
    }

    @Test func wordsAreFoundInTheConversation() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.ask()
        program.enter("/search")
        program.type("retired")
        program.shows("\n /retired\n")
        program.press("Enter", "n")
        program.shows("\n /retired\n")
        program.press("Escape")
        program.shows("\n 1 Chat")
        program.hides("\n /retired\n")
    }

    @Test func readOnlySaysSoAndLearnsNothing() throws {
        let program = try Selfsame(width: 100, height: 30, ["--read-only"])
        let before = program.command(["beliefs", "--person", "maya", "--all", "--json"])
        program.shows(" read-only ")
        program.ask("Please explain API keys with bullet points, I am new to OAuth.")
        program.press("Tab", "p")
        program.shows("read-only")
        program.press("C-q")
        program.shows("status=0")
        let after = program.command(["beliefs", "--person", "maya", "--all", "--json"])
        #expect(before.status == 0 && before.output == after.output)
    }
}
