import Engine

/// A question whose answer is known, or of which it is known that the documents hold none.
struct KnownQuestion: Decodable {
    enum Outcome: String, CaseIterable, Encodable {
        /// The direct answer is what was expected.
        case right
        /// It is said, further down.
        case held
        /// Something else was said.
        case wrong
        /// Said not to be answered outright, and shown as the nearest.
        case near
        /// Said not to be answered, though it is.
        case refused
        /// Rightly said not to be answered.
        case declined
        /// Answered, though the documents hold no answer.
        case invented
    }

    var question: String
    var answerable: Bool
    var support: [String]?
    var kind: String?

    func outcome(of answer: Answer) -> Outcome {
        let isGiven = answer.gate.isAnswerable && !answer.citations.isEmpty
        guard answerable else { return isGiven ? .invented : .declined }
        guard isGiven else { return isAnswered(by: answer.citations.map(\.quote)) ? .near : .refused }
        if isAnswered(by: EvalAnswers.direct(answer)) { return .right }
        return isAnswered(by: answer.citations.map(\.quote)) ? .held : .wrong
    }

    /// Whether one of the quotes is an expected piece, or holds one, or is most of one.
    func isAnswered(by quotes: [String]) -> Bool {
        let expected = (support ?? []).map(Self.words)
        return quotes.map(Self.words).contains { quote in
            expected.contains { piece in
                let smaller = quote.count < piece.count ? quote : piece
                let larger = quote.count < piece.count ? piece : quote
                guard smaller.count >= 3 else { return smaller == larger }
                return Double(Set(smaller).intersection(larger).count) >= 0.9 * Double(Set(smaller).count)
            }
        }
    }

    /// Whether a passage holds an expected piece, word for word.
    func stands(in passage: String) -> Bool {
        let words = " " + Self.words(passage).joined(separator: " ") + " "
        return (support ?? []).contains { words.contains(" " + Self.words($0).joined(separator: " ") + " ") }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
