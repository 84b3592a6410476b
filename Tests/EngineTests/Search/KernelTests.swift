import CEmbed
import Foundation
import Testing

@testable import Engine

/// Every kernel of this processor against the plain one: products of bytes are exact, so they are the same.
@Suite struct KernelTests {
    static let names = ["avx512vnni", "avx2", "neon", "scalar"]

    /// Bytes and floats that are the same on every run.
    private struct Numbers {
        var state: UInt64 = 42

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }

        mutating func bytes(_ count: Int) -> [Int8] { (0..<count).map { _ in Int8(Int(next() % 255) - 127) } }
        mutating func floats(_ count: Int) -> [Float] {
            (0..<count).map { _ in Float(Int(next() % 2_001) - 1_000) / 250 }
        }
    }

    @Test(arguments: names) func scanningIsExact(name: String) {
        guard cembed_use_kernel(name) == 1 else { return }
        defer { _ = cembed_use_kernel(nil) }
        var numbers = Numbers()
        let query = numbers.bytes(384)
        var vectors = numbers.bytes(384 * 7)
        // The largest sums there can be.
        for index in 0..<384 { vectors[index] = query[index] < 0 ? -127 : 127 }
        var dots = [Int32](repeating: 0, count: 7)
        cembed_scan(query, vectors, 7, 384, &dots)
        let expected = (0..<7).map { row in
            (0..<384).reduce(Int32(0)) { $0 + Int32(query[$1]) * Int32(vectors[row * 384 + $1]) }
        }
        #expect(dots == expected)
    }

    @Test(arguments: names, [false, true]) func aLinearLayerIsWhatItSays(name: String, gelu: Bool) {
        guard cembed_use_kernel(name) == 1 else { return }
        defer { _ = cembed_use_kernel(nil) }
        let (rows, columns, tokens) = (96, 128, 8)
        var numbers = Numbers()
        let weights = numbers.bytes(rows * columns)
        let (scales, bias) = (numbers.floats(rows).map { abs($0) / 1_000 }, numbers.floats(rows))
        let input = numbers.floats(tokens * columns)
        var blocks = [Int8](repeating: 0, count: rows * columns)
        var sums = [Int32](repeating: 0, count: rows)
        for row in 0..<rows {
            for column in 0..<columns {
                let value = weights[row * columns + column]
                blocks[row / 16 * 16 * columns + column / 4 * 64 + row % 16 * 4 + column % 4] = value
                sums[row] += Int32(value)
            }
        }
        var quantized = [Int8](repeating: 0, count: tokens * columns)
        var steps = [Float](repeating: 0, count: tokens)
        var output = [Float](repeating: 0, count: tokens * rows)
        cembed_quantize(input, tokens, columns, &quantized, &steps)
        blocks.withUnsafeBufferPointer { blocks in
            scales.withUnsafeBufferPointer { scales in
                sums.withUnsafeBufferPointer { sums in
                    bias.withUnsafeBufferPointer { bias in
                        var layer = cembed_linear_layer(
                            weights: blocks.baseAddress, scales: scales.baseAddress, sums: sums.baseAddress,
                            bias: bias.baseAddress, rows: Int32(rows), columns: Int32(columns))
                        cembed_linear(&layer, quantized, steps, tokens, gelu ? 1 : 0, &output)
                    }
                }
            }
        }
        for token in 0..<tokens {
            for row in 0..<rows {
                let sum = (0..<columns).reduce(Float(0)) {
                    let step = (input[token * columns + $1] / steps[token]).rounded(.toNearestOrEven)
                    return $0 + step * Float(weights[row * columns + $1])
                }
                var expected = Double(sum * steps[token] * scales[row] + bias[row])
                if gelu { expected = 0.5 * expected * (1 + erf(expected / 2.squareRoot())) }
                #expect(abs(Double(output[token * rows + row]) - expected) < 2e-2 * max(1, abs(expected)))
            }
        }
    }

    /// Source: the test vectors of the xxHash specification.
    @Test func theChecksumIsXXH64() {
        #expect(cembed_checksum([], 0) == 0xEF46_DB37_51D8_E999)
        #expect(cembed_checksum(Array("abc".utf8), 3) == 0x44BC_2CF5_AD77_0999)
        let long = Array("The quick brown fox jumps over the lazy dog".utf8)
        #expect(cembed_checksum(long, long.count) == 0x0B24_2D36_1FDA_71BC)
    }
}
