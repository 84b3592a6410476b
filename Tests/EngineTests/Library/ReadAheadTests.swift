import Synchronization
import Testing

@testable import Engine

@Suite struct ReadAheadTests {
    @Test func elementsComeInOrderAndEnd() {
        let ahead = ReadAhead<Int>(limit: 3) { hand in for n in 0..<1_000 where !hand(n) { return } }
        var got: [Int] = []
        while let n = ahead.next() { got.append(n) }
        #expect(got == Array(0..<1_000))
        #expect(ahead.next() == nil)
    }

    @Test func whatIsStoppedMakesNoMore() {
        let made = Mutex(0)
        let ahead = ReadAhead<Int>(limit: 2) { hand in
            var next = 1
            while hand(next) {
                next += 1
                made.withLock { [next] in $0 = next }
            }
        }
        #expect(ahead.next() == 1)
        ahead.stop()
        while ahead.next() != nil {}
        // One was taken, two waited, and one or two were refused.
        #expect(made.withLock { $0 } <= 6)
    }
}
