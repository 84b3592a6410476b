internal import Foundation

/// Makes elements on a thread of its own while those before them are used, and hands them over in order.
///
/// ```swift
/// let ahead = ReadAhead<Int>(limit: 8) { hand in for n in 0..<100 where !hand(n) { return } }
/// defer { ahead.stop() }
/// while let n = ahead.next() { use(n) }
/// ```
final class ReadAhead<Element: Sendable>: @unchecked Sendable {
    // Everything below is touched only while the condition is held.
    private let condition = NSCondition()
    private var waiting: [Element] = []
    private var isAtEnd = false
    private var isStopped = false
    private let limit: Int

    /// - Parameters:
    ///   - limit: How many elements may wait; the maker waits beyond it.
    ///   - make: Hands over each element until there is none or the answer is no.
    init(limit: Int, _ make: @escaping @Sendable (_ hand: (Element) -> Bool) -> Void) {
        self.limit = limit
        let thread = Thread { [self] in
            make(hand)
            condition.withLock {
                isAtEnd = true
                condition.broadcast()
            }
        }
        // Text that is deeply nested is read by recursion.
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// The next element, waited for; nothing at the end.
    func next() -> Element? {
        condition.withLock {
            while waiting.isEmpty, !isAtEnd { condition.wait() }
            guard !waiting.isEmpty else { return nil }
            let element = waiting.removeFirst()
            condition.broadcast()
            return element
        }
    }

    /// Ends the making; what waits is dropped.
    func stop() {
        condition.withLock {
            isStopped = true
            waiting = []
            condition.broadcast()
        }
    }

    private func hand(_ element: Element) -> Bool {
        condition.withLock {
            while waiting.count >= limit, !isStopped { condition.wait() }
            guard !isStopped else { return false }
            waiting.append(element)
            condition.broadcast()
            return true
        }
    }
}
