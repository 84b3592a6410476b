/// What a document is called, and which of its headings says so.
struct DocumentTitle: Hashable, Sendable {
    var text: String
    /// Index of the heading that is the title, and so belongs in no heading path.
    var heading: Int?

    /// Front matter, else the first level-one heading, else the title given from outside, else the file's name.
    ///
    /// A level-one heading is the title when it opens the document and is the only one, or says what the title says;
    /// sites whose titles come from outside use level one for sections too.
    init(_ nodes: [OutlineNode], declared: String?, given: String?, path: String) {
        let tops = nodes.indices.filter { nodes[$0].kind == .heading(level: 1) && !nodes[$0].plain.isEmpty }
        let opens = tops.first.map { first in nodes[..<first].allSatisfy { $0.isNoise || $0.kind == .html } } ?? false
        let named = [declared, given].compactMap { $0 }.first { !$0.isEmpty }
        if let named, let same = tops.first(where: { Self.letters(nodes[$0].plain) == Self.letters(named) }) {
            text = declared ?? nodes[same].plain
            heading = same
        } else if let first = tops.first, opens, tops.count == 1 {
            text = declared ?? nodes[first].plain
            heading = first
        } else if let named {
            text = named
            heading = nil
        } else if let first = tops.first {
            text = nodes[first].plain
            heading = first
        } else {
            text = Self.name(path)
            heading = nil
        }
    }

    private static func letters(_ text: String) -> [Character] {
        text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
    }

    /// "api-keys.md" as "api keys"; for `index` files, the folder's.
    private static func name(_ path: String) -> String {
        var parts = path.split(separator: "/").map { part in part.split(separator: ".").first.map(String.init) ?? "" }
        if parts.count > 1, let last = parts.last, ["index", "_index", "readme"].contains(last.lowercased()) {
            parts.removeLast()
        }
        let words = (parts.last ?? "").map { $0 == "-" || $0 == "_" ? " " : $0 }
        let name = String(words).split(separator: " ").joined(separator: " ")
        return name.isEmpty ? path : name.prefix(1).uppercased() + name.dropFirst()
    }
}
