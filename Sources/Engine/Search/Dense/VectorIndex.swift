internal import CEmbed

/// Vectors of passages as int8, one after another: an immutable value that is replaced whole when the library changes.
///
/// Every search looks at every vector: 100,000 of 384 dimensions are 38 MB and a few milliseconds. It is no approximate
/// index, and above some millions of passages it would be the wrong thing.
struct VectorIndex: Sendable {
    struct Hit: Hashable, Sendable {
        var row: Int64
        /// Cosine of the angle between query and passage, -1 to 1.
        var cosine: Double
    }

    /// Rows of passages, rising; the vector of `rows[i]` is the `i`th.
    let rows: [Int64]
    let dimensions: Int
    private let vectors: [Int8]
    /// One over the length of each vector.
    private let inverses: [Float]

    /// - Parameter vectors: `dimensions` numbers for each of `rows`, which rise. `dimensions` is a multiple of 64.
    init(rows: [Int64], vectors: [Int8], dimensions: Int) {
        precondition(vectors.count == rows.count * dimensions && dimensions % 64 == 0)
        self.rows = rows
        self.vectors = vectors
        self.dimensions = dimensions
        inverses = vectors.withUnsafeBufferPointer { vectors in
            rows.indices.map { index in
                let vector = vectors.baseAddress! + index * dimensions
                var square: Int32 = 0
                cembed_scan(vector, vector, 1, dimensions, &square)
                return square > 0 ? 1 / Float(square).squareRoot() : 0
            }
        }
    }

    static func rounded(_ vector: [Float]) -> [Int8] {
        [Int8](unsafeUninitializedCapacity: vector.count) { buffer, count in
            cembed_vector_to_int8(vector, vector.count, buffer.baseAddress)
            count = vector.count
        }
    }

    /// The nearest passages, best first; equally near ones by row. O(rows * dimensions).
    func search(_ query: [Float], limit: Int) -> [Hit] {
        guard !rows.isEmpty, limit > 0, query.count == dimensions else { return [] }
        let cosines = cosines(query)
        // The lowest of the best so far; a candidate below it is passed over without a look at the rest.
        var best: [(cosine: Float, index: Int)] = []
        best.reserveCapacity(2 * limit)
        var floor = -Float.infinity
        cosines.withUnsafeBufferPointer { cosines in
            for index in cosines.indices where cosines[index] > floor {
                best.append((cosines[index], index))
                guard best.count == 2 * limit else { continue }
                Self.keep(limit, of: &best)
                floor = best.last!.cosine
            }
        }
        Self.keep(limit, of: &best)
        return best.map { Hit(row: rows[$0.index], cosine: Double($0.cosine)) }
    }

    /// The nearness of particular passages; those without a vector are left out. O(rows asked for * log rows).
    func cosines(_ query: [Float], of wanted: some Sequence<Int64>) -> [Int64: Double] {
        let rounded = Self.rounded(query)
        let inverse = Self.inverse(rounded, dimensions)
        var found: [Int64: Double] = [:]
        vectors.withUnsafeBufferPointer { vectors in
            for row in wanted {
                let index = position(of: row)
                guard index < rows.count, rows[index] == row else { continue }
                var dot: Int32 = 0
                cembed_scan(rounded, vectors.baseAddress! + index * dimensions, 1, dimensions, &dot)
                found[row] = Double(Float(dot) * inverse * inverses[index])
            }
        }
        return found
    }

    /// The nearness of every row.
    func cosines(_ query: [Float]) -> [Float] {
        let rounded = Self.rounded(query)
        let inverse = Self.inverse(rounded, dimensions)
        let dots = [Int32](unsafeUninitializedCapacity: rows.count) { buffer, count in
            vectors.withUnsafeBufferPointer {
                cembed_scan(rounded, $0.baseAddress, rows.count, dimensions, buffer.baseAddress)
            }
            count = rows.count
        }
        return [Float](unsafeUninitializedCapacity: rows.count) { buffer, count in
            for index in dots.indices { buffer[index] = Float(dots[index]) * inverse * inverses[index] }
            count = rows.count
        }
    }

    private static func inverse(_ query: [Int8], _ dimensions: Int) -> Float {
        var square: Int32 = 0
        cembed_scan(query, query, 1, dimensions, &square)
        return square > 0 ? 1 / Float(square).squareRoot() : 0
    }

    private static func keep(_ limit: Int, of best: inout [(cosine: Float, index: Int)]) {
        best.sort { ($1.cosine, $0.index) < ($0.cosine, $1.index) }
        if best.count > limit { best.removeLast(best.count - limit) }
    }

    /// The first index whose row is not below `row`.
    private func position(of row: Int64) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
