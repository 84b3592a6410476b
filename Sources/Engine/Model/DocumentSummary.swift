/// A line in the list of documents.
public struct DocumentSummary: Hashable, Codable, Sendable {
    public var path: String
    public var title: String
    public var collection: String
    public var passages: Int
}
