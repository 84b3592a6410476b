/// Makes the passages of a document from its sections.
struct PassageBuilder {
    let document: Document
    let source: SourceText
    let frontMatter: FrontMatter

    private struct Occurrence: Hashable {
        var headings: [String]
        var text: String
    }

    func passages(_ sections: [OutlineSection], asides: [Aside]) -> [Passage] {
        var passages: [Passage] = []
        var seen: [Occurrence: Int] = [:]
        for section in sections {
            let pieces = PieceReader.pieces(section.nodes, source, asides: asides)
            for range in PassagePacking.pack(pieces) {
                var passage = passage(pieces[range], section.headings, position: passages.count)
                let occurrence = Occurrence(headings: passage.headings, text: passage.text)
                passage.id = id(passage, ordinal: seen[occurrence, default: 0])
                seen[occurrence, default: 0] += 1
                passages.append(passage)
            }
        }
        return passages
    }

    private func passage(_ pieces: ArraySlice<OutlinePiece>, _ headings: [String], position: Int) -> Passage {
        let blocks = pieces.flatMap(\.blocks)
        let range = (blocks.first?.range.lowerBound ?? 0)..<(blocks.last?.range.upperBound ?? 0)
        var known: Set<String> = []
        let links = pieces.flatMap(\.links).filter { known.insert($0).inserted }
        var passage = Passage(
            id: "", document: document.path, title: document.title, headings: headings, kind: kind(blocks),
            position: position, range: range, text: source.string(range), blocks: blocks, aspects: [], depth: .standard,
            links: links, date: document.date, isAbout: document.isAbout)
        let facets = PassageFacets(passage, declared: frontMatter.aspects)
        passage.aspects = facets.aspects
        passage.depth = frontMatter.depth ?? facets.depth
        return passage
    }

    /// Code, steps or a table give a passage its kind, the largest of them; else what most of its words are.
    private func kind(_ blocks: [Passage.Block]) -> Passage.Kind {
        var words: [Passage.Kind: Int] = [:]
        for block in blocks {
            let kind: Passage.Kind =
                switch block.kind {
                case .code: .code
                case .step: .steps
                case .table: .table
                case .item: .list
                case .definition: .definitions
                case .paragraph, .quote, .warning, .limit, .deprecation: .prose
                }
            words[kind, default: 0] += max(1, source.wordCount(block.range))
        }
        let order: [Passage.Kind] = [.steps, .code, .table, .list, .definitions, .prose]
        let structured = order.prefix(3).filter { words[$0] != nil }
        return (structured.isEmpty ? order : structured).max { words[$0, default: 0] < words[$1, default: 0] } ?? .prose
    }

    private func id(_ passage: Passage, ordinal: Int) -> String {
        let parts = [passage.document, passage.headings.joined(separator: "\u{1F}"), String(ordinal), passage.text]
        return SHA256.hex(Array(parts.joined(separator: "\0").utf8), length: 16)
    }
}
