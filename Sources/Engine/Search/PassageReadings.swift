internal import Synchronization

/// Readings that were made before. A passage's id covers its text, so a reading never goes stale.
final class PassageReadings: Sendable {
    /// About 5 KB each, and 15 more once it was quoted from.
    private let known = Mutex(RecentlyUsed<String, PassageReading>(most: 400))

    func reading(_ passage: Passage) -> PassageReading {
        if let reading = known.withLock({ $0.value(for: passage.id) }) { return reading }
        let reading = PassageReading(passage)
        known.withLock { $0.keep(reading, for: passage.id) }
        return reading
    }

    /// Of several passages that are about to be quoted from, several at once.
    func prepared(_ passages: [Passage]) -> [PassageReading] {
        Concurrently.map(passages) { passage in
            let reading = reading(passage)
            reading.prepare()
            return reading
        }
    }
}
