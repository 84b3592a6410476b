import Engine

/// The question why, as scripts read it.
struct WhyQuestionDocument: Encodable {
    var id: String
    var key: String
    var text: String
    var choices: [WhyQuestion.Choice]

    init(_ question: WhyQuestion) {
        id = question.id.description
        key = question.key.rawValue
        text = question.text
        choices = question.choices
    }

    /// The question and how to answer it, in one line.
    var line: String {
        let numbers = choices.map { "\($0.number)" }.joined(separator: "|")
        return "\(text) (selfsame because \(numbers) --question \(id))"
    }
}
