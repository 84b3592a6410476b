import Foundation
import Testing

@testable import Engine
@testable import TUI

/// What a tour plays and when, without a clock and a terminal.
@Suite struct TourTests {
    private let start = ContinuousClock.now

    private func script(_ steps: TourScript.Step...) -> TourScript { TourScript(steps: steps) }

    /// All keys until the tour waits for something, at one moment.
    private func keys(_ tour: inout Tour, at now: ContinuousClock.Instant, _ model: AppModel = Example.fresh()) -> [Key]
    {
        var keys: [Key] = []
        while let key = tour.next(now: now, isWorking: false, model) { keys.append(key) }
        return keys
    }

    @Test func aLineIsTypedWhereOneTypesAndSent() {
        var tour = Tour(script(.init(name: "a", say: "One two.", play: [.send("hi")])), pace: .hand)
        #expect(keys(&tour, at: start) == [.character("h"), .character("i"), .enter])
        var model = Example.press([.tab], Example.fresh()).model
        tour = Tour(tour.script, pace: .hand)
        #expect(keys(&tour, at: start, model).first == .backtab)
        model = Example.compared()
        tour = Tour(tour.script, pace: .hand)
        #expect(keys(&tour, at: start, model).first == .tab)
        model = Example.press([.alt("4")], Example.asked()).model
        tour = Tour(tour.script, pace: .hand)
        #expect(keys(&tour, at: start, model).first == .alt("1"))
    }

    @Test func keysComeOneAfterAnotherAndResultsBeforeTheNext() throws {
        var tour = Tour(script(.init(name: "a", say: "One.", play: [.send("hi")])), pace: .normal)
        #expect(tour.next(now: start, isWorking: true, Example.fresh()) == nil)
        #expect(tour.next(now: start, isWorking: false, Example.fresh()) == .character("h"))
        #expect(tour.next(now: start, isWorking: false, Example.fresh()) == nil)
        let due = try #require(tour.due)
        #expect(due > start && due - start < .milliseconds(60))
        #expect(tour.next(now: due, isWorking: true, Example.fresh()) == nil)
        #expect(tour.next(now: due, isWorking: false, Example.fresh()) == .character("i"))
    }

    @Test func moreWordsGiveMoreTime() throws {
        var waits: [Duration] = []
        for say in ["Two words.", "Now there are a good many more words to be read."] {
            var tour = Tour(script(.init(name: "a", say: say), .init(name: "b", say: "End.")), pace: .normal)
            #expect(keys(&tour, at: start).isEmpty)
            let due = try #require(tour.due)
            #expect(keys(&tour, at: due - .milliseconds(1)).isEmpty && tour.step == 0)
            #expect(keys(&tour, at: due).isEmpty && tour.step == 1)
            waits.append(due - start)
        }
        #expect(waits[0] < waits[1])
    }

    @Test func anyKeyPausesAndSpaceGoesOn() {
        var tour = Tour(
            script(.init(name: "a", say: "A."), .init(name: "b", say: "B.", play: [.press([.down])])), pace: .normal)
        _ = keys(&tour, at: start)
        #expect(tour.press(.character("x"), now: start) == .nothing)
        #expect(tour.due == nil && keys(&tour, at: start + .seconds(600)).isEmpty && tour.step == 0)
        #expect(TourView.frame(Example.fresh(), tour, Size(width: 80, height: 24)).text.contains("paused"))
        _ = tour.press(.character(" "), now: start)
        #expect(tour.step == 1 && keys(&tour, at: start) == [.down])
    }

    @Test func leftLooksBackAndSpaceComesForward() {
        var tour = Tour(script(.init(name: "a", say: "First."), .init(name: "b", say: "Second.")), pace: .normal)
        _ = keys(&tour, at: start)
        _ = tour.press(.right, now: start)
        #expect(tour.shown == 1)
        _ = tour.press(.left, now: start)
        _ = tour.press(.left, now: start)
        #expect(tour.step == 1 && tour.shown == 0)
        #expect(TourView.frame(Example.fresh(), tour, Size(width: 80, height: 24)).text.contains("First."))
        _ = tour.press(.right, now: start)
        #expect(tour.shown == 1 && tour.isPaused)
    }

    @Test(arguments: [Key.escape, .character("q")]) func leavingGivesTheInterfaceItsRoom(key: Key) {
        let size = Size(width: 80, height: 24)
        var tour = Tour(script(.init(name: "a", say: "A.")), pace: .normal)
        #expect(TourView.room(tour, in: size).height < 24)
        #expect(tour.press(key, now: start) == .nothing)
        #expect(tour.isOver && TourView.room(tour, in: size) == size && keys(&tour, at: start).isEmpty)
    }

    @Test func leavingTheProgramIsAlwaysPossible() {
        var tour = Tour(script(.init(name: "a", say: "A.")), pace: .normal)
        #expect(tour.press(.ctrl("c"), now: start) == .quit)
        #expect(tour.press(.ctrl("q"), now: start) == .quit)
        #expect(tour.press(.ctrl("l"), now: start) == .redraw)
    }

    @Test func pagesAreTurnedUntilTheTextStandsThere() {
        let model = Example.asked()
        var tour = Tour(script(.init(name: "a", say: "A.", play: [.find("no such row")])), pace: .hand)
        let all = keys(&tour, at: start, model)
        #expect(all.count > 10 && all.allSatisfy { $0 == .pageDown } && tour.isRead)
        let row = RootView.frame(model).text.split(separator: "\n")[3].drop { $0 == " " }
        tour = Tour(script(.init(name: "a", say: "A.", play: [.find(String(row.prefix(12)))])), pace: .hand)
        #expect(keys(&tour, at: start, model).isEmpty && tour.isRead)
    }

    @Test func theInterfaceKeepsTheRoomItNeeds() throws {
        let tour = Tour(try Self.sample(), pace: .normal)
        for size in [Size(width: 80, height: 24), Size(width: 60, height: 20), Size(width: 160, height: 50)] {
            let room = TourView.room(tour, in: size)
            #expect(room.width == size.width && room.height >= 16)
            #expect(TourView.frame(Example.fresh(room), tour, size).size == size)
        }
    }

    // MARK: The sample's tour

    @Test func nobodyPressesAKeyAndItTakesAboutThreeMinutes() throws {
        let script = try Self.sample()
        let reading = script.steps.reduce(Duration.zero) { $0 + Tour.Pace.normal.reading(words: $1.words)! }
        let typed = script.steps.flatMap(\.play).reduce(0) { sum, play in
            if case .send(let line) = play { sum + line.count } else { sum + 1 }
        }
        let whole = reading + Tour.Pace.normal.keyGap * typed
        #expect(whole > .seconds(150) && whole < .seconds(210), "\(whole)")
    }

    @Test func everyStepFitsThreeRowsOfASmallTerminal() throws {
        for step in try Self.sample().steps {
            #expect(TextWrap.wrap([StyledSpan(step.say)], width: 78).count <= 3, "\(step.name)")
        }
    }

    @Test(arguments: [
        "{ steps: [{ name: 'a' }] }", "{ steps: [{ name: 'a', say: 'b', play: [{ press: 'Entr' }] }] }",
        "{ steps: [{ name: 'a', say: 'b', play: [{}] }] }", "{",
    ]) func aScriptThatCannotBeReadIsRefused(text: String) {
        #expect(throws: (any Error).self) { try TourScript.read(text) }
    }

    static func sample() throws -> TourScript {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Data/tour/tour.json5")
        return try TourScript.read(String(contentsOf: file, encoding: .utf8))
    }
}
