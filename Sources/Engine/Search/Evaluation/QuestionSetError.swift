/// What is wrong with a folder of questions and judgements.
public enum QuestionSetError: Error, Hashable, CustomStringConvertible {
    case missing(path: String)
    case unreadable(path: String, reason: String)
    case noQuestions(path: String)

    public var description: String {
        switch self {
        case .missing(let path):
            "There is no file \(path). The folder needs corpus.jsonl, queries.jsonl and qrels.tsv."
        case .unreadable(let path, let reason): "\(path) cannot be read (\(reason))."
        case .noQuestions(let path): "No question in \(path) has a relevant document in the judgements."
        }
    }
}
