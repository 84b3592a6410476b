/// Code, steps and rows of tables: what is quoted whole, or under its header.
extension QuoteWriter {
    /// Code blocks or lists of steps, whole, as long as the plan has room for them.
    mutating func structure(_ kind: Quotable.Kind, title: String) {
        // A second procedure beside the one that answers would be followed as its end, and one on something else as the answer.
        let isAnswered = kind == .steps && sheet.directAnswer.contains { sheet.quotables[$0].kind == .steps }
        guard structures > 0, !isAnswered else { return }
        let isLead = plan.lead == .code && kind == .code || plan.lead == .steps && kind == .steps
        let candidates = memo.ids(of: kind).compactMap { id -> (quotable: Quotable, score: Double)? in
            let quotable = sheet.quotables[id]
            guard !page.used.contains(id), kind != .steps || QuoteFit.isOfQuestion(quotable, sheet),
                kind != .code || QuoteFit.isForQuestion(quotable, sheet),
                let score = fit.structure(quotable, leading: isLead)
            else { return nil }
            return (quotable, score)
        }
        .sorted { ($1.score, $0.quotable.id) < ($0.score, $1.quotable.id) }
        // What her tools put first may be another errand, and hides nothing.
        guard let top = candidates.prefix(Self.looked).first(where: { isOfErrand($0.quotable) }), top.score > 0.3
        else { return }
        let room = min(structures, isLead ? 2 : 1)
        var chosen: [Quotable] = []
        for (quotable, score) in candidates
        where chosen.count < room && score >= 0.85 * top.score && score <= top.score {
            let document = sheet.evidence[quotable.rank].passage.document
            let isSecond = !chosen.isEmpty
            // A second procedure is another way to the same end on the same page, not the next errand.
            if isSecond, kind == .steps, document != sheet.evidence[chosen[0].rank].passage.document { continue }
            guard !chosen.contains(where: { $0.rank == quotable.rank }), !isWritten(quotable),
                isOfErrand(quotable)
            else { continue }
            chosen.append(quotable)
        }
        // As the page has them: what is set up first comes first.
        for quotable in chosen.sorted(by: { place($0) < place($1) }) {
            whole(quotable, in: title)
            structures -= 1
        }
    }

    /// How many structures are held against the question before none is told.
    private static let looked = 6

    private func place(_ quotable: Quotable) -> (Int, Int) {
        (sheet.evidence[quotable.rank].passage.position, quotable.id)
    }

    /// Whether the same words stand on the page already, from another place; of steps, all of them.
    private func isWritten(_ quotable: Quotable) -> Bool {
        quotable.parts.allSatisfy { page.quotes.contains(sheet.text($0, of: quotable)) }
    }

    private mutating func whole(_ quotable: Quotable, in title: String) {
        if quotable.kind == .steps {
            page.procedure(quotable, of: sheet, in: title, inOutline: plan.outlinesProcedures, mustSay: .nothing)
        } else {
            if let leadIn = quotable.leadIn { add(quotable, [leadIn], in: title, as: .paragraph) }
            add(quotable, quotable.parts, in: title, as: quotable.kind == .code ? .code : .table)
        }
        page.used.insert(quotable.id)
    }

    /// Rows of the library's own tables on one side of the subject, under their header.
    mutating func rows(_ aspect: Aspect, title: String, most: Int) {
        var left = most
        var tables = 0
        let candidates = memo.ids(of: .table).map { sheet.quotables[$0] }.filter { quotable in
            !page.used.contains(quotable.id) && fit.relevance[quotable.rank] != nil
                && fit.isOnSubject(quotable.rank, leading: title == Sections.title(plan.lead))
                && sheet.evidence[quotable.rank].passage.aspects.prefix(2).contains(aspect)
        }
        .map { quotable in
            // A table that is on this side before any other says more of it.
            let isFirst = sheet.evidence[quotable.rank].passage.aspects.first == aspect
            let fits = memo.rowFits(quotable).sorted(by: >).prefix(3)
            return (
                quotable: quotable,
                score: 0.6 * fit.relevance[quotable.rank]! + 0.5 * fits.reduce(0, +) / 3 + (isFirst ? 0.15 : 0)
            )
        }
        .sorted { one, other in
            let areBeside = (sheet.beside.contains(one.quotable.rank), sheet.beside.contains(other.quotable.rank))
            return areBeside.0 == areBeside.1
                ? (other.score, one.quotable.id) < (one.score, other.quotable.id) : areBeside.0
        }
        for (quotable, _) in candidates where left > 0 && tables < 3 {
            // The page that answers says what goes wrong with it; what goes wrong elsewhere would only be in the way.
            if tables > 0, !isBroad, !sheet.beside.contains(quotable.rank) { break }
            let lines = quotable.table!
            let chosen = bestRows(quotable, min(left, max(2, most * 3 / 8)))
            guard !chosen.isEmpty else { continue }
            if [.prose, .bullets, .steps].contains(plan.format) {
                let passage = sheet.evidence[quotable.rank].passage
                for row in chosen {
                    page.row(
                        passage, header: lines.header, row, in: title, mustSay: false,
                        label: passage.headings.last ?? passage.title)
                }
            } else {
                add(quotable, [lines.header] + chosen, in: title, as: .table)
            }
            page.used.insert(quotable.id)
            left -= chosen.count
            tables += 1
        }
        // No such table: sentences on that side say it.
        if tables == 0, Sections.title(plan.lead) == title {
            sentences(aspect, title: title, words: plan.depth.words * 2 / 5, format: plan.format)
        }
    }

    /// The rows that have most to do with the question and with what matters to this reader, in the table's order.
    private func bestRows(_ quotable: Quotable, _ count: Int) -> [Range<Int>] {
        let table = quotable.table!
        let near = memo.nearRows(quotable)
        let scored = zip(memo.rowFits(quotable), table.stems).enumerated().map { index, row in
            (index: index, score: row.0 + 0.1 * Double(plan.emphasis.filter(row.1.contains).count))
        }
        let told = Set(page.citations.map(\.range))
        let kept = scored.filter { item in
            let row = table.rows[item.index]
            return !fit.isForeign(table.stems[item.index]) && !told.contains(row) && near[item.index]
        }
        .sorted {
            ($1.score, $0.index) < ($0.score, $1.index)
        }.prefix(count)
        return kept.map(\.index).sorted().map { table.rows[$0] }
    }
}
