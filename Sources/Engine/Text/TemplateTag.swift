/// A tag that a site generator would have replaced, as it is read where there is no generator: `{{< figure title="Login" >}}`,
/// `{{% latest %}}`.
///
/// What it holds for a reader is told: the value that was to be shown, or the facts of a field
/// (`{{< confkey type="integer" default="3" >}}` is "type: integer, default: 3").
public struct TemplateTag: Hashable, Sendable {
    /// Length in bytes, with both pairs of braces.
    public let length: Int
    /// What a reader is shown; nil when the tag tells her nothing.
    public let text: String?
    /// Whether it holds the facts of a field that stands beside it.
    public let isField: Bool

    /// Longer ones are taken for text with stray braces.
    private static let lengthLimit = 1024

    /// The tag that begins at `start`, when one does. O(length of the tag).
    public init?(_ utf8: ArraySlice<UInt8>, at start: Int) {
        let reach = utf8[start..<min(utf8.endIndex, start + Self.lengthLimit)]
        guard reach.count > 6, reach.starts(with: "{{".utf8) else { return nil }
        let mark = reach[start + 2]
        guard let close = ["<": ">", "%": "%"][UnicodeScalar(mark)],
            let end = reach.dropFirst(3).indices.first(where: {
                reach[$0...].starts(with: "\(close)}}".utf8)
            })
        else { return nil }
        length = end + 3 - start
        let inside = String(decoding: reach[start + 3..<end], as: UTF8.self)
        let pairs = Self.pairs(inside)
        let facts = pairs.filter { Self.facts.contains($0.name) && !$0.value.isEmpty }
        let names = Set(facts.map(\.name))
        // A type alone is as often that of a box on the page.
        isField = names.contains("default") || names.isSuperset(of: ["type", "required"])
        if isField {
            text = facts.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
        } else {
            text = Self.shown.lazy.compactMap { name in pairs.first { $0.name == name }?.value }.first
        }
    }

    private static let facts: Set<String> = [
        "type", "default", "required", "min", "max", "minimum", "maximum", "unit", "format", "syntax", "since",
        "deprecated",
    ]
    /// Names of what is to be seen, the surest first.
    private static let shown = ["nojs", "text", "label", "title", "value", "name"]

    /// `name="value"`, in order; values may stand in either kind of quotes.
    private static func pairs(_ text: String) -> [(name: String, value: String)] {
        var result: [(name: String, value: String)] = []
        var rest = text[...]
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() } ?? ""
            let after = rest[equals...].dropFirst()
            guard let quote = after.first, quote == "\"" || quote == "'",
                let end = after.dropFirst().firstIndex(of: quote)
            else {
                rest = after
                continue
            }
            result.append((name, String(after[after.index(after: after.startIndex)..<end])))
            rest = after[end...].dropFirst()
        }
        return result
    }
}
