/// "Yes", "no", "option 3": what a bare reply says, given what was asked just before.
///
/// The assistant's words are context: they are read only as the writer's own answer makes them hers, and only when her message
/// says nothing by itself. A question that offers alternatives is not answered by "yes".
enum ShortReply {
    private static let yes = Lexicon.set(
        "yes yeah yep yup sure correct right exactly indeed absolutely definitely y aye affirmative")
    private static let no = Lexicon.set("no nope nah n negative")
    private static let noise = Lexicon.set(
        "please thanks thank you that is i do am we are have it of course ok okay not really would like did does")
    private static let ordinals = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "one": 1, "two": 2, "three": 3, "four": 4,
        "five": 5,
    ]

    /// The statement that the reply amounts to, in her person; nothing when it is no such reply.
    static func statement(_ message: ParsedMessage) -> String? {
        guard message.words.count <= 7, let last = message.history.last, last.role == .assistant else { return nil }
        let words = message.words.map(\.text)
        if let choice = choice(words) {
            return item(choice, of: last.text).map { "I will go with \($0)" }
        }
        guard let first = words.first, yes.contains(first) || no.contains(first),
            words.dropFirst().allSatisfy({ noise.contains($0) || yes.contains($0) })
        else { return nil }
        return answer(yes.contains(first), to: last.text)
    }

    // MARK: Yes and no

    /// "Do you use Okta?" and "yes" is "I use Okta"; "no" is "I do not use Okta".
    private static func answer(_ isYes: Bool, to text: String) -> String? {
        let asked = ParsedMessage(text)
        guard let sentence = asked.sentences.last, asked.asks.last == true, sentence.count >= 3 else { return nil }
        // "And do you ...": the question begins at its auxiliary.
        guard
            let start = sentence.prefix(5).first(where: {
                Lexicon.inverting.contains(asked.word($0)) && ["you", "your"].contains(asked.word($0 + 1))
            }),
            !sentence.contains(where: { asked.word($0) == "or" })
        else { return nil }
        let isPlural = asked.word(start + 1) == "your"
        let rest = asked.written((start + 2)..<sentence.upperBound, limit: 30)
        guard !rest.isEmpty else { return nil }
        let negation = isYes ? "" : "not "
        if isPlural {
            guard ["is", "are"].contains(asked.word(start)) else { return nil }
            return nil
        }
        let own = mine(rest)
        switch asked.word(start) {
        case "do": return isYes ? "I \(own)" : "I do not \(own)"
        case "are": return "I am \(negation)\(own)"
        case "have": return "I have \(negation)\(own)"
        case "would" where ["like", "prefer"].contains(asked.word(start + 2)):
            let object = mine(asked.written((start + 3)..<sentence.upperBound, limit: 30))
            return isYes ? "I prefer \(object)" : "I do not want \(object)"
        default: return nil
        }
    }

    /// From her side: "your" is "my".
    private static func mine(_ text: String) -> String {
        text.split(separator: " ").map { word in
            switch word.lowercased() {
            case "your": "my"
            case "yours": "mine"
            case "yourself": "myself"
            default: String(word)
            }
        }.joined(separator: " ")
    }

    // MARK: One of several

    /// "Option 3", "the second one", "3".
    private static func choice(_ words: [String]) -> Int? {
        let named = words.contains { ["option", "number", "choice", "answer", "one"].contains($0) } || words.count == 1
        guard named else { return nil }
        for word in words {
            if let number = Int(word), (1...9).contains(number) { return number }
            if word != "one" || words.count == 1, let number = ordinals[word] { return number }
        }
        return words.count >= 2 && words.dropLast().last.map { ["option", "number", "choice"].contains($0) } == true
            ? ordinals[words.last!] : nil
    }

    /// The words of a numbered line, up to its first stop.
    private static func item(_ number: Int, of text: String) -> String? {
        for line in text.split(separator: "\n") {
            let trimmed = line.drop { $0 == " " || $0 == "*" }
            guard trimmed.hasPrefix("\(number).") || trimmed.hasPrefix("\(number))") else { continue }
            let words = trimmed.dropFirst(2).drop { $0 == " " || $0 == "*" }
            return String(words.prefix { !".:;\n".contains($0) }.filter { $0 != "*" })
        }
        return nil
    }
}
