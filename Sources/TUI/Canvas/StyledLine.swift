/// One line of the screen as styled pieces.
public struct StyledLine: Hashable, Sendable, ExpressibleByStringLiteral {
    public var spans: [StyledSpan]

    public init(_ spans: [StyledSpan] = []) {
        self.spans = spans
    }

    public init(_ text: String, role: Role = .text) {
        self.init([StyledSpan(text, Style(role))])
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Cells the line takes.
    public var width: Int { spans.reduce(0) { $0 + TextWidth.cells($1.text) } }
    public var text: String { spans.map(\.text).joined() }

    /// The link or citation at this cell, for a click.
    public func target(at column: Int) -> String? {
        var start = 0
        for span in spans {
            let end = start + TextWidth.cells(span.text)
            if column >= start && column < end { return span.target }
            start = end
        }
        return nil
    }

    public static func + (left: StyledLine, right: StyledLine) -> StyledLine {
        StyledLine(left.spans + right.spans)
    }
}
