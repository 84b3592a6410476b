internal import Foundation

/// A link in a document to another one of the same library: sites write them in many ways (`../keys.md#rotate`, `/keys/`,
/// `keys.html`), and none of them is the path it was imported under.
struct DocumentLink: Hashable, Sendable {
    /// The last parts of the path, without what only says that it is a page.
    let parts: [String]
    /// The heading it leads to, as sites write it: lower case, with dashes.
    let anchor: String?

    /// Nothing for links to other sites and within the page.
    init?(_ target: String, from document: String) {
        guard !target.contains("://"), !target.hasPrefix("mailto:"), !target.hasPrefix("#") else { return nil }
        let halves = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = halves[0].prefix { $0 != "?" }
        anchor = halves.count > 1 && !halves[1].isEmpty ? String(halves[1]).lowercased() : nil
        var folder = path.hasPrefix("/") ? [] : document.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = folder.popLast() } else { folder.append(String(part)) }
        }
        parts = Self.parts(folder)
        if parts.isEmpty { return nil }
    }

    /// Whether it leads to a document: the shorter of both paths is the end of the other.
    func leads(to document: String) -> Bool {
        let other = Self.parts(document.split(separator: "/").map(String.init))
        let length = min(parts.count, other.count)
        return length > 0 && parts.suffix(length) == other.suffix(length)
    }

    /// `guide/index.html.md` is the page `guide`.
    private static func parts(_ path: [String]) -> [String] {
        guard let last = path.last else { return [] }
        let name = String(last.prefix { $0 != "." })
        let before = path.dropLast().map { $0.lowercased() }
        return ["index", "_index", "readme"].contains(name.lowercased()) || name.isEmpty
            ? before : before + [name.lowercased()]
    }

    static func anchor(_ heading: String) -> String {
        heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
            .replacing(" ", with: "-")
    }
}
