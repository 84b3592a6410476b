/// Turns the blocks of a section into pieces: what they are, and what must stay together.
struct PieceReader {
    let source: SourceText
    /// Outermost ones, in order.
    let asides: [Aside]

    private var pieces: [OutlinePiece] = []
    /// Where the run of numbered steps that may go on began, and the number that would continue it.
    private var steps: (piece: Int, next: Int)?

    /// The pieces of a section, in order; noise is left out.
    static func pieces(_ nodes: [OutlineNode], _ source: SourceText, asides: [Aside]) -> [OutlinePiece] {
        var reader = PieceReader(source: source, asides: asides)
        var index = 0
        while index < nodes.count { index = reader.read(nodes, at: index) }
        return reader.withLeadIns()
    }

    private init(source: SourceText, asides: [Aside]) {
        self.source = source
        self.asides = asides
    }

    /// Reads one block, or all blocks of an aside, and says which comes next.
    private mutating func read(_ nodes: [OutlineNode], at index: Int) -> Int {
        if let aside = aside(at: nodes[index].range) {
            var end = index
            while end < nodes.count, aside.range.contains(nodes[end].range.lowerBound) { end += 1 }
            if appendAside(nodes[index..<end], aside) { return end }
        }
        append(nodes[index], isFlat: false)
        return index + 1
    }

    /// The aside a block stands in. O(log n).
    private func aside(at range: Range<Int>) -> Aside? {
        var low = 0
        var high = asides.count
        while low < high {
            let middle = (low + high) / 2
            if asides[middle].range.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low > 0, range.upperBound <= asides[low - 1].range.upperBound else { return nil }
        return asides[low - 1]
    }

    /// An aside that warns is one block, unless it is too long to be read as one.
    private mutating func appendAside(_ nodes: ArraySlice<OutlineNode>, _ aside: Aside) -> Bool {
        let nodes = nodes.filter { !$0.isNoise && $0.kind != .html && $0.kind != .rule }
        guard let first = nodes.first, let last = nodes.last else { return false }
        let range = first.range.lowerBound..<last.range.upperBound
        let words = source.wordCount(range)
        guard words <= PassagePacking.most else { return false }
        guard aside.isWarning || BlockOpening.binds(source.string(range)) else { return false }
        append(
            OutlinePiece(blocks: [.init(kind: .warning, range: range)], links: nodes.flatMap(\.links), words: words))
        return true
    }

    private mutating func append(_ node: OutlineNode, isFlat: Bool) {
        guard !node.isNoise else { return }
        switch node.kind {
        case .heading, .paragraph: appendParagraph(node, as: isFlat ? .item : nil)
        case .steps(let first): appendSteps(node, first)
        case .bullets: appendBullets(node)
        case .item: appendItem(node)
        case .code(let language): appendWhole(node, .code, language: language)
        case .table: appendTable(node)
        case .quote: appendQuote(node)
        case .html: appendHTML(node)
        case .rule: break
        }
    }

    private mutating func append(_ piece: OutlinePiece) {
        pieces.append(piece)
    }

    // MARK: Paragraphs

    private mutating func appendParagraph(_ node: OutlineNode, as kind: Passage.Block.Kind?) {
        let raw = source.string(node.range)
        if raw.hasPrefix(": "), let last = pieces.last, last.words <= 6, last.blocks.count == 1,
            last.blocks[0].kind == .paragraph
        {
            // A definition list: the term stood in the paragraph before.
            pieces.removeLast()
            let range = last.range.lowerBound..<node.range.upperBound
            append(
                OutlinePiece(
                    blocks: [.init(kind: .definition, range: range)], links: last.links + node.links,
                    words: source.wordCount(range)))
            return
        }
        let kind = kind ?? BlockOpening.kind(plain: node.plain, raw: raw) ?? .paragraph
        let words = source.wordCount(node.range)
        if words <= PassagePacking.most {
            append(OutlinePiece(blocks: [.init(kind: kind, range: node.range)], links: node.links, words: words))
        } else {
            appendSentences(node, kind)
        }
    }

    /// A paragraph too long for a passage is cut between sentences.
    private mutating func appendSentences(_ node: OutlineNode, _ kind: Passage.Block.Kind) {
        var part: Range<Int>?
        var words = 0
        var links = node.links
        func flush() {
            guard let range = part else { return }
            let text = source.string(range)
            let own = links.filter(text.contains)
            links.removeAll(where: own.contains)
            append(OutlinePiece(blocks: [.init(kind: kind, range: range)], links: own, words: words))
        }
        for sentence in Sentences.ranges(in: source.utf8, node.range) {
            let count = source.wordCount(sentence)
            if words > 0, words + count > PassagePacking.good {
                flush()
                part = nil
                words = 0
            }
            part = (part?.lowerBound ?? sentence.lowerBound)..<sentence.upperBound
            words += count
        }
        flush()
        if !links.isEmpty, !pieces.isEmpty { pieces[pieces.count - 1].links += links }
    }

    // MARK: Lists

    private mutating func appendSteps(_ node: OutlineNode, _ first: Int) {
        let items = node.children.filter { !$0.isNoise }
        guard !items.isEmpty else { return }
        let piece = OutlinePiece(
            blocks: items.map { .init(kind: .step, range: $0.range) }, links: node.links,
            words: source.wordCount(node.range), wantsLeadIn: true)
        if let run = steps, run.next == first, first > 1, run.piece < pieces.count {
            // Steps that another block interrupts are one list still: "1. ..." code "2. ...".
            for part in pieces[(run.piece + 1)...] + [piece] { pieces[run.piece].absorb(part) }
            pieces[run.piece].wantsLeadIn = true
            pieces.removeSubrange((run.piece + 1)...)
            steps = (run.piece, first + node.children.count)
        } else {
            append(piece)
            steps = (pieces.count - 1, first + node.children.count)
        }
    }

    private mutating func appendBullets(_ node: OutlineNode) {
        let items = node.children.filter { !$0.isNoise }
        guard !items.isEmpty else { return }
        let words = source.wordCount(node.range)
        let start = pieces.count
        if words <= PassagePacking.most {
            append(
                OutlinePiece(
                    blocks: items.map { .init(kind: .item, range: $0.range) }, links: node.links, words: words))
        } else {
            for item in items { appendItem(item) }
            for index in pieces.indices where index > start { pieces[index].bond = max(pieces[index].bond, 15) }
        }
    }

    /// An item, whole where it fits into a passage, else block by block.
    private mutating func appendItem(_ node: OutlineNode) {
        let words = source.wordCount(node.range)
        if words <= PassagePacking.most || node.children.count < 2 {
            append(OutlinePiece(blocks: [.init(kind: .item, range: node.range)], links: node.links, words: words))
        } else {
            let start = pieces.count
            for child in node.children { append(child, isFlat: true) }
            for index in pieces.indices where index > start { pieces[index].bond = max(pieces[index].bond, 10) }
        }
    }

    // MARK: Other blocks

    private mutating func appendWhole(_ node: OutlineNode, _ kind: Passage.Block.Kind, language: String? = nil) {
        append(
            OutlinePiece(
                blocks: [.init(kind: kind, range: node.range, language: language)], links: node.links,
                words: source.wordCount(node.range), wantsLeadIn: true))
    }

    /// GitHub's rule takes a line of text right below a table for its last row, and cmark's position begins with the
    /// text right above it; neither is the table's.
    private mutating func appendTable(_ node: OutlineNode) {
        let first = source.lineNumber(at: node.range.lowerBound)
        var last = source.lineNumber(at: max(node.range.lowerBound, node.range.upperBound - 1))
        var start = node.range.lowerBound
        var end = node.range.upperBound
        if let rule = (first...last).first(where: { isTableRule(source.line($0)) }), rule > first + 1 {
            start = source.lineStarts[rule - 1]
        }
        while last > first + 1, !source.utf8[source.line(last)].contains(UInt8(ascii: "|")) {
            last -= 1
            end = source.line(last).upperBound
        }
        start = min(start, end)
        appendText(source.trimmed(node.range.lowerBound..<start))
        var table = node
        table.range = source.trimmed(start..<end)
        appendWhole(table, .table)
        appendText(source.trimmed(end..<max(end, node.range.upperBound)))
    }

    private mutating func appendText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        appendParagraph(OutlineNode(kind: .paragraph, range: range, plain: source.string(range)), as: nil)
    }

