/// A document in the library, as imported.
public struct Document: Hashable, Codable, Sendable {
    /// Where it came from, e.g. `security/encryption.md`: unique within the library.
    public var path: String
    public var title: String
    public var collection: String
    /// Marked `about: true`: what answers at level 0.
    public var isAbout: Bool
    /// The day its content holds from, `2026-03-12`, when the front matter says so.
    public var date: String?
    /// The document this one replaces or corrects, when it says so.
    public var supersedes: String?
    /// SHA-256 of the source bytes, in hexadecimal: an unchanged document is not imported again.
    public var hash: String

    public init(
        path: String, title: String, collection: String = "default", isAbout: Bool = false, date: String? = nil,
        supersedes: String? = nil, hash: String
    ) {
        self.path = path
        self.title = title
        self.collection = collection
        self.isAbout = isAbout
        self.date = date
        self.supersedes = supersedes
        self.hash = hash
    }
}

/// A side of a subject that some readers need and others do not.
public enum Aspect: String, CaseIterable, Codable, Sendable {
    case concept
    case howTo = "how-to"
    case reference, api, code, security, compliance, cost, timeline, risk, operations, troubleshooting, decision

    /// Those that a reader has of her own, whatever was asked: what it costs her, what can go wrong, what she has to prove.
    static let ownSides: Set<Aspect> = [
        .security, .compliance, .cost, .timeline, .risk, .operations, .troubleshooting, .decision,
    ]
}

/// How far into its subject a passage goes.
public enum Depth: String, CaseIterable, Comparable, Codable, Sendable {
    case overview, standard, deep

    private var rank: Int { Self.allCases.firstIndex(of: self)! }
    public static func < (left: Depth, right: Depth) -> Bool { left.rank < right.rank }
}

/// A stretch of a document that is retrieved as one: 60 to 220 words where the text allows, cut at headings and blocks, and
/// never inside a code block, a step list or a table.
public struct Passage: Hashable, Codable, Sendable {
    /// What most of a passage is.
    public enum Kind: String, Codable, Sendable {
        case prose, steps, list, code, table, definitions
    }

    /// One block of a passage: what it is and where.
    public struct Block: Hashable, Codable, Sendable {
        public enum Kind: String, Codable, Sendable {
            case paragraph
            /// One item of a bullet list or of numbered steps; consecutive ones belong together.
            case item, step
            case code, table, quote
            /// A paragraph that opens with a word of warning, limit or deprecation.
            case warning, limit, deprecation
            /// `**Term**: what it means.`
            case definition
        }

        public var kind: Kind
        /// UTF-8 byte range in the document's normalized text.
        public var range: Range<Int>
        /// For code: the language of the fence.
        public var language: String?

        public init(kind: Kind, range: Range<Int>, language: String? = nil) {
            self.kind = kind
            self.range = range
            self.language = language
        }
    }

    /// Hash of document, heading path, ordinal and text, in hexadecimal.
    public var id: String
    public var document: String
    public var title: String
    /// Headings from the outermost in, without the document's title.
    public var headings: [String]
    public var kind: Kind
    /// Its place in the document, from 0.
    public var position: Int
    /// UTF-8 byte range in the document's normalized text; `text` is exactly this range.
    public var range: Range<Int>
    public var text: String
    public var blocks: [Block]
    public var aspects: [Aspect]
    public var depth: Depth
    /// Targets of links, as written.
    public var links: [String]
    public var date: String?
    public var isAbout: Bool

    public init(
        id: String, document: String, title: String, headings: [String], kind: Kind, position: Int, range: Range<Int>,
        text: String, blocks: [Block], aspects: [Aspect], depth: Depth, links: [String] = [], date: String? = nil,
        isAbout: Bool = false
    ) {
        self.id = id
        self.document = document
        self.title = title
        self.headings = headings
        self.kind = kind
        self.position = position
        self.range = range
        self.text = text
        self.blocks = blocks
        self.aspects = aspects
        self.depth = depth
        self.links = links
        self.date = date
        self.isAbout = isAbout
    }

    /// `Encryption > At rest`: where a reader finds it.
    public var headingPath: String {
        ([title] + headings).joined(separator: " > ")
    }

    /// How far apart two passages of a document may stand to be about one thing.
    static let besideEachOther = 12

    func isBeside(_ other: Passage) -> Bool {
        other.document == document && abs(other.position - position) <= Self.besideEachOther
    }

    /// The text of a byte range of the document that lies within this passage.
    public func text(_ part: Range<Int>) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: part.lowerBound - range.lowerBound)
        let end = utf8.index(start, offsetBy: part.count)
        return String(text[start..<end])
    }
}
