import Testing

@testable import TUI

@Suite struct PaintGateTests {
    private let start = ContinuousClock.now
    private let gap = Duration.milliseconds(8)

    @Test func aKeyIsAnsweredAtOnceAndAFloodWaits() {
        var gate = PaintGate()
        #expect(gate.verdict(at: start, gap: gap, linkIsFree: true) == .idle)
        gate.need(urgently: false)
        #expect(gate.verdict(at: start, gap: gap, linkIsFree: true) == .now)
        gate.painted(at: start)
        gate.need(urgently: false)
        let soon = start + .milliseconds(3)
        #expect(gate.verdict(at: soon, gap: gap, linkIsFree: true) == .at(start + gap))
        #expect(gate.verdict(at: start + gap, gap: gap, linkIsFree: true) == .now)
        gate.need(urgently: true)
        #expect(gate.verdict(at: soon, gap: gap, linkIsFree: true) == .now)
    }

    @Test func aStalledLinkIsNotPaintedOn() {
        var gate = PaintGate()
        gate.need(urgently: true)
        #expect(gate.verdict(at: start, gap: gap, linkIsFree: false) == .idle)
        #expect(gate.verdict(at: start + .seconds(5), gap: gap, linkIsFree: true) == .now)
    }
}
