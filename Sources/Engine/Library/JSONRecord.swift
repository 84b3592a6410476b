internal import Foundation

/// One line of a `.jsonl` file: `{"id": "guide/start.md", "title": "Start", "text": "# Start ..."}`.
struct JSONRecord {
    let id: String
    private let title: String?
    private let text: String
    let hash: String

    init(_ line: [UInt8]) throws(DocumentError) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(line)), let object = value as? [String: Any]
        else {
            throw .malformedRecord(.notAnObject)
        }
        guard let id = object["id"] as? String, !id.isEmpty else { throw .malformedRecord(.noIdentifier) }
        guard let text = object["text"] as? String else { throw .malformedRecord(.noText) }
        self.id = id
        self.text = text
        title = object["title"] as? String
        hash = SHA256.hex(line)
    }

    /// The text is read as Markdown.
    func document(collection: String) throws(DocumentError) -> ImportedDocument {
        try DocumentReader.read(
            text, path: id, collection: collection, format: .markdown, givenTitle: title, hash: hash)
    }
}
