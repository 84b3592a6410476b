internal import Synchronization

/// Passages that were read before, by row. What was put in their place since is read again.
final class PassageCache: Sendable {
    private let known = Mutex(RecentlyUsed<Int64, Passage>(most: 300))

    /// The same as the library's own answer.
    func passages(rows: [Int64], of library: LibraryStore) throws -> [Int64: Passage] {
        let stamps = try library.stamps(rows: rows)
        var result = known.withLock { known in
            stamps.reduce(into: [Int64: Passage]()) { found, stamp in
                guard let passage = known.value(for: stamp.key), passage.id == stamp.value.name,
                    passage.range.lowerBound == stamp.value.low
                else { return }
                found[stamp.key] = passage
            }
        }
        let missing = rows.filter { result[$0] == nil }
        guard !missing.isEmpty else { return result }
        let read = try library.passages(rows: missing)
        known.withLock { known in for (row, passage) in read { known.keep(passage, for: row) } }
        result.merge(read) { $1 }
        return result
    }
}
