/// Cuts a passage into quotables.
struct QuotableReader {
    private var quotables: [Quotable] = []

    static func read(_ passage: Passage) -> [Quotable] {
        var reader = QuotableReader()
        reader.add(passage)
        return reader.quotables
    }

    private mutating func add(_ passage: Passage) {
        let utf8 = Array(passage.text.utf8)
        let base = passage.range.lowerBound
        var leadIn: Range<Int>?
        var field: Range<Int>?
        var isOpening = true
        var steps: [Range<Int>] = []
        var stepsLeadIn: Range<Int>?
        func local(_ range: Range<Int>) -> Range<Int> { range.lowerBound - base..<range.upperBound - base }
        func flushSteps() {
            guard !steps.isEmpty else { return }
            append(.steps, steps, leadIn: stepsLeadIn, utf8, base, isOpening: false)
            for step in steps { append(.step, [step], leadIn: stepsLeadIn, utf8, base, isOpening: false) }
            steps = []
        }
        var items: [Range<Int>] = []
        func flushItems() {
            // One item is no list.
            if items.count > 1 { append(.list, items, leadIn: leadIn, utf8, base, isOpening: false) }
            items = []
        }
        for block in passage.blocks {
            if block.kind != .step { flushSteps() }
            if block.kind != .item { flushItems() }
            switch block.kind {
            case .paragraph, .quote:
                if let tag = TemplateTag(utf8[...], at: local(block.range).lowerBound), tag.isField {
                    let start = block.range.lowerBound
                    field = start..<start + tag.length
                    if tag.length == block.range.count { continue }
                }
                let text = field.map { max($0.upperBound, block.range.lowerBound) } ?? block.range.lowerBound
                let sentences = Sentences.ranges(in: utf8, local(text..<block.range.upperBound))
                var before: Range<Int>?
                for sentence in sentences {
                    defer { before = shift(sentence, base) }
                    if utf8[sentence.upperBound - 1] == UInt8(ascii: ":") { continue }
                    append(
                        .sentence, [shift(sentence, base)], leadIn: before, field: field, utf8, base,
                        isOpening: isOpening)
                    isOpening = false
                    field = nil
                }
                leadIn = sentences.last.flatMap { utf8[$0.upperBound - 1] == UInt8(ascii: ":") ? shift($0, base) : nil }
                continue
            case .definition:
                append(.definition, [block.range], utf8, base, isOpening: isOpening)
            case .warning, .limit, .deprecation:
                let kind: Quotable.Kind =
                    block.kind == .warning ? .warning : block.kind == .limit ? .limit : .deprecation
                for (place, sentence) in Sentences.ranges(in: utf8, local(block.range)).enumerated() {
                    append(
                        place == 0 ? kind : .sentence, [shift(sentence, base)], utf8, base, isOpening: false
                    )
                }
            case .item:
                items.append(trimmed(block.range, utf8, base))
                append(.item, [items.last!], leadIn: leadIn, utf8, base, isOpening: isOpening)
                isOpening = false
                continue
            case .step:
                if steps.isEmpty { stepsLeadIn = leadIn }
                steps.append(trimmed(block.range, utf8, base))
                continue
            case .code:
                append(
                    .code, [block.range], leadIn: leadIn, language: block.language, utf8, base,
                    isOpening: false)
            case .table:
                append(.table, [block.range], leadIn: leadIn, utf8, base, isOpening: false)
                if let table = quotables.last?.table {
                    for row in table.rows {
                        append(.row, [row], leadIn: table.header, utf8, base, isOpening: false)
                    }
                }
            }
            leadIn = nil
        }
        flushSteps()
        flushItems()
    }

    private static let numerals: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "half", "no", "none",
        "unlimited", "once",
        "twice", "daily", "weekly", "monthly", "yearly", "hourly",
    ]

    private mutating func append(
        _ kind: Quotable.Kind, _ parts: [Range<Int>], leadIn: Range<Int>? = nil, field: Range<Int>? = nil,
        language: String? = nil, _ utf8: [UInt8], _ base: Int, isOpening: Bool
    ) {
        let text = parts.map { String(decoding: utf8[$0.lowerBound - base..<$0.upperBound - base], as: UTF8.self) }
            .joined(separator: "\n")
        let tokens = Tokens(text)
        guard !tokens.words.isEmpty else { return }
        let isWhole =
            SentenceForm.isSentence(text, tokens) && !SentenceForm.isPointer(tokens, text)
            && !SentenceForm.isMachinery(text)
        let standsAlone = isWhole && SentenceForm.standsAlone(tokens)
        // A sentence that stands alone needs none before it.
        let leadIn = kind == .sentence && standsAlone ? nil : leadIn
        func string(_ range: Range<Int>) -> String {
            String(decoding: utf8[range.lowerBound - base..<range.upperBound - base], as: UTF8.self)
        }
        let ordered = tokens.words.map(\.stem)
        let introduced = [leadIn, field].compactMap { $0 }.flatMap { Tokens(string($0)).contentStems }
        quotables.append(
            Quotable(
                id: quotables.count, rank: 0, kind: kind, parts: parts, leadIn: leadIn, field: field,
                language: language,
                words: tokens.words.count, stems: Set(tokens.contentStems).union(introduced),
                ordered: ordered, own: Coverage.words(ordered),
                isWhole: isWhole, standsAlone: standsAlone,
                hasNumber: (text + (field.map(string) ?? "")).utf8.contains { (48...57).contains($0) }
                    || tokens.words.contains { Self.numerals.contains($0.word) },
                isLink: SentenceForm.isLink(text), isOpening: isOpening,
                isDefinition: kind == .definition || SentenceForm.defines(tokens),
                givesMeans: SentenceForm.givesMeans(tokens),
                table: kind == .table ? TableLines(utf8, parts[0], base: base) : nil))
    }

    // MARK: Ranges

    private func shift(_ range: Range<Int>, _ base: Int) -> Range<Int> {
        range.lowerBound + base..<range.upperBound + base
    }

    /// A list item without its marker and the space around it.
    private func trimmed(_ range: Range<Int>, _ utf8: [UInt8], _ base: Int) -> Range<Int> {
        var low = range.lowerBound - base
        var high = range.upperBound - base
        func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 }
        while low < high, isSpace(utf8[low]) { low += 1 }
        var marker = low
        while marker < high, (48...57).contains(utf8[marker]) { marker += 1 }
        if marker > low, marker < high, utf8[marker] == UInt8(ascii: ".") || utf8[marker] == UInt8(ascii: ")") {
            marker += 1
        } else if marker == low, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(utf8[low]) {
            marker += 1
        }
        if marker > low, marker < high, isSpace(utf8[marker]) { low = marker }
        while low < high, isSpace(utf8[low]) { low += 1 }
        while high > low, isSpace(utf8[high - 1]) { high -= 1 }
        return low + base..<high + base
    }
}
