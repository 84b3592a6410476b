internal import CEmbed
internal import Foundation

/// Makes the int8 file from the published weights of all-MiniLM-L6-v2, or with an adapter that of a cross-encoder. The same
/// input gives the same bytes everywhere.
struct ModelConverter {
    /// SHA-256 of the published `model.safetensors` and `vocab.txt`.
    static let sourceHash = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
    static let vocabularyHash = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"

    private var bytes: [UInt8]
    private let shape: ModelShape
    private let tensors: Safetensors
    private let adapter: LowRankAdapter?
    private let path: String

    /// The bytes of the int8 file from a `model.safetensors` and the `vocab.txt` beside it.
    static func convert(
        weights path: String, vocabulary vocabularyPath: String, adapter: LowRankAdapter? = nil
    ) throws(ModelError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw .missing(path: path) }
        guard let vocabulary = FileManager.default.contents(atPath: vocabularyPath) else {
            throw .missing(path: vocabularyPath)
        }
        for (path, data, expected) in [
            (path, data, sourceHash), (vocabularyPath, vocabulary, vocabularyHash),
        ] {
            let hash = SHA256.hex(Array(data))
            guard hash == expected else { throw .notThisModel(path: path, hash: hash) }
        }
        var converter = ModelConverter(
            bytes: [], shape: .miniLM, tensors: try Safetensors(data, path: path), adapter: adapter, path: path)
        return try converter.file(vocabulary: Array(vocabulary))
    }

    private mutating func file(vocabulary: [UInt8]) throws(ModelError) -> [UInt8] {
        bytes = ModelFile.magic + [UInt8](repeating: 0, count: ModelFile.headerSize - ModelFile.magic.count)
        let numbers = [
            shape.vocabulary, shape.hidden, shape.layers, shape.heads, shape.feedForward, shape.positions,
            vocabulary.count, adapter == nil ? 0 : 1,
        ]
        for (index, number) in numbers.enumerated() {
            withUnsafeBytes(of: UInt32(number).littleEndian) {
                bytes.replaceSubrange(24 + 4 * index..<28 + 4 * index, with: $0)
            }
        }
        try words()
        try positions()
        try norm("embeddings.LayerNorm")
        for layer in 0..<shape.layers { try self.layer("encoder.layer.\(layer)") }
        append(vocabulary)
        if let adapter {
            append(adapter.secondType)
            append(adapter.head)
            append([adapter.nearness])
        }
        let sum = bytes.withUnsafeBufferPointer { cembed_checksum($0.baseAddress! + 24, $0.count - 24) }
        withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(16..<24, with: $0) }
        return bytes
    }

    private func tensor(_ name: String, _ count: Int) throws(ModelError) -> [Float] {
        guard let floats = tensors.floats(name, count: count) else { throw .damaged(path: path) }
        return floats
    }

    /// Adds a part, filled up to a multiple of 64 bytes.
    private mutating func append<Value: BitwiseCopyable>(_ values: [Value]) {
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: repeatElement(0, count: (64 - bytes.count % 64) % 64))
    }

    private mutating func words() throws(ModelError) {
        let rows = Self.rounded(
            try tensor("embeddings.word_embeddings.weight", shape.vocabulary * shape.hidden), columns: shape.hidden)
        append(rows.values)
        append(rows.scales)
    }

    private mutating func positions() throws(ModelError) {
        // One text has one token type, the first; what the second adds is told by the adapter.
        let type = try tensor("embeddings.token_type_embeddings.weight", 2 * shape.hidden)
        let all = try tensor("embeddings.position_embeddings.weight", 512 * shape.hidden)
        let added = adapter?.firstType ?? [Float](repeating: 0, count: shape.hidden)
        append(
            (0..<shape.positions * shape.hidden).map { all[$0] + type[$0 % shape.hidden] + added[$0 % shape.hidden] })
    }

    private mutating func norm(_ name: String) throws(ModelError) {
        append(try tensor("\(name).weight", shape.hidden))
        append(try tensor("\(name).bias", shape.hidden))
    }

    private mutating func layer(_ name: String) throws(ModelError) {
        try linear(["query", "key", "value"].map { "\(name).attention.self.\($0)" }, shape.hidden, shape.hidden)
        try linear(["\(name).attention.output.dense"], shape.hidden, shape.hidden)
        try norm("\(name).attention.output.LayerNorm")
        try linear(["\(name).intermediate.dense"], shape.feedForward, shape.hidden)
        try linear(["\(name).output.dense"], shape.hidden, shape.feedForward)
        try norm("\(name).output.LayerNorm")
    }

    /// Linear layers that share their input, one below the other.
    private mutating func linear(_ names: [String], _ rows: Int, _ columns: Int) throws(ModelError) {
        var weights: [Float] = []
        var bias: [Float] = []
        for name in names {
            let own = try tensor("\(name).weight", rows * columns)
            weights += try adapter?.adapted(own, name, rows: rows, columns: columns) ?? own
            bias += try tensor("\(name).bias", rows)
        }
        let rounded = Self.rounded(weights, columns: columns)
        let count = rows * names.count
        var blocks = [Int8](repeating: 0, count: weights.count)
        var sums = [Int32](repeating: 0, count: count)
        // Sixteen rows by four columns at a time.
        for row in 0..<count {
            let block = row / 16 * 16 * columns + row % 16 * 4
            for column in 0..<columns {
                let value = rounded.values[row * columns + column]
                blocks[block + column / 4 * 64 + column % 4] = value
                sums[row] += Int32(value)
            }
        }
        append(blocks)
        append(rounded.scales)
        append(sums)
        append(bias)
    }

    /// Each row to -127...127 by its own largest value.
    private static func rounded(_ floats: [Float], columns: Int) -> (values: [Int8], scales: [Float]) {
        let rows = floats.count / columns
        var values = [Int8](repeating: 0, count: floats.count)
        var scales = [Float](repeating: 0, count: rows)
        for row in 0..<rows {
            let range = row * columns..<(row + 1) * columns
            let most = floats[range].reduce(0) { max($0, abs($1)) }
            guard most > 0 else { continue }
            scales[row] = most / 127
            for index in range { values[index] = Int8((floats[index] / most * 127).rounded(.toNearestOrEven)) }
        }
        return (values, scales)
    }
}
