/// A term and the sentence of the library that says what it means.
public struct GlossaryEntry: Hashable, Codable, Sendable {
    /// Lower case, but acronyms and names with inner capitals as written: `signing secret`, `HMAC`, `OAuth`.
    public var term: String
    /// The defining sentence, exactly as the document has it.
    public var definition: String
    /// Path of the document.
    public var document: String
    /// UTF-8 byte range of `definition` in the document's normalised text.
    public var range: Range<Int>
    /// Id of the passage the sentence stands in.
    public var passage: String

    /// Whether it is a name, an abbreviation or several words, "SCIM" or "break-glass account", and not one word in small letters.
    var isName: Bool { term.contains { !$0.isLetter || $0.isUppercase } }

    public init(term: String, definition: String, document: String, range: Range<Int>, passage: String) {
        self.term = term
        self.definition = definition
        self.document = document
        self.range = range
        self.passage = passage
    }
}
