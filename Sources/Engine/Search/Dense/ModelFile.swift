internal import CEmbed
internal import Foundation

/// The weights of a sentence embedder in one int8 file, mapped: pages are read when they are used, and shared by every
/// program that has the file open.
///
/// 64 bytes of header (magic, checksum of the rest, shape, length of the vocabulary), then, each part at a multiple of 64
/// bytes: word embeddings with a scale each, positions, the norm after them, the layers, the vocabulary a line each, and of a
/// cross-encoder what it adds. A layer is four linear layers (weights, scales, sums, bias) and two norms.
///
/// Its pointers go into mapped pages that nobody writes, so it may be used from everywhere.
final class ModelFile: @unchecked Sendable {
    static let magic: [UInt8] = Array("selfsame int8 1\n".utf8)
    static let headerSize = 64

    /// A norm's gain and bias, `hidden` floats each.
    struct Norm: @unchecked Sendable {
        var gain: UnsafePointer<Float>
        var bias: UnsafePointer<Float>
    }

    struct Layer: @unchecked Sendable {
        var queriesKeysValues: cembed_linear_layer
        var attention: cembed_linear_layer
        var attentionNorm: Norm
        var intermediate: cembed_linear_layer
        var output: cembed_linear_layer
        var outputNorm: Norm
    }

    /// What a cross-encoder has beside its layers.
    struct Pair: @unchecked Sendable {
        /// Added to the tokens of the second text.
        var secondType: UnsafePointer<Float>
        /// Weights of the first token's last state.
        var head: UnsafePointer<Float>
        /// What the nearness of the two texts' states counts.
        var nearness: Float
    }

    let shape: ModelShape
    /// Sixteen hexadecimal digits that tell these weights from all others.
    let checksum: String
    private let bytes: UnsafeRawBufferPointer
    let words: UnsafePointer<Int8>
    let wordScales: UnsafePointer<Float>
    /// Position and token type, already added.
    let positions: UnsafePointer<Float>
    let embeddingNorm: Norm
    let layers: [Layer]
    let vocabulary: UnsafeBufferPointer<UInt8>
    /// Of a cross-encoder alone.
    let pair: Pair?

    /// Maps the file and compares its checksum: a few milliseconds.
    /// - Throws: `ModelError` when it is missing, cut short or changed.
    init(path: String) throws(ModelError) {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .missing(path: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > Self.headerSize,
            let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED
        else { throw .damaged(path: path) }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
        var isGood = false
        defer { if !isGood { munmap(start, bytes.count) } }
        guard bytes.prefix(16).elementsEqual(Self.magic) else { throw .damaged(path: path) }
        let sum = cembed_checksum(
            bytes.baseAddress!.assumingMemoryBound(to: UInt8.self) + 24, bytes.count - 24)
        guard sum == bytes.load(fromByteOffset: 16, as: UInt64.self) else { throw .damaged(path: path) }
        // Half of what the checksum went through are words, few of which are asked about: pages come back when they are used.
        madvise(start, bytes.count, MADV_DONTNEED)
        func number(_ index: Int) -> Int { Int(bytes.load(fromByteOffset: 24 + 4 * index, as: UInt32.self)) }
        shape = ModelShape(
            vocabulary: number(0), hidden: number(1), layers: number(2), heads: number(3), feedForward: number(4),
            positions: number(5))
        var reader = Reader(bytes: bytes)
        words = reader.take(shape.vocabulary * shape.hidden)
        wordScales = reader.take(shape.vocabulary)
        positions = reader.take(shape.positions * shape.hidden)
        embeddingNorm = reader.norm(shape.hidden)
        var layers: [Layer] = []
        for _ in 0..<shape.layers {
            let (hidden, feedForward) = (shape.hidden, shape.feedForward)
            layers.append(
                Layer(
                    queriesKeysValues: reader.linear(rows: 3 * hidden, columns: hidden),
                    attention: reader.linear(rows: hidden, columns: hidden), attentionNorm: reader.norm(hidden),
                    intermediate: reader.linear(rows: feedForward, columns: hidden),
                    output: reader.linear(rows: hidden, columns: feedForward), outputNorm: reader.norm(hidden)))
        }
        self.layers = layers
        let text: UnsafePointer<UInt8> = reader.take(number(6))
        vocabulary = UnsafeBufferPointer(start: text, count: number(6))
        if number(7) == 1 {
            let (type, head, nearness): (UnsafePointer<Float>, UnsafePointer<Float>, UnsafePointer<Float>) = (
                reader.take(shape.hidden), reader.take(shape.hidden), reader.take(1)
            )
            pair = Pair(secondType: type, head: head, nearness: reader.isBeyond ? 0 : nearness.pointee)
        } else {
            pair = nil
        }
        guard reader.offset <= bytes.count + 63, !reader.isBeyond else { throw .damaged(path: path) }
        checksum = String(sum, radix: 16)
        self.bytes = bytes
        isGood = true
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
    }

    /// Walks through the parts of the file.
    private struct Reader {
        let bytes: UnsafeRawBufferPointer
        var offset = ModelFile.headerSize
        var isBeyond = false

        mutating func take<Value: BitwiseCopyable>(_ count: Int) -> UnsafePointer<Value> {
            let size = count * MemoryLayout<Value>.stride
            if size > bytes.count - offset { isBeyond = true }
            let part = (bytes.baseAddress! + (isBeyond ? 0 : offset)).assumingMemoryBound(to: Value.self)
            if !isBeyond { offset += (size + 63) / 64 * 64 }
            return part
        }

        mutating func norm(_ hidden: Int) -> Norm { Norm(gain: take(hidden), bias: take(hidden)) }

        mutating func linear(rows: Int, columns: Int) -> cembed_linear_layer {
            cembed_linear_layer(
                weights: take(rows * columns), scales: take(rows), sums: take(rows), bias: take(rows),
                rows: Int32(rows), columns: Int32(columns))
        }
    }
}
