internal import CEmbed
internal import Foundation

/// all-MiniLM-L6-v2 in this process: text in, a vector of 384 numbers and of length one out.
///
/// ```swift
/// let model = try MiniLM(path: "models/minilm-l6-v2.int8")
/// let vector = try model.vectors(["How do I rotate keys?"])[0]
/// ```
///
/// Weights are int8 by row, activations int8 by token; attention and norms are 32-bit floats. About 11 million products a
/// token. Source: Wang et al., MiniLM (arXiv 2002.10957); Reimers and Gurevych, Sentence-BERT (arXiv 1908.10084).
struct MiniLM: Embedder {
    let tokenizer: WordPiece
    private let file: ModelFile

    var model: String { "minilm-l6-v2.int8/\(file.checksum)" }
    var dimensions: Int { file.shape.hidden }

    /// - Throws: `ModelError` when the file is missing, cut short or changed.
    init(path: String) throws(ModelError) {
        file = try ModelFile(path: path)
        tokenizer = WordPiece(try Vocabulary(file), limit: file.shape.positions)
    }

    func vectors(_ texts: [String]) throws -> [[Float]] {
        texts.map { vector(ids: tokenizer.ids($0)) }
    }

    /// The vector of a text's tokens.
    func vector(ids: [Int32]) -> [Float] {
        let shape = file.shape
        let (hidden, tokens) = (shape.hidden, ids.count)
        // The products take four tokens at a time.
        let padded = (tokens + 3) / 4 * 4
        let state = Floats(padded * hidden)
        let wide = Floats(padded * max(3 * hidden, shape.feedForward))
        let narrow = Floats(padded * hidden)
        let scratch = Floats((Int(CEMBED_HEAD_WIDTH) + 4) * ((tokens + 15) / 16 * 16))
        let input = Input(tokens: padded, columns: shape.feedForward)
        embed(ids, into: state)
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
        return [Float](unsafeUninitializedCapacity: hidden) { buffer, count in
            cembed_mean(state.start, tokens, hidden, buffer.baseAddress)
            count = hidden
        }
    }

    /// Word, position and type, added and normed.
    private func embed(_ ids: [Int32], into state: Floats) {
        let hidden = file.shape.hidden
        for (position, id) in ids.enumerated() {
            let word = file.words + Int(id) * hidden
            let scale = file.wordScales[Int(id)]
            let place = file.positions + position * hidden
            let row = state.start + position * hidden
            for column in 0..<hidden { row[column] = Float(word[column]) * scale + place[column] }
        }
        cembed_add_norm(
            state.start, nil, ids.count, hidden, file.embeddingNorm.gain, file.embeddingNorm.bias, ModelShape.epsilon)
    }

    private func normalize(_ state: Floats, adding added: Floats, _ norm: ModelFile.Norm, rows: Int) {
        cembed_add_norm(
            state.start, added.start, rows, file.shape.hidden, norm.gain, norm.bias, ModelShape.epsilon)
    }

    /// Numbers that are zero at first and freed with it.
    private final class Floats {
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
