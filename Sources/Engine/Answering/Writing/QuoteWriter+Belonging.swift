/// Whether what would follow the answer belongs on this page.
extension QuoteWriter {
    /// Whether it stands beside the answer, on a side of the subject that a reader has of her own. How it works and how it is done are
    /// the question's own sides, and have to answer it. Only who asks how a thing is done is about to do it.
    func isBeside(_ quotable: Quotable, _ aspect: Aspect?) -> Bool {
        sheet.query.intent == .howTo && aspect.map(Aspect.ownSides.contains) ?? false
            && sheet.beside.contains(quotable.rank)
    }

    /// Whether it has to do with the question itself; what is to be decided has many sides.
    func isOfErrand(_ quotable: Quotable) -> Bool {
        sheet.query.intent == .decision || memo.isAsked(quotable)
    }

    var isBroad: Bool { QuoteFit.isBroad(sheet) }

    /// Whether one thing is asked that the answer settles: trouble, or a question on something particular. Readers who were given more
    /// preferred the answer without it.
    var isNarrow: Bool {
        switch sheet.query.intent {
        case .troubleshooting: true
        case .open: !isBroad
        case .howTo: Self.permits(sheet.query.text)
        default: false
        }
    }

    /// "May we forward the report?" has an answer; "can you tell me how?" asks how.
    private static func permits(_ question: String) -> Bool {
        let words = Tokens(question).words.prefix(2).map(\.word)
        return ["can", "could", "may"].contains(words.first) && words.last != "you"
    }
}
