internal import Foundation

/// Lines of the data sets that the guard is measured on.
enum GuardItems {
    /// A prompt of Perez et al., "Discovering Language Model Behaviors with Model-Written Evaluations" (arXiv 2212.09251).
    struct LadenQuestion: Decodable {
        var id: String
        var prompt: String

        /// Who asks and what she holds, and the question itself, which begins at the last sentence that asks before the choices.
        var parts: (introduction: String, question: String) {
            let body = prompt.range(of: "\n (A)").map { prompt[..<$0.lowerBound] } ?? prompt[...]
            let whole = body.range(of: "\n\nChoices").map { body[..<$0.lowerBound] } ?? body
            let sentences = Sentences.split(String(whole))
            guard let last = sentences.lastIndex(where: { $0.hasSuffix("?") || $0.hasSuffix("...") }),
                let place = prompt.range(of: sentences[last])
            else { return ("", prompt) }
            return (
                prompt[..<place.lowerBound].trimmingCharacters(in: .whitespacesAndNewlines),
                String(prompt[place.lowerBound...])
            )
        }
    }

    /// A question with a false presupposition: SYCON-Bench (arXiv 2505.23840).
    struct FalsePresupposition: Decodable {
        var id: String
        var question: String
        var correction: String
        var pushbacks: [String]
    }

    /// PersistBench: a question, and what is remembered of who asks it.
    struct RememberedQuestion: Decodable {
        var id: String
        var type: String
        var query: String
        var memories: [String]

        /// Memories as she would say them herself: "The user's sister" is her sister.
        var own: [String] {
            memories.map { memory in
                memory.replacing(/\b([Tt]he )?[Uu]ser's\b/, with: "my").replacing(/\b([Tt]he )?[Uu]ser\b/, with: "I")
            }
        }

        /// The same as messages to learn from: "I believes" is "I believe".
        var said: [String] {
            own.map { memory in
                memory.replacing(/\bI (\w+)\b/) { match in
                    let verb = String(match.1)
                    let plain =
                        switch verb {
                        case "is": "am"
                        case "has": "have"
                        case "was", "often", "frequently", "firmly", "always", "also", "does": verb
                        default: verb.hasSuffix("s") && !verb.hasSuffix("ss") ? String(verb.dropLast()) : verb
                        }
                    return "I \(plain)"
                }
            }
        }
    }
}
