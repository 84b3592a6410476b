import Foundation
import Testing

/// Two people beside each other, and how an answer was made, through a real terminal.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct ComparingTests {
    @Test func twoPeopleStandBesideEachOtherWithTheCauses() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.ask()
        program.view(2)
        program.shows("Maya Chen", "Amara", "% apart", "why they differ · difference ", "● ")
        // Tabs where four do not fit: the third column is named, and reached with the arrow.
        program.press("+")
        program.shows("also: ")
    }

    @Test func aCauseThatIsSwitchedOffChangesItsColumn() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.ask()
        program.view(2)
        program.shows("why they differ", "● ")
        let before = program.screen
        // One without which the answer is another, and not one that others ask for as well.
        let causes = causes(before)
        let place = try #require(
            causes.firstIndex { $0.contains("/") && !$0.contains("By itself") && !$0.contains("for the same.") })
        let words = causes[place].split(separator: " ")
        for _ in 0..<place { program.press("Down") }
        program.press("Space")
        program.shows("  what if", "○  off  \(words[3])  \(words[4])")
        #expect(program.tmux.wait { columns($0) != columns(before) && difference($0) != difference(before) })
        // What is off stands first; on again, all is as it was.
        for _ in 0..<place { program.press("Up") }
        program.press("Space")
        program.hides("○  off")
        #expect(program.tmux.wait { columns($0) == columns(before) && difference($0) == difference(before) })
    }

    private func difference(_ screen: String) -> Substring? {
        screen.split(separator: "\n").first { $0.contains("why they differ") }
    }

    /// The text of the answers, from under their heads.
    private func columns(_ screen: String) -> [Substring] {
        screen.split(separator: "\n").drop { !$0.hasPrefix(" ───") }.prefix { !$0.contains("why they differ") }.map(
            \.self)
    }

    /// Each cause with all its lines.
    private func causes(_ screen: String) -> [String] {
        var causes: [String] = []
        for line in screen.split(separator: "\n").drop(while: { !$0.contains("why they differ") }).dropFirst() {
            if line.hasPrefix("───") { break }
            if line.hasPrefix(" ● ") { causes.append(String(line)) } else { causes[causes.count - 1] += " " + line }
        }
        return causes
    }

    @Test func theSameQuestionStandsAtItsLevels() throws {
        let program = try Selfsame(width: 160, height: 50)
        program.ask()
        program.view(3)
        program.shows(
            "level 0: the same for everyone", "level 1: this question", "level 2: this segment",
            "level 3: this person", "% apart")
    }

    @Test func howSaysWhatMadeTheAnswer() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.view(4)
        program.shows("Ask something first")
        program.view(1)
        program.ask()
        program.view(4)
        program.shows("What plain retrieval knows", "asks for", "What it misses", "comes first")
        program.press("PageDown")
        program.shows("What the self-model supplied", "role = ciso")
        program.press("End")
        program.hides("What plain retrieval knows", "more below")
        program.shows("nudge ", "bm25 ", "coverage ")
        program.press("Home")
        program.shows("What plain retrieval knows", "more below")
    }

    @Test func peopleAreComparedByATypedCommand() throws {
        let program = try Selfsame(width: 120, height: 40)
        program.enter("/compare devon,priya How do webhooks work?")
        program.shows("How do webhooks work?", "Devon Brooks", "Priya Nair", "why they differ")
    }

    @Test func whoDoesNotExistIsNamed() throws {
        let program = try Selfsame(width: 80, height: 24)
        program.enter("/compare maya,nobodyy What is a key?")
        program.shows("nobodyy", "No comparison")
    }
}
