internal import CEmbed
internal import Foundation

/// A transformer of the BERT family in this process: tokens in, a state of each of them out.
///
/// Weights are int8 by row, activations int8 by token; attention and norms are 32-bit floats. About 11 million products a
/// token. Source: Devlin et al., BERT (arXiv 1810.04805).
struct BertEncoder: Sendable {
    let file: ModelFile

    /// The states of tokens, one after another. From `second` on they are of the second text of a pair.
    func states(_ ids: [Int32], second: Int? = nil) -> States {
        let shape = file.shape
        let (hidden, tokens) = (shape.hidden, ids.count)
        // The products take four tokens at a time.
        let padded = (tokens + 3) / 4 * 4
        let state = Floats(padded * hidden)
        let wide = Floats(padded * max(3 * hidden, shape.feedForward))
        let narrow = Floats(padded * hidden)
        let scratch = Floats((Int(CEMBED_HEAD_WIDTH) + 4) * ((tokens + 15) / 16 * 16))
        let input = Input(tokens: padded, columns: shape.feedForward)
        embed(ids, second: second ?? tokens, into: state)
        for layer in file.layers {
            input.quantize(state, columns: hidden)
            input.multiply(layer.queriesKeysValues, into: wide)
            cembed_attention(wide.start, tokens, shape.heads, scratch.start, narrow.start)
            input.quantize(narrow, columns: hidden)
            input.multiply(layer.attention, into: narrow)
            normalize(state, adding: narrow, layer.attentionNorm, rows: padded)
            input.quantize(state, columns: hidden)
            input.multiply(layer.intermediate, gelu: true, into: wide)
            input.quantize(wide, columns: shape.feedForward)
            input.multiply(layer.output, into: narrow)
            normalize(state, adding: narrow, layer.outputNorm, rows: padded)
        }
        return States(floats: state, hidden: hidden)
    }

    /// The last states of a text's tokens.
    struct States {
        fileprivate let floats: Floats
        let hidden: Int

        /// The mean over some of the tokens, of length one.
        func mean(_ tokens: Range<Int>) -> [Float] {
            [Float](unsafeUninitializedCapacity: hidden) { buffer, count in
                cembed_mean(floats.start + tokens.lowerBound * hidden, tokens.count, hidden, buffer.baseAddress)
                count = hidden
            }
        }

        /// The state of the first token, which stands for the whole, times weights.
        func first(times weights: UnsafePointer<Float>) -> Float {
            (0..<hidden).reduce(0) { $0 + floats.start[$1] * weights[$1] }
        }
    }

    /// Word, position and type, added and normed.
    private func embed(_ ids: [Int32], second: Int, into state: Floats) {
        let hidden = file.shape.hidden
        for (position, id) in ids.enumerated() {
            let word = file.words + Int(id) * hidden
            let scale = file.wordScales[Int(id)]
            let place = file.positions + position * hidden
            let row = state.start + position * hidden
            for column in 0..<hidden { row[column] = Float(word[column]) * scale + place[column] }
            guard position >= second, let type = file.pair?.secondType else { continue }
            for column in 0..<hidden { row[column] += type[column] }
        }
        cembed_add_norm(
            state.start, nil, ids.count, hidden, file.embeddingNorm.gain, file.embeddingNorm.bias, ModelShape.epsilon)
    }

    private func normalize(_ state: Floats, adding added: Floats, _ norm: ModelFile.Norm, rows: Int) {
        cembed_add_norm(
            state.start, added.start, rows, file.shape.hidden, norm.gain, norm.bias, ModelShape.epsilon)
    }

    /// Numbers that are zero at first and freed with it.
    fileprivate final class Floats {
        let start: UnsafeMutablePointer<Float>

        init(_ count: Int) {
            start = .allocate(capacity: count)
            start.initialize(repeating: 0, count: count)
        }

        deinit {
            start.deallocate()
        }
    }

    /// Rows rounded to int8, as the products take them.
    private final class Input {
        private let bytes: UnsafeMutablePointer<Int8>
        private let scales: Floats
        private let tokens: Int

        init(tokens: Int, columns: Int) {
            bytes = .allocate(capacity: tokens * columns)
            scales = Floats(tokens)
            self.tokens = tokens
        }

        deinit {
            bytes.deallocate()
        }

        func quantize(_ values: Floats, columns: Int) {
            cembed_quantize(values.start, tokens, columns, bytes, scales.start)
        }

        func multiply(_ layer: cembed_linear_layer, gelu: Bool = false, into output: Floats) {
            withUnsafePointer(to: layer) {
                cembed_linear($0, bytes, scales.start, tokens, gelu ? 1 : 0, output.start)
            }
        }
    }
}
