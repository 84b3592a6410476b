internal import Foundation

/// An answer under the pen: blocks, and the citations they are made of.
struct Page: Sendable {
    private(set) var blocks: [AnswerBlock] = []
    private(set) var citations: [Citation] = []
    var followUps: [String] = []
    /// Ids of quotables that were used, and their words, so that nothing is said twice.
    var used: Set<Int> = []
    var usedStems: [StemSignature] = []

    var quotes: Set<String> { Set(citations.map(\.quote)) }
    var passages: Set<String> { Set(citations.map(\.passage)) }

    mutating func add(
        _ passage: Passage, _ parts: [Range<Int>], in section: String, as kind: AnswerBlock.Kind, language: String?,
        mustSay: Bool, label: String? = nil
    ) {
        let ids = parts.map { cite(passage, $0) }
        let text = ids.map { citations[$0 - 1].quote }.joined(separator: "\n")
        blocks.append(
            AnswerBlock(
                section: section, kind: kind, text: text, citations: ids, mustSay: mustSay, language: language,
                label: label))
    }

    /// A piece that answers by itself, told to everybody: a row under its header, an item or a step under what introduces it. Who
    /// asks how is told where a long procedure begins and ends and which step is nearest to the question, and `inOutline` nothing else.
    mutating func add(_ quotable: Quotable, of sheet: Sheet, in section: String, inOutline: Bool = false) {
        let passage = sheet.evidence[quotable.rank].passage
        let label = passage.headings.last ?? passage.title
        switch quotable.kind {
        case .row:
            row(passage, header: quotable.leadIn, quotable.parts[0], in: section, mustSay: true, label: label)
        case .item, .step:
            if let leadIn = quotable.leadIn, !quotable.standsAlone || quotable.kind == .step {
                add(passage, [leadIn], in: section, as: .paragraph, language: nil, mustSay: true)
            }
            add(passage, quotable.parts, in: section, as: .bullet, language: nil, mustSay: true, label: label)
        case .table:
            add(
                passage, quotable.parts, in: section, as: .table, language: nil, mustSay: true, label: label)
        case .list:
            if let leadIn = quotable.leadIn {
                add(passage, [leadIn], in: section, as: .paragraph, language: nil, mustSay: true)
            }
            for part in quotable.parts {
                add(passage, [part], in: section, as: .bullet, language: nil, mustSay: true, label: label)
            }
        case .steps:
            // Of what else is numbered every point may be what was asked for.
            procedure(
                quotable, of: sheet, in: section, inOutline: inOutline,
                mustSay: sheet.query.intent == .howTo ? .outline : .all)
        default:
            let before = [quotable.standsAlone ? nil : quotable.leadIn].compactMap { $0 }
            let after = [quotable.field].compactMap { $0 }
            // "The number of attempts." is of the field that the heading names.
            let needsLabel = !after.isEmpty || !quotable.standsAlone && before.isEmpty
            add(
                passage, before + quotable.parts + after, in: section, as: .paragraph, language: nil,
                mustSay: true, label: needsLabel ? label : nil)
        }
        used.insert(quotable.id)
        usedStems.append(StemSignature(quotable.stems))
    }

    /// A procedure, whole or in outline: how many steps there are, and which of them everybody is told.
    mutating func procedure(
        _ steps: Quotable, of sheet: Sheet, in section: String, inOutline: Bool, mustSay: Procedure
    ) {
        let passage = sheet.evidence[steps.rank].passage
        let label = passage.headings.last ?? passage.title
        if let leadIn = steps.leadIn {
            add(passage, [leadIn], in: section, as: .paragraph, language: nil, mustSay: mustSay != .nothing)
        }
        let key = steps.parts.count < Self.longProcedure ? Set(steps.parts.indices) : sheet.keySteps(of: steps)
        // An outline of most of it would only be missing something.
        let isOutlined = inOutline && 2 * key.count <= steps.parts.count + 1
        if isOutlined { note(Sections.outline(of: steps.parts.count), in: section, label: label) }
        for (number, part) in steps.parts.enumerated() where !isOutlined || key.contains(number) {
            add(
                passage, [part], in: section, as: isOutlined ? .bullet : .step, language: nil,
                mustSay: mustSay == .all || mustSay == .outline && key.contains(number), label: label)
        }
    }

