/// The words of a body that may be HTML, as support programs keep it.
enum PlainBody {
    private static let entities = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "#39": "'", "#34": "\"", "#160": " ",
    ]
    private static let blocks = Lexicon.set(
        "p br div li ul ol tr h1 h2 h3 h4 blockquote pre /p /div /li /ul /ol /tr /h1 /h2 /h3 /h4 /blockquote /pre")

    /// Text without tags stays as it is. O(n).
    static func text(_ body: String) -> String {
        guard body.utf8.contains(UInt8(ascii: "<")),
            ["<p", "<br", "<div", "</", "<span", "<a "].contains(where: { body.contains($0) })
        else { return body }
        var result = ""
        var rest = body[...]
        while let open = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            result += rest[..<open]
            rest = rest[open...]
            if rest.first == "<", let close = rest.firstIndex(of: ">") {
                let name = rest[rest.index(after: open)..<close].prefix { !$0.isWhitespace }.lowercased()
                if blocks.contains(name) || name == "br/" { result += "\n" }
                rest = rest[rest.index(after: close)...]
            } else if rest.first == "&", let end = rest.prefix(10).firstIndex(of: ";"),
                let known = entities[String(rest[rest.index(after: open)..<end])]
            {
                result += known
                rest = rest[rest.index(after: end)...]
            } else {
                result.append(rest.removeFirst())
            }
        }
        return (result + rest).split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
    }
}
