internal import Synchronization

/// Vectors of the last questions: one question is searched for several times, by each of its readers.
final class QuestionVectors: Sendable {
    private static let most = 64
    private let known = Mutex<[String: [Float]]>([:])

    func vector(of question: String, by embedder: any Embedder) throws -> [Float] {
        let key = "\(embedder.model)\n\(question)"
        if let vector = known.withLock({ $0[key] }) { return vector }
        let vector = try embedder.vectors([question])[0]
        known.withLock { known in
            if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
            known[key] = vector
        }
        return vector
    }
}
