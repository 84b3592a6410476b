/// Reads one document: bytes in, passages out. Pure; where the bytes come from is the caller's matter.
///
/// ```swift
/// let imported = try DocumentReader.read(bytes, path: "security/keys.md", collection: "docs", format: .markdown)
/// imported.passages[0].headingPath  // "API keys > How to rotate a key"
/// ```
public enum DocumentReader {
    /// Bytes a document may have: 8 MiB.
    public static let sizeLimit = 8 * 1_048_576

    /// Reads a document. For `.jsonLines` the bytes are one line, and its `id` is the document's path.
    ///
    /// `path` is the document's name in the library. Any bytes either import or throw; O(n) in bytes.
    public static func read(
        _ bytes: [UInt8], path: String, collection: String, format: DocumentFormat
    ) throws(DocumentError) -> ImportedDocument {
        if format == .jsonLines { return try JSONRecord(bytes).document(collection: collection) }
        let text = try SourceBytes.text(bytes)
        if format == .html {
            let page = HTMLPage(Array(text.utf8))
            return try read(
                page.markdown, path: path, collection: collection, format: .markdown, givenTitle: page.title,
                hash: SHA256.hex(bytes))
        }
        return try read(
            text, path: path, collection: collection, format: format, givenTitle: nil, hash: SHA256.hex(bytes))
    }

    static func read(
        _ text: String, path: String, collection: String, format: DocumentFormat, givenTitle: String?, hash: String
    ) throws(DocumentError) -> ImportedDocument {
        let text = text.normalizedForStorage
        let source = SourceText(text)
        guard source.utf8.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
        guard !source.isBlank(0..<source.utf8.count) else { throw .empty }
        let isMarkdown = format != .text
        let frontMatter = isMarkdown ? FrontMatter(source) : FrontMatter()
        var nodes: [OutlineNode]
        var asides: [Aside] = []
        if isMarkdown {
            let noise = SiteNoise(source, from: frontMatter.end)
            asides = noise.outermost
            nodes = MarkdownOutline.nodes(source, masked: noise.masked)
        } else {
            nodes = PlainTextOutline.nodes(source)
        }
        for index in nodes.indices {
            if case .heading = nodes[index].kind { nodes[index].plain = HeadingText.clean(nodes[index].plain) }
        }
        let title = DocumentTitle(nodes, declared: frontMatter.title, given: givenTitle, path: path)
        let document = Document(
            path: path, title: title.text, collection: collection, isAbout: frontMatter.isAbout, date: frontMatter.date,
            supersedes: frontMatter.supersedes, hash: hash)
        let sections = OutlineSection.sections(nodes, titleHeading: title.heading)
        let passages = PassageBuilder(document: document, source: source, frontMatter: frontMatter)
            .passages(sections, asides: asides)
        let glossary = GlossaryReader.entries(passages, source, document: path)
        return ImportedDocument(document: document, text: text, passages: passages, glossary: glossary)
    }
}
