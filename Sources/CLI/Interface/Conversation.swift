import Engine
import Synchronization

/// What was asked since the interface was opened: kept in memory alone, and gone when anything is forgotten.
final class Conversation: Sendable {
    private struct State {
        var questions: [String: [String]] = [:]
        var readings: [String: String] = [:]
    }

    /// More than the engine looks at.
    private static let most = 12
    private let state = Mutex(State())

    /// A person's questions before this one. Asked again, a question is read as it was the first time.
    func turns(before question: String, of person: String) -> [Turn] {
        let questions = state.withLock { $0.questions[person] ?? [] }
        let before = questions.lastIndex(of: question).map { questions[..<$0] } ?? questions[...]
        return before.map { Turn(role: .user, text: $0) }
    }

    func add(_ answer: Answer, of person: String) {
        state.withLock { state in
            state.readings[answer.question] = answer.readAs
            guard state.questions[person]?.last != answer.question else { return }
            state.questions[person, default: []].append(answer.question)
            if state.questions[person]!.count > Self.most { state.questions[person]!.removeFirst() }
        }
    }

    /// How a question was understood when it was asked here, and what it was where that is something else.
    func reading(of question: String) -> (text: String, asked: String?) {
        guard let text = state.withLock({ $0.readings[question] }) else { return (question, nil) }
        return (text, question)
    }

    func clear() {
        state.withLock { $0 = State() }
    }
}
