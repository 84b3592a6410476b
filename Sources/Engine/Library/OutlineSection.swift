/// The blocks between one heading and the next.
struct OutlineSection: Sendable {
    /// Headings from the outermost in, without the document's title.
    var headings: [String]
    var nodes: [OutlineNode] = []

    /// Cuts a document at its headings. `title` is left out of the paths where a first heading repeats it.
    static func sections(_ nodes: [OutlineNode], titleHeading: Int?) -> [OutlineSection] {
        var sections = [OutlineSection(headings: [])]
        var path: [(level: Int, text: String)] = []
        for (index, node) in nodes.enumerated() {
            guard case .heading(let level) = node.kind else {
                sections[sections.count - 1].nodes.append(node)
                continue
            }
            path.removeAll { $0.level >= level }
            if index != titleHeading, !node.plain.isEmpty { path.append((level, node.plain)) }
            sections.append(OutlineSection(headings: path.map(\.text)))
        }
        return sections.filter { !$0.nodes.isEmpty }
    }
}
