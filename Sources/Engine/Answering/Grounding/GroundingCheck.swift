/// What of a sentence that somebody else wrote stands in its source: numbers with their units, dates, names, and which way it is
/// said.
///
/// It finds what contradicts or is missing, and proves nothing: a sentence without findings may still be wrong. So it is
/// worded as what was looked for ("numbers and names found in [2]"), never as "verified".
public struct GroundingCheck: Sendable {
    public struct Finding: Hashable, Codable, Sendable {
        public enum Kind: String, Codable, CaseIterable, Sendable {
            case number, date, unit, name, negation
        }

        public var kind: Kind
        /// The words of the sentence that are not in the source, or not so.
        public var said: String
    }

    /// What is not in the source, in the order of the sentence; empty when all that was looked for is there.
    public let findings: [Finding]
    /// What there was to look for.
    public let kinds: Set<Finding.Kind>

    private let claim: Tokens
    private let source: Tokens
    private let sentences: [Tokens]

    /// `names` are the headings over the source and other names of its terms: they count as said.
    public init(_ sentence: String, source text: String, names: [String] = []) {
        claim = Tokens(sentence)
        source = Tokens(text)
        sentences = Self.pieces(text).map(Tokens.init)
        let quantities = QuantityCheck(claim: claim, source: source)
        let dates = DateCheck(claim: claim, source: source)
        let nearest = Self.nearest(claim, sentences)
        let written = NameCheck(claim: claim, source: source, nearest: nearest, others: names.map(Tokens.init))
        let way = PolarityCheck(claim: claim, nearest: nearest, pieces: sentences)
        findings =
            dates.findings + quantities.findings(besides: dates.ranges) + written.findings(besides: dates.ranges)
            + way.findings
        var kinds: Set<Finding.Kind> = [.negation]
        if !dates.ranges.isEmpty { kinds.insert(.date) }
        if quantities.isAsked { kinds.formUnion([.number, .unit]) }
        if written.isAsked { kinds.insert(.name) }
        self.kinds = kinds
    }

    /// Sentences, items and rows, each by itself.
    private static func pieces(_ text: String) -> [String] {
        text.split(separator: "\n\n").flatMap { part -> [String] in
            let isList = part.split(separator: "\n").contains { line in
                ["-", "*", "|", "+"].contains(line.trimmingPrefix(" ").first) || line.first?.isNumber == true
            }
            return isList ? part.split(separator: "\n").map(String.init) : Sentences.split(String(part))
        }
    }

    /// The piece that the sentence was most likely made of: the one that holds most of its content words, and how many of them.
    private static func nearest(_ claim: Tokens, _ pieces: [Tokens]) -> (piece: Tokens, share: Double)? {
        let asked = Set(claim.contentStems)
        guard !asked.isEmpty else { return nil }
        let scored = pieces.map { piece -> (piece: Tokens, share: Double) in
            let held = Set(piece.words.map(\.stem))
            let kindred = asked.filter { held.contains($0) || !Synonyms.of($0).isDisjoint(with: held) }
            return (piece, Double(kindred.count) / Double(asked.count))
        }
        return scored.max { $0.share < $1.share }
    }
}
