/// A section of a document: what is read in one go, and what can be offered to read next.
struct Section: Hashable, Sendable {
    var document: String
    var headingPath: String

    init(_ passage: Passage) {
        document = passage.document
        headingPath = passage.headingPath
    }
}

extension Passage {
    /// A section's name where it is offered: `API keys: How to rotate a key`.
    var sectionName: String? {
        headings.last.map { $0.contains(title) ? $0 : "\(title): \($0)" }
    }
}
