import Foundation
import Testing

/// Looking into what is believed, and changing it by hand, through a real terminal.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct BeliefTests {
    /// The self-model at 80x24, on its first belief.
    private func inspector() throws -> Selfsame {
        let program = try Selfsame(width: 80, height: 24)
        program.shows("Asking as Maya Chen.")
        program.press("Tab")
        program.shows("role · ciso", "Enter why")
        return program
    }

    @Test func anOpenedBeliefShowsTheWordsItRestsOn() throws {
        let program = try inspector()
        program.press("Enter")
        program.shows(
            "role: ciso", "FOR", "“I'm the CISO of a mid-sized bank", "stated, 10 Oct", "weight 4.0", "AGAINST",
            "Kept: ")
        program.press("Escape")
        program.shows("role · ciso")
    }

    @Test func aCorrectionIsTakenAndTakenBack() throws {
        let program = try inspector()
        program.press("c")
        program.shows("─ Correct role ─", "security engineer")
        program.type("architect")
        program.shows("> architect")
        program.press("Enter")
        program.shows("─ Correct role? ─", "Summary then: Works as an architect", "y correct it")
        program.press("y")
        program.shows("role: architect. /undo takes it back.", "role · architect", "Maya Chen · architect")
        program.press("u")
        program.shows("role: ciso. /undo takes it back.", "role · ciso", "Maya Chen · ciso")
    }

    @Test func aPinHoldsUntilItIsTakenOut() throws {
        let program = try inspector()
        program.press("p")
        program.shows("─ Hold fast role? ─", "role: ciso (", "y pin it")
        program.press("y")
        program.shows("role: pinned: ciso.", "role · ciso (pinned)")
        program.press("p")
        program.shows("─ Let go role? ─")
        program.press("y")
        program.hides("(pinned)", "role: pinned")
    }

    @Test func aDoubtedBeliefSteersNothing() throws {
        let program = try inspector()
        #expect(program.rows[0].contains("Maya Chen · ciso"))
        program.press("x")
        program.shows("─ Set aside role? ─", "y set it aside")
        program.press("n")
        program.shows("Nothing was changed.", "Maya Chen · ciso")
        program.press("x")
        program.shows("─ Set aside role? ─")
        program.press("y")
        program.shows("role: set aside.", "role · ciso (set aside)")
        program.hides("Maya Chen · ciso")
        program.press("u")
        program.shows("Maya Chen · ciso")
    }

    @Test func forgettingShowsWhatGoesAndProvesThatItWent() throws {
        let program = try inspector()
        program.press("f")
        program.shows("─ Forget? This cannot be undone. ─", "1 signal, 0 reasons, 0 answers, and the words of 1")
        program.press("n")
        program.shows("Nothing was changed.", "role · ciso")
        program.press("f")
        program.shows("─ Forget? This cannot be undone. ─")
        program.press("y")
        program.shows("Forgotten: 1 observation, 1 signal", "files for the words: found none.")
        program.press("Escape")
        program.hides("role · ciso")
        #expect(program.command(["why", "--person", "maya", "role"]).status != 0)
    }

    @Test func aTypedCommandReachesTheChosenBelief() throws {
        let program = try Selfsame(width: 120, height: 40)
        program.shows("role · ciso")
        program.enter("/pin")
        program.shows("─ Hold fast role? ─")
        program.press("y")
        program.shows("role · ciso (pinned)")
        program.enter("/undo")
        program.hides("(pinned)")
    }
}
