/// A file to import: where it lies, and what it is called in the library.
public struct SourceFile: Hashable, Sendable {
    /// The path on disk.
    public var file: String
    /// The document's path: relative to the folder that was given, or the file's name.
    public var path: String
    public var format: DocumentFormat
    /// What makes text of it first.
    public var converter: Converter?

    public init(file: String, path: String, format: DocumentFormat, converter: Converter? = nil) {
        self.file = file
        self.path = path
        self.format = format
        self.converter = converter
    }
}
