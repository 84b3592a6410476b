internal import Foundation
internal import Synchronization

/// Tallies that were read from their text before. The same text is always the same tally, so nothing here goes stale.
final class DecodedTallies: Sendable {
    /// About 1 KB each.
    private static let most = 10_000
    private let known = Mutex<[String: Tally]>([:])

    func tallies(_ cells: [String]) throws -> [Tally] {
        let found = known.withLock { known in cells.map { known[$0] } }
        return try zip(cells, found).map { cell, tally in
            if let tally { return tally }
            let tally = try JSONDecoder().decode(Tally.self, from: Data(cell.utf8))
            known.withLock { known in
                if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
                known[cell] = tally
            }
            return tally
        }
    }
}
