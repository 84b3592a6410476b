internal import Foundation

/// How well questions that lean on earlier ones are completed, against what a human made of them.
public struct FollowUpScore: Codable, Sendable {
    /// One question: words, and documents found with and without what was put back.
    public struct Question: Codable, Sendable {
        public var id: String
        public var lastTurn: String
        public var readAs: String
        /// Stems of the human's version that an earlier question holds and the last does not.
        public var missing: [String]
        public var added: [String]
        /// Added, and not in the human's version.
        public var wrong: [String]
        public var recallAlone: Double
        public var recall: Double
    }

    public var questions: [Question]

    /// Share of the missing words that were put back, over all questions.
    public var shareAdded: Double {
        let missing = questions.reduce(0) { $0 + $1.missing.count }
        let found = questions.reduce(0) { $0 + Set($1.missing).intersection($1.added).count }
        return missing == 0 ? 0 : Double(found) / Double(missing)
    }
    public var missing: Int { questions.reduce(0) { $0 + $1.missing.count } }
    public var wrongWords: Double { mean { Double($0.wrong.count) } }
    public var recallAlone: Double { mean(\.recallAlone) }
    public var recall: Double { mean(\.recall) }
    /// 90 % of the mean differences of resampled questions, each with itself.
    public var gain: Bootstrap.Interval {
        var bootstrap = Bootstrap()
        return bootstrap.interval(questions.map { $0.recall - $0.recallAlone })
    }

    private func mean(_ value: (Question) -> Double) -> Double {
        questions.isEmpty ? 0 : questions.reduce(0) { $0 + value($1) } / Double(questions.count)
    }
}

/// A question of a conversation, and what a human wrote for it to be understood by itself.
///
/// A line of the file: `{"id": "conversation<::>2", "text": ..., "lastturn": ..., "history": [questions so far]}`.
/// Source of the layout: Katsis et al., mtRAG (arXiv 2501.03468).
struct ConversationTurn: Decodable {
    var id: String
    var text: String
    var lastturn: String
    var history: [String]

    static func read(_ path: String) throws -> [ConversationTurn] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw QuestionSetError.missing(path: path)
        }
        return try text.split(whereSeparator: \.isNewline).map {
            guard let turn = try? JSONDecoder().decode(Self.self, from: Data($0.utf8)) else {
                throw QuestionSetError.unreadable(path: path, reason: "a line has no lastturn and history")
            }
            return turn
        }
    }
}
