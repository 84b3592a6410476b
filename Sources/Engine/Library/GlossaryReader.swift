/// Collects the terms a document defines and the sentences that define them.
enum GlossaryReader {
    /// One entry a term and document: the first definition stands. O(n) in bytes.
    static func entries(_ passages: [Passage], _ source: SourceText, document: String) -> [GlossaryEntry] {
        var entries: [GlossaryEntry] = []
        var known = repeatedLabels(passages)
        for passage in passages {
            for block in passage.blocks {
                for (terms, range) in definitions(block, source) {
                    for term in terms where known.insert(term).inserted {
                        entries.append(
                            GlossaryEntry(
                                term: term, definition: source.string(range), document: document, range: range,
                                passage: passage.id))
                    }
                }
            }
        }
        return entries
    }

    /// A label used again and again ("Consequence:") is a heading of its kind and defines nothing.
    private static func repeatedLabels(_ passages: [Passage]) -> Set<String> {
        var counts: [String: Int] = [:]
        for passage in passages {
            for block in passage.blocks where block.kind == .definition {
                for term in DefinitionSentence.labelled(passage.text(block.range)) { counts[term, default: 0] += 1 }
            }
        }
        return Set(counts.filter { $0.value > 1 }.keys)
    }

    private static func definitions(
        _ block: Passage.Block, _ source: SourceText
    ) -> [(terms: [String], range: Range<Int>)] {
        switch block.kind {
        case .definition:
            let sentences = Sentences.ranges(in: source.utf8, block.range)
            guard let first = sentences.first else { return [] }
            let terms = DefinitionSentence.labelled(source.string(block.range))
            return terms.isEmpty ? [] : [(terms, first)]
        case .paragraph, .item:
            return Sentences.ranges(in: source.utf8, block.range).compactMap { range in
                let terms = DefinitionSentence.terms(source.string(range))
                return terms.isEmpty ? nil : (terms, range)
            }
        case .step, .code, .table, .quote, .warning, .limit, .deprecation: return []
        }
    }
}
