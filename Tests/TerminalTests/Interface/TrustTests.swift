import Foundation
import PtyMeter
import Testing

/// What may be kept and what was forgotten, as it is shown and decided in the real program.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct TrustTests {
    private func beliefs(_ program: Selfsame) -> String {
        program.command(["beliefs", "--person", "maya", "--json"]).output
    }

    // MARK: The level

    @Test func theLevelStandsInTheBar() throws {
        #expect(try Selfsame(width: 80, height: 24).rows[0].contains("privacy: individual  stays here"))
        let limited = try Selfsame(width: 100, height: 30, ["--privacy", "segment"])
        #expect(limited.rows[0].contains("privacy: segment, limited here"))
    }

    @Test func aLowerLevelIsShownFirstAndThenRemovesWhatIsAboveIt() throws {
        let program = try Selfsame(width: 80, height: 24)
        let before = beliefs(program)
        program.enter("/privacy")
        program.shows("● individual", "To put what you are working on first.", "Enter take it")
        program.press("Up", "Up")
        program.shows("Nothing measured here yet.", "To write in the form you read most easily.")
        program.press("Enter")
        program.shows("─ Lower to behavioral? ─", "signals, ", "reasons, ", "Beliefs that change:", "y lower it")
        program.press("Escape")
        program.shows("Nothing was changed.", "privacy: individual")
        #expect(beliefs(program) == before)
        program.enter("/privacy")
        program.shows("● individual")
        program.press("Up", "Up", "Enter")
        program.shows("─ Lower to behavioral? ─")
        program.press("y")
        program.shows("privacy: behavioral", "What was forgotten of maya", "The level is behavioral from now on.")
        program.press("End")
        program.shows("for the words: found none.")
        program.press("Escape")
        program.hides("What was forgotten of maya")
        let after = beliefs(program)
        #expect(before.contains("\"goal/") && !after.contains("\"goal/"))
        #expect(program.command(["privacy", "show", "--person", "maya", "--json"]).output.contains("\"behavioral\""))
    }

    // MARK: The question

    /// Maya at the behavioral level.
    private func held(_ person: String? = "maya", _ more: [String] = []) throws -> Selfsame {
        let data = try Selfsame.folder()
        let lowered = Selfsame.command(["privacy", "set", "behavioral", "--person", "maya", "--yes", "--data", data])
        #expect(lowered.status == 0, "\(lowered.output)")
        return try Selfsame(width: 80, height: 24, person: person, more, on: data)
    }

    @Test func aLineAtATimeAsksToo() throws {
        // The helper waits for a bar where it is given somebody itself.
        let program = try held(nil, ["--accessible", "--person", "maya"])
        program.type(Self.goal)
        program.press("Enter")
        program.shows("This tells of your goals.", "r remember, s this session, n no, Enter not now>")
        program.type("s")
        program.press("Enter")
        program.shows("used for this session, then removed: your goals", "maya>")
    }

    private static let goal = "I want to finish the SIEM review by March."

    @Test func whatSheSaysAboveHerLevelIsAskedAboutOnce() throws {
        let program = try held()
        program.enter(Self.goal)
        program.shows(
            "─ May this be remembered? ─", "This tells of your goals", "r    remember", "Esc  not now", "r remember")
        program.press("r")
        program.shows("remembered from now on: your goals", "Noted.")
        #expect(beliefs(program).contains("\"goal/"))
        // The next one of the kind is kept without a question.
        program.enter("I want to finish the DORA register by May.")
        program.shows("goal/finish-dora-register")
    }

    @Test func noIsKeptToAndNotAskedAgain() throws {
        let program = try held()
        program.enter(Self.goal)
        program.shows("─ May this be remembered? ─", "r remember")
        program.press("n")
        program.shows("not kept, and not asked again: your goals")
        program.shows("level 1")
        program.enter("I want to finish the DORA register by May.")
        program.shows("maya  I want to finish the DORA register by May.", "level 1")
        #expect(!program.screen.contains("May this be remembered?"))
        #expect(!beliefs(program).contains("\"goal/"))
        let shown = program.command(["privacy", "show", "--person", "maya", "--json"]).output
        #expect(shown.contains("\"no\""))
    }

    @Test func notNowKeepsNothingAndDecidesNothing() throws {
        let program = try held()
        program.enter(Self.goal)
        program.shows("─ May this be remembered? ─", "r remember")
        program.press("Escape")
        program.shows("not kept this time: your goals")
        #expect(!beliefs(program).contains("\"goal/"))
        #expect(!program.command(["privacy", "show", "--person", "maya", "--json"]).output.contains("\"no\""))
    }

    // MARK: Words that are gone

    @Test func aBeliefSaysWhenItsWordsWereErased() throws {
        let data = try Selfsame.folder()
        let lines = (0..<101).map { "What is rule number \($0)?" }.joined(separator: "\n")
        let file = data + "/lines.txt"
        try lines.write(toFile: file, atomically: true, encoding: .utf8)
        let observed = Command.run(
            "/bin/sh",
            [
                "-c",
                "'\(Selfsame.path)' observe --stdin --person maya --data '\(data)' --now 2026-11-19T09:00:00Z < '\(file)'",
            ], environment: DemoProgram.environment())
        try FileManager.default.removeItem(atPath: file)
        #expect(observed.status == 0)
        let program = try Selfsame(width: 80, height: 24, on: data, variables: "TZ=UTC")
        program.press("Tab")
        program.shows("role · ciso", "Enter why")
        program.press("Enter")
        program.shows("role: ciso", "· words erased 19 Nov (window)  stated, 10 Oct")
    }

    @Test func forgottenWordsLeaveTheScreenTheHistoryAndTheDraft() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.enter("Steps only please, because I'm on call tonight.")
        program.shows("Noted.")
        program.enter("/forget on call tonight")
        program.shows("─ Forget? This cannot be undone. ─")
        program.press("y")
        program.shows("What was forgotten of maya")
        program.press("Escape")
        program.shows("forgotten, and taken away here too: 1 message, 1 answer")
        program.hides("on call tonight")
        for _ in 0..<3 { program.press("Up") }
        program.type(" and typed on")
        program.shows("and typed on")
        #expect(!program.screen.contains("on call tonight"))
        program.press("C-u")
        // A line that is typed and not sent, and the file it is kept in.
        program.type("I'm the CISO of a mid-sized bank, roughly 3,000 employees")
        program.shows("roughly 3,000 employees")
        program.press("Tab")
        program.shows("role · ciso", "Enter why")
        program.press("f")
        program.shows("─ Forget? This cannot be undone. ─")
        program.press("y")
        program.shows("What was forgotten of maya")
        program.press("Escape")
        program.shows("> ask, or / for commands")
        #expect(!program.screen.contains("roughly 3,000 employees"))
        #expect(!FileManager.default.fileExists(atPath: program.data + "/draft.txt"))
    }

    @Test func whatAnotherProgramForgetsLeavesTheScreenToo() throws {
        let data = try Selfsame.folder()
        let old = [
            "forget", "--person", "maya", "--key", "style/depth", "--yes", "--data", data, "--now", Selfsame.now,
        ]
        #expect(Selfsame.command(old).status == 0)
        let program = try Selfsame(width: 80, height: 24, on: data)
        program.enter("Steps only please, because I'm on call tonight.")
        program.shows("Noted.")
        // What was forgotten before is no news.
        #expect(program.command(["people", "rename", "devon", "Dev"]).status == 0)
        #expect(program.screen.contains("on call tonight"))
        let done = program.command(["forget", "--person", "maya", "--search", "on call tonight", "--yes"])
        #expect(done.status == 0, "\(done.output)")
        program.shows("something was forgotten; the conversation was cleared")
        #expect(!program.screen.contains("on call tonight"))
    }

    // MARK: Pages that are saved

    @Test func aReceiptIsSavedAndNotWrittenOver() throws {
        // The key for "never again" is kept apart from the data.
        let config = DemoProgram.scratch("config")
        defer { try? FileManager.default.removeItem(atPath: config) }
        let program = try Selfsame(width: 80, height: 24, variables: "XDG_CONFIG_HOME=\(config)")
        program.shows("Asking as Maya Chen.")
        program.press("Tab")
        program.shows("role · ciso", "Enter why")
        program.press("f")
        program.shows("a and never again")
        program.press("a")
        program.shows(
            "Forgotten: 1 observation, 1 signal", "Never to be learned again: 1 value.", "found none.", "s save")
        let path = program.data + "/receipt.txt"
        for round in 0..<2 {
            program.press("s")
            program.shows("─ Save as ─", "> receipt-maya-2026-11-20.txt", "Without a folder it goes into")
            program.press("C-u")
            program.type(path)
            program.shows(String(path.suffix(30)))
            program.press("Enter")
            program.shows(round == 0 ? "Saved as" : "There is such a file already.")
        }
        program.press("n")
        program.shows("Nothing was changed.")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasPrefix("What was forgotten of maya") && text.contains("for the words: found none."))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func somebodyIsForgottenWhollyFromTheList() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.shows("Asking as Maya Chen.")
        program.view(5)
        program.type("tomas")
        program.shows("find: tomas")
        program.press("C-d")
        program.shows("─ Forget tomas wholly? This cannot be undone. ─", "All that is known of tomas goes")
        program.press("y")
        program.shows("What was forgotten of tomas", "1 person")
        program.press("Escape")
        program.shows("Nobody is called that.")
        #expect(program.command(["people", "show", "tomas"]).status != 0)
    }

    @Test func theCardAndTheAuditAreReachedFromThePalette() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.shows("Asking as Maya Chen.")
        program.press("C-p")
        program.type("as a page for herself")
        program.press("Enter")
        program.shows("─ Card: Maya Chen ─", "1. Role: ciso", "For you: Answers begin with what your work needs.")
        program.press("h")
        program.shows("─ Save as ─", ".html")
        program.press("C-u")
        let path = program.data + "/card.html"
        program.type(path)
        program.press("Enter")
        program.shows("Saved as ", "data/card.html")
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
        program.press("q")
        program.enter("/audit")
        program.shows("─ Audit: Maya Chen ─", "Whole: ", " lines, head ", "export")
        program.press("Escape")
        program.hides("─ Audit: Maya Chen ─")
    }

    // MARK: Read-only

    @Test func readOnlySaysWhyKeysDoNothing() throws {
        let program = try Selfsame(width: 80, height: 24, ["--read-only"])
        program.shows("Asking as Maya Chen.", " read-only ")
        let before = beliefs(program)
        program.press("Tab")
        program.shows("role · ciso", "Enter why")
        for (key, what) in [
            ("p", "beliefs stay as they are"), ("f", "nothing is forgotten"), ("u", "no edit is taken back"),
        ] {
            program.press(key)
            program.shows("Read-only: \(what). Start without --read-only to change that.")
        }
        program.press("BTab")
        program.enter("/privacy")
        program.shows("● individual")
        program.press("Up", "Enter")
        program.shows("Read-only: no level is changed.")
        program.enter("/card")
        program.shows("─ Card: Maya Chen ─")
        program.press("s")
        program.shows("Read-only: no file is written.")
        #expect(beliefs(program) == before)
    }
}
