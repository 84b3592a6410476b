internal import Synchronization

/// Reads a question and a text together and says how well the one answers the other.
///
/// A vector of a sentence is made without knowing what will be asked; here every word of the question looks at every word of
/// the text. It costs as much as embedding both, so it reads only what was nearly chosen. The weights are those of
/// all-MiniLM-L6-v2 with what training on questions about other documentations added: <doc:HowAnAnswerIsMade>.
///
/// Source: Nogueira and Cho, "Passage Re-ranking with BERT" (arXiv 1901.04085).
final class CrossEncoder: Sendable {
    /// The most tokens of a question, and of a question and a text, with those that open and close them.
    private static let question = 28
    private static let both = 96

    private struct Pair: Hashable {
        var question: String
        var text: String
    }

    /// How many pairs are remembered.
    private static let most = 2048

    private let encoder: BertEncoder
    private let pair: ModelFile.Pair
    private let tokenizer: WordPiece
    private let known = Mutex<[Pair: Double]>([:])

    /// - Throws: `ModelError` when the file is missing, cut short, changed or no cross-encoder.
    init(path: String) throws(ModelError) {
        let file = try ModelFile(path: path)
        guard let pair = file.pair else { throw .damaged(path: path) }
        self.pair = pair
        encoder = BertEncoder(file: file)
        tokenizer = WordPiece(try Vocabulary(file), limit: Self.both)
    }

    /// How well each text answers, larger for better; the numbers of one question may be compared.
    func scores(_ question: String, _ texts: [String]) -> [Double] {
        let asked = Array(tokenizer.ids(question).dropLast().prefix(Self.question - 1)) + [tokenizer.vocabulary.end]
        return Concurrently.map(texts) { score(asked, Pair(question: question, text: $0)) }
    }

    private func score(_ asked: [Int32], _ key: Pair) -> Double {
        if let score = known.withLock({ $0[key] }) { return score }
        let answer = tokenizer.ids(key.text).dropFirst().dropLast().prefix(Self.both - asked.count - 1)
        let ids = asked + answer + [tokenizer.vocabulary.end]
        let states = encoder.states(ids, second: asked.count)
        let nearness = zip(states.mean(0..<asked.count), states.mean(asked.count..<ids.count))
            .reduce(0) { $0 + $1.0 * $1.1 }
        let score = Double(pair.nearness * nearness + states.first(times: pair.head))
        known.withLock { known in
            if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
            known[key] = score
        }
        return score
    }
}
