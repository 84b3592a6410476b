/// What an answer ends with: terms, disagreements of the documents, and what to read next.
extension QuoteWriter {
    /// The best passages, whose documents' definitions are on the subject.
    private static let pagesOfSubject = 8
    /// The best passages, whose words are meant.
    private static let passagesOfSubject = 4

    /// The words of the direct answer; where they are `asked` for, those of the question too.
    mutating func define(asked: Bool) {
        let shown = sheet.query.stems.isEmpty || !asked ? [] : Tokens(sheet.query.text).words.map(\.stem)
        let quoted = sheet.directAnswer.flatMap { sheet.quotables[$0].ordered }
        let otherwise = sheet.glossary.otherNames(in: Tokens(asked ? sheet.query.text : "")).flatMap {
            sheet.glossary.definitions(in: $0.other)
        }
        let entries = otherwise + sheet.glossary.definitions(in: shown) + sheet.glossary.definitions(in: quoted)
        // A word means what it means on the subject: a "migration" of a move is no Django file.
        let documents = Set(sheet.evidence.prefix(Self.pagesOfSubject).map(\.passage.document))
        // Nor is "how do we deal with" about a deal.
        let spoken = sheet.readings.prefix(Self.passagesOfSubject).map(\.content)
        var seen: Set<String> = []
        var left = plan.depth == .brief ? 1 : 3
        for entry in entries
        where left > 0 && documents.contains(entry.document) && (plan.depth != .brief || entry.isName)
            && spoken.contains(where: Set(Tokens(entry.term).contentStems).isSubset)
            && seen.insert(entry.definition).inserted
        {
            let signature = StemSignature(Tokens(entry.definition).contentStems)
            guard !page.quotes.contains(entry.definition),
                !page.usedStems.contains(where: { $0.isRepetition(of: signature) })
            else { continue }
            page.add(entry, in: Sections.terms)
            left -= 1
        }
    }

    mutating func tell(_ conflict: Conflict) {
        guard let other = [conflict.newer, conflict.older].first(where: { side in !page.quotes.contains(side.quote) }),
            let quotable = sheet.quotables.first(where: { quotable in
                sheet.evidence[quotable.rank].passage.document == other.document
                    && sheet.text(quotable.parts[0], of: quotable) == other.quote
            })
        else { return }
        page.note(Sections.disagreement, in: Sections.mind, mustSay: true)
        quote(quotable, in: Sections.mind, as: .warning, mustSay: true)
    }

    /// Headings near what was quoted that the answer did not use, on the sides this reader wants.
    func followUps() -> [String] {
        let asked = Set(sheet.query.stems)
        var result: [String] = []
        let wanted = fit.order.filter { rank in
            plan.aspects.isEmpty || !Set(sheet.evidence[rank].passage.aspects).isDisjoint(with: plan.aspects.prefix(3))
        }
        for rank in wanted where !page.passages.contains(sheet.evidence[rank].passage.id) {
            let passage = sheet.evidence[rank].passage
            guard let heading = passage.headings.last, Set(Tokens(heading).contentStems) != asked else { continue }
            if let name = passage.sectionName, !result.contains(name) { result.append(name) }
            if result.count == 3 { break }
        }
        return result
    }
}
