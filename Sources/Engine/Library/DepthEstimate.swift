/// How far into its subject a passage goes, told by where it stands, its heading, and how it is written.
enum DepthEstimate {
    /// Whole words: "getting started" is shallow, "get a payment" is not.
    private static let shallow: Set<String> = [
        "overview", "introduction", "about", "summary", "basics", "started", "concepts", "glossary", "intro", "faq",
        "purpose", "goals",
    ]
    private static let deepening: Set<String> = Set(
        [
            "advanced", "internals", "reference", "specification", "algorithm", "implementation", "tuning", "schema",
            "parameters", "options", "protocol", "performance", "cryptography", "details", "appendix", "migration",
            "criteria", "configuration",
        ].map { Porter.stem($0) })

    /// Points below -1 are an overview, from 2 on deep.
    static func depth(_ passage: Passage, heading: [Token], words: [Token], shape: PassageShape) -> Depth {
        var points = 0.0
        if passage.isAbout { points -= 2 }
        if passage.headings.isEmpty, passage.position == 0, passage.kind == .prose { points -= 1.5 }
        if heading.contains(where: { shallow.contains($0.word) }) { points -= 2 }
        if heading.first?.word == "what", heading.count > 1, ["is", "are", "a"].contains(heading[1].word) {
            points -= 1.5
        }
        if heading.first?.word == "why" { points -= 1 }
        if heading.contains(where: { deepening.contains($0.stem) }) { points += 1 }
        if passage.kind == .definitions { points -= 1 }
        if shape.codeShare > 0.35 { points += 1.5 } else if shape.codeShare > 0.1 { points += 0.5 }
        if passage.kind == .table, !shape.isSymptomTable { points += 0.5 }
        if shape.technicalShare > 0.25 { points += 1 } else if shape.technicalShare > 0.12 { points += 0.5 }
        if passage.headings.count >= 3 { points += 0.5 }
        // Long words and long sentences: running text above an average of 5.6 letters is dense.
        let letters = words.reduce(0) { $0 + $1.range.count }
        if words.count >= 40, Double(letters) / Double(words.count) > 5.6 { points += 0.5 }
        return points <= -1 ? .overview : points >= 2 ? .deep : .standard
    }
}
