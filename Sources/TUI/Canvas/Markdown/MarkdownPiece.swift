/// A stretch of a paragraph with one meaning, while its emphasis is still being worked out.
struct MarkdownPiece {
    enum Mark: Equatable {
        case none
        case code
        case link(String)
        case citation(String)
    }

    /// Bytes of the paragraph, unless `literal` replaces them.
    var range: Range<Int> = 0..<0
    var literal: String?
    var mark = Mark.none
    /// Emphasis that begins (or, negative, has ended) at this piece.
    var bold = 0
    var italic = 0
    var struck = 0

    init(range: Range<Int>) {
        self.range = range
    }

    init(literal: String, mark: Mark) {
        self.literal = literal
        self.mark = mark
    }

    /// Adds the differences up and joins neighbours that look the same.
    static func spans(_ pieces: [MarkdownPiece], bytes: [UInt8]) -> [StyledSpan] {
        var spans: [StyledSpan] = []
        var (bold, italic, struck) = (0, 0, 0)
        for piece in pieces {
            bold += piece.bold
            italic += piece.italic
            struck += piece.struck
            let text = piece.literal ?? String(decoding: bytes[piece.range], as: UTF8.self)
            guard !text.isEmpty else { continue }
            var style = Style.plain
            var target: String?
            switch piece.mark {
            case .none: break
            case .code: style.role = .code
            case .link(let address):
                style = Style(.link, .underline)
                target = address
            case .citation(let numbers):
                style.role = .citation
                target = numbers
            }
            if bold > 0 { style.attributes.insert(.bold) }
            if italic > 0 { style.attributes.insert(.italic) }
            if struck > 0 { style.attributes.insert(.dim) }
            if let last = spans.last, last.style == style, last.target == target {
                spans[spans.count - 1].text += text
            } else {
                spans.append(StyledSpan(text, style, target: target))
            }
        }
        return spans
    }
}