    /// What of a procedure everybody is told.
    enum Procedure {
        case nothing, outline, all
    }

    /// So many steps are more than one takes in at a glance.
    private static let longProcedure = 7

    /// A row without its table, where that reads better.
    mutating func row(
        _ passage: Passage, header: Range<Int>?, _ row: Range<Int>, in section: String, mustSay: Bool, label: String
    ) {
        let parts = (header.map { [$0] } ?? []) + [row]
        guard let header, let text = LabelledRow.text(header: passage.text(header), row: passage.text(row)) else {
            return add(passage, parts, in: section, as: .table, language: nil, mustSay: mustSay, label: label)
        }
        let ids = parts.map { cite(passage, $0) }
        blocks.append(
            AnswerBlock(section: section, kind: .row, text: text, citations: ids, mustSay: mustSay, label: label))
    }

    /// What the documents say of a claim in the question, before anything else.
    mutating func correct(_ sheet: Sheet) {
        guard !sheet.corrections.isEmpty else { return }
        note(Sections.otherwise, in: Sections.inShort, mustSay: true)
        for id in sheet.corrections { add(sheet.quotables[id], of: sheet, in: Sections.inShort) }
    }

    mutating func add(_ entry: GlossaryEntry, in section: String) {
        let id = cite(
            document: entry.document, passage: entry.passage, heading: entry.term, range: entry.range,
            quote: entry.definition)
        blocks.append(AnswerBlock(section: section, kind: .definition, text: entry.definition, citations: [id]))
        usedStems.append(StemSignature(Tokens(entry.definition).contentStems))
    }

    mutating func note(_ text: String, in section: String, mustSay: Bool = false, label: String? = nil) {
        blocks.append(
            AnswerBlock(section: section, kind: .note, text: text, citations: [], mustSay: mustSay, label: label))
    }

    /// Sentences of one passage as a paragraph.
    mutating func prose(_ passage: Passage, _ sentences: [Range<Int>], in section: String) {
        let ids = sentences.map { cite(passage, $0) }
        let text = ids.map { citations[$0 - 1].quote }.joined(separator: " ")
        blocks.append(AnswerBlock(section: section, kind: .paragraph, text: text, citations: ids))
    }

    /// A table whose cells are a passage's heading, a quoted sentence, and where it stands.
    mutating func table(_ rows: [(passage: Passage, range: Range<Int>)], hasSources: Bool, in section: String) {
        // One sentence is no table.
        if rows.count == 1 { return prose(rows[0].passage, [rows[0].range], in: section) }
        var lines = [hasSources ? Sections.summaryHeader : Sections.tableHeader]
        var ids: [Int] = []
        var last = ""
        for row in rows {
            let id = cite(row.passage, row.range)
            ids.append(id)
            let topic = row.passage.headings.last ?? row.passage.title
            let cells = [topic, citations[id - 1].quote] + (hasSources ? [row.passage.title] : [])
            // What stands in the row above need not stand again.
            let shown = topic == last ? ["", cells[1]] + cells.dropFirst(2).map { _ in "" } : cells
            lines.append("| " + shown.map(cell).joined(separator: " | ") + " |")
            last = topic
        }
        blocks.append(AnswerBlock(section: section, kind: .table, text: lines.joined(separator: "\n"), citations: ids))
    }

    /// A line break would end the row, and a bar the cell.
    private func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "|") }) else { return text }
        return text.replacing("\n", with: " ").replacing("|", with: "\\|")
    }

    private mutating func cite(_ passage: Passage, _ range: Range<Int>) -> Int {
        cite(
            document: passage.document, passage: passage.id, heading: passage.headingPath, range: range,
            quote: passage.text(range))
    }

    private mutating func cite(document: String, passage: String, heading: String, range: Range<Int>, quote: String)
        -> Int
    {
        if let known = citations.first(where: { $0.document == document && $0.range == range }) { return known.id }
        citations.append(
            Citation(
                id: citations.count + 1, document: document, passage: passage, heading: heading, range: range,
                quote: quote))
        return citations.count
    }
}
