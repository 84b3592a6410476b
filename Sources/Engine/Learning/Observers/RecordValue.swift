/// Values of account records as the closed lists have them: `Enterprise`, `420`, `Retail bank`.
enum RecordValue {
    /// `other` for what the list does not hold.
    static func read(_ text: String, for key: BeliefKey) -> String {
        let value = text.trimmingBlanks.lowercased()
        guard let choices = key.choices else { return text.trimmingBlanks }
        if choices.contains(value) { return value }
        if key == .size {
            let digits = value.filter(\.isNumber)
            // "51-200" is a band already; "1,200" is a number.
            return Int(digits).flatMap { value.contains("-") ? nil : StatedAccount.band($0) } ?? "other"
        }
        let words = ParsedMessage(value).words
        let found: String? =
            switch key {
            case .plan: words.lazy.compactMap { Lexicon.plans[$0.text] }.first
            case .industry: Lexicon.industries.first(in: words.indices, of: words)?.value
            case .role: Lexicon.roles.first(in: words.indices, of: words)?.value
            default: nil
            }
        return found ?? "other"
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
