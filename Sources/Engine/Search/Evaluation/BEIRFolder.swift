internal import Foundation

/// A folder laid out as the BEIR benchmark has it: `corpus.jsonl`, `queries.jsonl`, `qrels.tsv`.
///
/// Source: Thakur et al., BEIR (arXiv 2104.08663).
struct BEIRFolder: Sendable {
    struct Question: Hashable, Sendable {
        var id: String
        var text: String
        /// Relevant documents with their grades.
        var grades: [String: Int]
    }

    let corpus: String
    /// Those that have a relevant document, in the order of the file.
    let questions: [Question]

    /// - Parameters:
    ///   - field: the key of the question's text; `text` for most.
    ///   - judgements: the file of relevant documents.
    /// - Throws: `QuestionSetError` when a file is missing or is not what it should be.
    init(path: String, field: String = "text", judgements: String = "qrels.tsv") throws {
        func file(_ name: String) -> String { "\(path)/\(name)" }
        corpus = file("corpus.jsonl")
        for name in ["corpus.jsonl", "queries.jsonl", judgements]
        where !FileManager.default.fileExists(atPath: file(name)) {
            throw QuestionSetError.missing(path: file(name))
        }
        var grades: [String: [String: Int]] = [:]
        for line in try Self.lines(file(judgements)) {
            let parts = line.split(separator: "\t")
            guard parts.count >= 3, let grade = Int(parts[parts.count - 1]) else { continue }
            // TREC's own files have a column of zeros in between.
            grades[String(parts[0]), default: [:]][String(parts[parts.count - 2])] = grade
        }
        var questions: [Question] = []
        for line in try Self.lines(file("queries.jsonl")) {
            guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let id = object["id"] as? String ?? object["_id"] as? String
            else {
                throw QuestionSetError.unreadable(path: file("queries.jsonl"), reason: "a line is no object with an id")
            }
            guard let known = grades[id], known.values.contains(where: { $0 > 0 }) else { continue }
            guard let text = object[field] as? String else {
                throw QuestionSetError.unreadable(path: file("queries.jsonl"), reason: "\(id) has no \(field)")
            }
            questions.append(Question(id: id, text: text, grades: known))
        }
        guard !questions.isEmpty else { throw QuestionSetError.noQuestions(path: file("queries.jsonl")) }
        self.questions = questions
    }

    private static func lines(_ path: String) throws -> [Substring] {
        do {
            return try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        } catch {
            throw QuestionSetError.unreadable(path: path, reason: error.localizedDescription)
        }
    }
}
