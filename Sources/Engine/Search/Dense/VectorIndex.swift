internal import CEmbed

/// Vectors of passages as int8, one after another: an immutable value that is replaced whole when the library changes.
///
/// Every search looks at every vector: 100,000 of 384 dimensions are 38 MB and a few milliseconds. It is no approximate
/// index, and above some millions of passages it would be the wrong thing.
struct VectorIndex: Sendable {
    struct Hit: Hashable, Sendable {
        var row: Int64
        /// -1 to 1.
        var nearness: Double
    }

    /// Rows of passages, none lower than the one before; the vector of `rows[i]` is the `i`th. A passage may have several.
    let rows: [Int64]
    let dimensions: Int
    private let vectors: [Int8]
    /// One over the length of each vector.
    private let inverses: [Float]

    /// - Parameter vectors: `dimensions` numbers for each of `rows`, which do not fall. `dimensions` is a multiple of 64.
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

    /// The rows with the highest of these numbers, one for each row, best first; equal ones by row. O(rows log limit).
    func best(_ limit: Int, by nearness: [Float]) -> [Hit] {
        guard !rows.isEmpty, limit > 0, nearness.count == rows.count else { return [] }
        // The lowest of the best so far; a candidate below it is passed over without a look at the rest.
        var best: [(nearness: Float, index: Int)] = []
        best.reserveCapacity(2 * limit)
        var floor = -Float.infinity
        nearness.withUnsafeBufferPointer { nearness in
            for index in nearness.indices where nearness[index] > floor {
                best.append((nearness[index], index))
                guard best.count == 2 * limit else { continue }
                Self.keep(limit, of: &best)
                floor = best.last!.nearness
            }
        }
        Self.keep(limit, of: &best)
        return best.map { Hit(row: rows[$0.index], nearness: Double($0.nearness)) }
    }

    /// Of these numbers, one for each row, those of particular rows. O(rows asked for * log rows).
    func values(_ numbers: [Float], of wanted: some Sequence<Int64>) -> [Int64: Double] {
        var found: [Int64: Double] = [:]
        for row in wanted {
            let index = position(of: row)
            guard index < rows.count, index < numbers.count, rows[index] == row else { continue }
            found[row] = Double(numbers[index])
        }
        return found
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

    /// The nearness of every vector; none when the query is of another model. O(rows * dimensions).
    func cosines(_ query: [Float]) -> [Float] {
        guard query.count == dimensions else { return [] }
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

    private static func keep(_ limit: Int, of best: inout [(nearness: Float, index: Int)]) {
        best.sort { ($1.nearness, $0.index) < ($0.nearness, $1.index) }
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
