/// all-MiniLM-L6-v2 in this process: text in, a vector of 384 numbers and of length one out.
///
/// ```swift
/// let model = try MiniLM(path: "models/minilm-l6-v2.int8")
/// let vector = try model.vectors(["How do I rotate keys?"])[0]
/// ```
///
/// Source: Wang et al., MiniLM (arXiv 2002.10957); Reimers and Gurevych, Sentence-BERT (arXiv 1908.10084).
struct MiniLM: Embedder {
    let tokenizer: WordPiece
    private let encoder: BertEncoder

    var model: String { "minilm-l6-v2.int8/\(encoder.file.checksum)" }
    var dimensions: Int { encoder.file.shape.hidden }

    /// - Throws: `ModelError` when the file is missing, cut short or changed.
    init(path: String) throws(ModelError) {
        let file = try ModelFile(path: path)
        encoder = BertEncoder(file: file)
        tokenizer = WordPiece(try Vocabulary(file), limit: file.shape.positions)
    }

    func vectors(_ texts: [String]) throws -> [[Float]] {
        texts.map { vector(ids: tokenizer.ids($0)) }
    }

    /// The vector of a text's tokens.
    func vector(ids: [Int32]) -> [Float] {
        encoder.states(ids).mean(0..<ids.count)
    }
}
