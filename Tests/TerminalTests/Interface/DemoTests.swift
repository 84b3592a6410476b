import Foundation
import Testing

@testable import TUI

/// Each step of the demo proves something. These runs read the proof off the screen.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed: the end-to-end runs are skipped"))
struct DemoTests {
    @Test func eachStepShowsWhatItProves() throws {
        let tour = try TouringProgram("--pace", "hand")
        // (a) What plain retrieval does is the same for two people.
        try tour.play(to: "the same for everyone")
        #expect(tour.column(0).contains { !$0.isEmpty })
        #expect(words(tour.column(0)) == words(tour.column(1)))

        // (b) Three people: controls, code, a summary; what must be said is the same for all, and dim.
        try tour.play(to: "the same facts")
        let three = (0..<3).map { words(tour.column($0)) }
        #expect(Set(three).count == 3)
        let opening = three[0].prefix { !["Controls", "What"].contains($0) }
        #expect(!opening.isEmpty && three.allSatisfy { $0.starts(with: opening) })
        let colours = tour.tmux.screen(escapes: true).split(separator: "\n")
            .first { $0.contains("Quayside protects") }
            .map { line in line.components(separatedBy: "Quayside protects").dropLast().map(Self.lastColour) }
        let dim = try #require(Self.lastColour(before: "% apart", in: tour.tmux.screen(escapes: true)))
        #expect(try #require(colours).allSatisfy { $0 == dim })

        // (c) Two developers of one segment.
        try tour.play(to: "only a role filter")
        #expect(words(tour.column(0)) == words(tour.column(1)))
        try tour.play(to: "more than a role")
        let apart = tour.column(1)
        #expect(words(tour.column(0)) != words(apart))
        let causes = tour.rows.drop { !$0.contains("why they differ · difference ") }.dropFirst()
        let top = causes.prefix(1) + causes.dropFirst().prefix { !$0.hasPrefix(" ●") }
        #expect(top.first?.hasPrefix(" ● +") == true && top.contains { $0.contains("“") }, "\(top)")

        // (d) Without the first cause its column is another.
        try tour.play(to: "what if")
        #expect(words(tour.column(1)) != words(apart) || tour.screen.contains("Devon Brooks  what if"))

        // (e) A reason for today; the steps come first, and it is quoted.
        try tour.play(to: "before tonight")
        #expect(!headings(tour).contains("Steps"))
        try tour.play(to: "a reason")
        #expect(tour.screen.contains("today only"))
        try tour.play(to: "tonight")
        let headings = self.headings(tour)
        let steps = try #require(headings.firstIndex(of: "Steps"))
        for other in ["Background", "If something fails", "Symptom, cause, fix", "Controls and evidence"] {
            if let place = headings.firstIndex(of: other) { #expect(steps < place, "\(other)") }
        }
        #expect(!headings.contains("Background"))
        try tour.play(to: "the cause")

        // (f) One right answer for four.
        try tour.play(to: "one right answer")
        let four = (0..<4).map { words(tour.column($0)) }
        #expect(Set(four).count == 1 && !four[0].isEmpty)

        // (g) What the documents say comes before anything else.
        try tour.play(to: "a claim that is not so")
        let said = tour.rows.joined(separator: "\n")
        let otherwise = try #require(said.range(of: "The documents say otherwise:"))
        let fact = try #require(said.range(of: "AES-256-GCM"))
        let heading = try #require(said.range(of: "In short"))
        #expect(heading.lowerBound < otherwise.lowerBound && otherwise.lowerBound < fact.lowerBound)

        // (h) Forgotten: the reason is not there any more.
        try tour.play(to: "without it")
        #expect(!tour.rows.contains { $0.contains("“I'm on call tonight”") })
        #expect(!self.headings(tour).contains("Steps"))

        // After the last step the interface is whoever watches'.
        tour.tmux.type("Space")
        #expect(tour.tmux.wait { !$0.contains(" of \(tour.script.steps.count) ") })
        tour.tmux.type("-l", "typed by hand")
        tour.shows(["> typed by hand"])
        tour.tmux.type("C-q")
        tour.shows(["status=0"])
        #expect(tour.folders.isEmpty)
    }

    /// Rows of the conversation, in which a heading stands alone.
    private func headings(_ tour: TouringProgram) -> [String] {
        tour.rows.map { $0.prefix(94).trimmingCharacters(in: .whitespaces) }
    }

    private func words(_ column: [String]) -> [Substring] {
        column.joined(separator: " ").split(separator: " ").filter { $0.contains { $0 != "─" } }
    }

    private static func lastColour(_ text: String) -> String {
        let last = text.components(separatedBy: "\u{1B}[").last { $0.hasPrefix("38;") || $0.hasPrefix("39") } ?? ""
        return String(last.prefix { $0 != "m" })
    }

    private static func lastColour(before text: String, in screen: String) -> String? {
        screen.range(of: text).map { lastColour(String(screen[..<$0.lowerBound])) }
    }

    // MARK: By itself, and every way out

    @Test func itGoesByItselfOnASmallTerminal() throws {
        let tour = try TouringProgram(width: 80, height: 24, "--pace", "fast")
        #expect(
            tour.tmux.wait(seconds: 120) { $0.contains("> ask, or / for commands") && !$0.contains("q leave") },
            "\(tour.screen)")
        tour.tmux.type("C-q")
        tour.shows(["status=0"])
        #expect(tour.folders.isEmpty)
    }

