import Testing

@testable import Engine

/// What holds for every imported document, whatever its text.
enum LibraryProperties {
    /// The first broken rule, or nothing.
    static func fault(_ imported: ImportedDocument) -> String? {
        let source = SourceText(imported.text)
        var end = 0
        var ids: Set<String> = []
        for passage in imported.passages {
            let name = "\(imported.document.path) #\(passage.position)"
            guard passage.range.lowerBound >= end, passage.range.upperBound <= source.utf8.count else {
                return "\(name): passages overlap or leave the text"
            }
            end = passage.range.upperBound
            if passage.text != source.string(passage.range) || passage.text.utf8.count != passage.range.count {
                return "\(name): the text is not the range's"
            }
            if passage.blocks.isEmpty { return "\(name): no blocks" }
            if !ids.insert(passage.id).inserted { return "\(name): the id is not its own" }
            if passage.id.utf8.count != 32 { return "\(name): the id is no 16 bytes" }
            if let fault = fault(passage, source) { return "\(name): \(fault)" }
        }
        for entry in imported.glossary {
            guard entry.range.upperBound <= source.utf8.count, source.string(entry.range) == entry.definition else {
                return "\(imported.document.path): the definition of \(entry.term) is not the range's"
            }
            guard let passage = imported.passages.first(where: { $0.id == entry.passage }),
                passage.range.lowerBound <= entry.range.lowerBound, entry.range.upperBound <= passage.range.upperBound
            else { return "\(imported.document.path): \(entry.term) is not in its passage" }
        }
        return nil
    }

    private static func fault(_ passage: Passage, _ source: SourceText) -> String? {
        var end = passage.range.lowerBound
        for block in passage.blocks {
            if block.range.isEmpty { return "an empty block" }
            if block.range.lowerBound < end { return "blocks overlap" }
            if block.range.upperBound > passage.range.upperBound { return "a block leaves the passage" }
            end = block.range.upperBound
            // A range that splits a character would not come back the same.
            if passage.text(block.range).utf8.count != block.range.count { return "a block splits a character" }
        }
        if passage.blocks.first?.range.lowerBound != passage.range.lowerBound { return "starts before its first block" }
        if end != passage.range.upperBound { return "ends after its last block" }
        if passage.aspects.count > 4 || Set(passage.aspects).count != passage.aspects.count { return "aspects" }
        return nil
    }

    /// Words in the passage's blocks.
    static func words(_ passage: Passage, _ source: SourceText) -> Int {
        passage.blocks.reduce(0) { $0 + source.wordCount($1.range) }
    }

    static func read(_ text: String, path: String = "test.md", format: DocumentFormat = .markdown) throws
        -> ImportedDocument
    {
        let imported = try DocumentReader.read(Array(text.utf8), path: path, collection: "test", format: format)
        #expect(fault(imported) == nil)
        return imported
    }

    static func texts(_ imported: ImportedDocument) -> [[String]] {
        imported.passages.map { passage in passage.blocks.map { passage.text($0.range) } }
    }

    static func kinds(_ text: String) throws -> [Passage.Block.Kind] {
        try read(text).passages.flatMap(\.blocks).map(\.kind)
    }

    static func sentence(_ words: Int, _ seed: String = "word") -> String {
        seed.prefix(1).uppercased() + seed.dropFirst() + String(repeating: " \(seed)", count: words - 1) + "."
    }
}
