/// A document as read: its record, its text, and what the library keeps of it.
public struct ImportedDocument: Hashable, Sendable {
    public var document: Document
    /// The normalised source, front matter included: what every byte range of `passages` and `glossary` counts in.
    public var text: String
    public var passages: [Passage]
    public var glossary: [GlossaryEntry]

    public init(document: Document, text: String, passages: [Passage], glossary: [GlossaryEntry]) {
        self.document = document
        self.text = text
        self.passages = passages
        self.glossary = glossary
    }
}