    @Test(arguments: [("TERM", SIGTERM), ("HUP", SIGHUP)]) func aSignalLeavesNothingBehind(name: String, number: Int32)
        throws
    {
        let tour = try TouringProgram(width: 80, height: 24, "--pace", "hand")
        tour.shows(["1 of "])
        #expect(tour.folders.count == 1)
        try tour.tmux.signal(number)
        tour.shows(["status=\(128 + number)"])
        #expect(tour.folders.isEmpty)
    }

    @Test func aSignalWhileTheSampleIsLoadedLeavesNothingBehind() throws {
        let tour = try TouringProgram(width: 80, height: 24)
        tour.shows(["Loading the sample"])
        #expect(tour.tmux.wait { _ in !tour.folders.isEmpty })
        try tour.tmux.signal(SIGTERM)
        tour.shows(["status=\(128 + SIGTERM)"])
        #expect(tour.folders.isEmpty)
    }

    @Test func whatAKilledRunLeftGoesWithTheNextStart() throws {
        let tour = try TouringProgram(width: 80, height: 24, "--pace", "hand")
        tour.shows(["1 of "])
        try tour.tmux.signal(SIGKILL)
        #expect(tour.tmux.wait { $0.contains("status=137") || $0.contains("Killed") })
        let left = tour.folders
        #expect(left.count == 1)
        tour.tmux.type("-l", "reset")
        tour.tmux.type("Enter")
        tour.start(["--pace", "hand"])
        tour.shows(["1 of "])
        #expect(tour.folders.count == 1 && tour.folders != left)
        tour.tmux.type("q")
        #expect(tour.tmux.wait { !$0.contains("q leave") })
        tour.tmux.type("C-q")
        tour.shows(["status=0"])
        #expect(tour.folders.isEmpty)
    }

    @Test func aKeyPausesAndWhoLeavesTheTourKeepsTheInterface() throws {
        let tour = try TouringProgram(width: 80, height: 24, "--pace", "slow")
        tour.shows(["1 of ", "Asking as "])
        tour.tmux.type("x")
        tour.shows(["paused: Space goes on"])
        tour.tmux.type("Escape")
        #expect(tour.tmux.wait { !$0.contains("paused") })
        tour.tmux.type("-l", "How do webhooks work?")
        tour.tmux.type("Enter")
        tour.shows(["level ", "In short"])
        tour.tmux.type("C-q")
        tour.shows(["status=0"])
    }

    @Test func withoutATerminalItSaysWhatToDo() {
        let (status, output) = Selfsame.command(["demo"])
        #expect(status == 64, "\(output)")
    }
}
