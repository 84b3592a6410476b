/// Whether a sentence says the opposite of the piece of the source that it was most likely made of.
struct PolarityCheck {
    let findings: [GroundingCheck.Finding]

    /// So much of the sentence's content must stand in one piece for the two to be held against each other.
    private static let least = 0.7

    init(claim: Tokens, nearest: (piece: Tokens, share: Double)?, pieces: [Tokens]) {
        guard let nearest, nearest.share >= Self.least else {
            findings = []
            return
        }
        let own = SentencePolarity(claim)
        let other = SentencePolarity(nearest.piece)
        let opposed = own.opposed(to: other, in: pieces.map(SentencePolarity.init))
        func word(of idea: String) -> String {
            claim.words.first { SentencePolarity.idea(of: $0) == idea }.map { claim.text($0.range) } ?? idea
        }
        if let idea = opposed.first {
            findings = [GroundingCheck.Finding(kind: .negation, said: word(of: idea))]
        } else if other.isDemanded, own.isLeftOpen, !own.isDemanded, !other.isLeftOpen, !own.isDenying, !other.isDenying
        {
            findings = [GroundingCheck.Finding(kind: .negation, said: "may")]
        } else if other.isLeftOpen, own.isDemanded, !own.isLeftOpen, !other.isDemanded, !own.isDenying, !other.isDenying
        {
            findings = [GroundingCheck.Finding(kind: .negation, said: "must")]
        } else if own.isRestricted != other.isRestricted, !own.isDenying, !other.isDenying {
            findings = [GroundingCheck.Finding(kind: .negation, said: own.isRestricted ? "only" : "not only")]
        } else {
            findings = []
        }
    }
}
