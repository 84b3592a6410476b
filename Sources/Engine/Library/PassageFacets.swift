/// Which sides of its subject a passage shows, and how deep it goes.
struct PassageFacets {
    private(set) var aspects: [Aspect] = []
    private(set) var depth: Depth = .standard

    private static let most = 4
    /// Evidence below this is chance: about three fitting words, or one naming word and another.
    private static let threshold = 5.0
    /// What has less than this share of the strongest evidence is beside the point.
    private static let share = 0.4

    /// `declared` is what the document says of all its passages.
    init(_ passage: Passage, declared: [Aspect]) {
        let heading = Tokens(passage.headings.suffix(2).joined(separator: " ")).words
        let words = Tokens(passage.text).words
        let shape = PassageShape(passage)
        aspects = Self.aspects(passage, heading, words, shape, declared)
        depth = DepthEstimate.depth(passage, heading: heading, words: words, shape: shape)
    }

    private static func aspects(
        _ passage: Passage, _ heading: [Token], _ words: [Token], _ shape: PassageShape, _ declared: [Aspect]
    ) -> [Aspect] {
        var score: [Aspect: Double] = [:]
        for aspect in declared {
            // A document with code declares it for all of itself; a passage without any shows none.
            if aspect == .code, !shape.holdsCode { continue }
            score[aspect] = threshold
        }
        add(heading, times: 2.5, to: &score)
        add(words, times: 1, to: &score)
        // Long passages meet more words by chance.
        let length = max(1, Double(words.count) / 120)
        for aspect in score.keys where !declared.contains(aspect) { score[aspect]! /= length.squareRoot() }
        if shape.holdsCode { score[.code, default: 0] += shape.codeShare > 0.15 ? 6 : 2 }
        if passage.blocks.contains(where: { $0.kind == .step }) { score[.howTo, default: 0] += 6 }
        if isHowTo(heading) { score[.howTo, default: 0] += 4 }
        if shape.isSymptomTable { score[.troubleshooting, default: 0] += 8 }
        if passage.kind == .table, !shape.isSymptomTable { score[.reference, default: 0] += 2 }
        if passage.blocks.contains(where: { $0.kind == .definition }) { score[.concept, default: 0] += 3 }
        if let first = heading.first?.word, first == "what" || first == "why" { score[.concept, default: 0] += 4 }
        let least = max(threshold, share * (score.values.max() ?? 0))
        return Aspect.allCases.enumerated()
            .filter { score[$0.element, default: 0] >= (declared.contains($0.element) ? threshold : least) }
            .sorted { (-score[$0.element]!, $0.offset) < (-score[$1.element]!, $1.offset) }
            .prefix(most).map(\.element)
    }

    /// Each stem counts once, and half again when it comes back.
    private static func add(_ tokens: [Token], times: Double, to score: inout [Aspect: Double]) {
        var seen: [String: Int] = [:]
        for token in tokens {
            guard let weights = AspectLexicon.weights[token.stem] else { continue }
            seen[token.stem, default: 0] += 1
            let factor = seen[token.stem] == 1 ? 1 : seen[token.stem] == 2 ? 0.5 : 0
            for (aspect, weight) in weights where factor > 0 { score[aspect, default: 0] += weight * factor * times }
        }
    }

    /// "How to rotate a key", "Rotating a key", "Set up SSO".
    private static func isHowTo(_ heading: [Token]) -> Bool {
        guard let first = heading.first?.word else { return false }
        if first == "how", heading.count > 1, heading[1].word == "to" { return true }
        return [
            "install", "installing", "configure", "configuring", "set", "setting", "create", "creating", "add",
            "adding", "enable", "enabling", "deploy", "deploying", "getting", "get", "use", "using", "switch",
            "connect", "migrate", "migrating", "upgrade", "upgrading", "rotate", "test", "verify",
        ].contains(first)
    }
}
