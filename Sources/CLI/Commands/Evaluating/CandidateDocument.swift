import Engine

/// A piece that may answer a known question, as `eval answers --candidates` prints it and `eval fit` reads it.
struct CandidateDocument: Codable {
    /// From 0.
    var line: Int
    var question: String?
    var answerable: Bool
    var kind: String?
    var isRight: Bool
    var intent: String
    var features: [String: Double]
    var quote: String
    /// The quote as a model is given it.
    var text: String?

    /// A question with all its pieces.
    struct Question {
        var line: Int
        var isAnswerable: Bool
        var fitted: CandidateFit.Question
    }

    /// The questions of a file, in its order.
    static func questions(_ path: String) throws -> [Question] {
        let documents: [CandidateDocument] = try JSONLinesFile.read(path)
        return Dictionary(grouping: documents, by: \.line).sorted { $0.key < $1.key }.map { line, pieces in
            Question(
                line: line, isAnswerable: pieces[0].answerable,
                fitted: CandidateFit.Question(
                    pieces: pieces.map { piece in
                        let candidate = AnswerCandidate(
                            quote: piece.quote, intent: piece.intent, features: piece.features)
                        return (candidate, piece.answerable && piece.isRight)
                    }))
        }
    }
}