    /// `|---|:--:|`, also behind quote marks.
    private func isTableRule(_ line: Range<Int>) -> Bool {
        let bytes = source.utf8[line]
        return bytes.contains(UInt8(ascii: "-")) && bytes.allSatisfy { "|-: \t>".utf8.contains($0) }
    }

    private mutating func appendQuote(_ node: OutlineNode) {
        let raw = source.string(node.range)
        let isMarked = raw.contains("[!") && ["[!WARNING]", "[!CAUTION]", "[!IMPORTANT]"].contains { raw.contains($0) }
        let opening = BlockOpening.kind(plain: node.plain, raw: raw)
        let isNote = raw.contains("[!NOTE]") || raw.contains("[!TIP]")
        let kind: Passage.Block.Kind =
            switch opening {
            case .warning, .limit, .deprecation: opening ?? .quote
            default: isMarked || (isNote && BlockOpening.binds(node.plain)) ? .warning : .quote
            }
        append(
            OutlinePiece(
                blocks: [.init(kind: kind, range: node.range)], links: node.links, words: source.wordCount(node.range)))
    }

    /// Of HTML the running text between tags is kept, a line at a time.
    private mutating func appendHTML(_ node: OutlineNode) {
        for run in HTMLText.runs(source, node.range) {
            let kind: Passage.Block.Kind = run.isCode ? .code : .paragraph
            append(
                OutlinePiece(
                    blocks: [.init(kind: kind, range: run.range)], words: source.wordCount(run.range),
                    wantsLeadIn: run.isCode))
        }
    }

    // MARK: Lead-ins

    /// Joins code, tables and steps with the paragraph that introduces them.
    private func withLeadIns() -> [OutlinePiece] {
        var result: [OutlinePiece] = []
        for piece in pieces {
            if let last = result.last, introduces(last, piece) {
                result[result.count - 1].absorb(piece)
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private func introduces(_ lead: OutlinePiece, _ piece: OutlinePiece) -> Bool {
        guard lead.blocks.count == 1, let kind = lead.blocks.first?.kind else { return false }
        let isText = kind == .paragraph || kind == .definition
        guard isText || kind == .item || kind == .warning else { return false }
        let endsInColon = endsInColon(lead.range)
        if piece.blocks.first?.kind == .item { return isText && endsInColon }
        guard piece.wantsLeadIn else { return false }
        return endsInColon || isText && (lead.words <= 45 && Sentences.ranges(in: source.utf8, lead.range).count <= 2)
    }

    private func endsInColon(_ range: Range<Int>) -> Bool {
        source.utf8[range].last { !"*_ \n".utf8.contains($0) } == UInt8(ascii: ":")
    }
}
