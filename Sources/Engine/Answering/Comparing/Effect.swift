/// Says what a belief does to an answer, from the answers with and without it; nothing when they are the same.
enum Effect {
    static func sentence(with: Answer, without: Answer) -> String? {
        parts(with: with, without: without).map { $0.joined(separator: "; ").capitalizedFirst + "." }
    }

    /// The same for a belief that is not alone in asking for it: no single one of them is needed.
    static func shared(with: Answer, without: Answer, by others: [String]) -> String? {
        guard let parts = parts(with: with, without: without) else { return nil }
        let effect = parts.joined(separator: "; ").capitalizedFirst
        guard !others.isEmpty else { return "By itself: \(effect.lowercasedFirst)." }
        return "\(effect); \(enumeration(others)) \(others.count == 1 ? "asks" : "ask") for the same."
    }

    /// Whether two plans change the same thing in the same way.
    static func agree(_ one: Plan, _ other: Plan, against nobody: Plan) -> Bool {
        one.lead == other.lead && one.lead != nobody.lead
            || one.format == other.format && one.format != nobody.format
            || one.depth == other.depth && one.depth != nobody.depth
            || one.definesTerms == other.definesTerms && one.definesTerms != nobody.definesTerms
            || one.background == other.background && one.background != nobody.background
    }

    private static func enumeration(_ names: [String]) -> String {
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names.last!
    }

    private static func parts(with: Answer, without: Answer) -> [String]? {
        var parts: [String] = []
        let (one, other) = (with.plan, without.plan)
        if one.lead != other.lead {
            parts.append("“\(first(with))” comes first, not “\(first(without))”")
        }
        if one.format != other.format {
            parts.append("it is written as \(name(one.format)), not as \(name(other.format))")
        }
        if one.depth != other.depth { parts.append("it is \(name(one.depth)), not \(name(other.depth))") }
        if one.definesTerms != other.definesTerms {
            parts.append(one.definesTerms ? "terms are explained" : "terms are not explained")
        }
        if one.background != other.background {
            parts.append(one.background ? "the background is included" : "the background is left out")
        }
        let gained = Set(sections(with)).subtracting(sections(without)).sorted()
        let lost = Set(sections(without)).subtracting(sections(with)).sorted()
        if one.lead == other.lead {
            if !gained.isEmpty { parts.append("it has \(list(gained))") }
            if !lost.isEmpty { parts.append("it leaves out \(list(lost))") }
        }
        if parts.isEmpty {
            let quotes = Set(with.citations.map(\.quote))
            let others = Set(without.citations.map(\.quote))
            let (more, fewer) = (quotes.subtracting(others).count, others.subtracting(quotes).count)
            if more == 0, fewer == 0 { return nil }
            parts.append("\(count(more, "quote")) in, \(count(fewer, "quote")) out")
        }
        return parts
    }

    private static func first(_ answer: Answer) -> String {
        answer.blocks.first { !$0.mustSay && $0.section != Sections.terms && $0.section != Sections.background }?
            .section ?? "The direct answer"
    }

    private static func sections(_ answer: Answer) -> [String] {
        answer.blocks.map(\.section)
    }

    private static func list(_ names: [String]) -> String {
        names.map { "“\($0)”" }.joined(separator: ", ")
    }

    private static func name(_ format: Plan.Format) -> String {
        format == .source ? "the source has it" : format.rawValue
    }

    private static func name(_ depth: Plan.DepthOfAnswer) -> String {
        switch depth {
        case .brief: "brief"
        case .standard: "of usual length"
        case .deep: "deep"
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
