internal import Foundation

/// Which piece answers best, and how likely it answers at all.
///
/// The order is a linear model over what speaks for a piece, one for words alone and one for words and meaning. How likely the
/// first of them answers is told by two things: how surely it was chosen, and how near it is to the question. Fitted and judged
/// by `selfsame eval fit`, see <doc:HowAnAnswerIsMade>.
struct CandidateModel: Sendable {
    typealias Weights = KeyValuePairs<CandidateFeatures.Name, Double>

    private let order: Weights
    /// How likely the first piece answers a question of fact, and one of the first three any other: a broader answer says more
    /// than its first sentence, and many pieces may begin it.
    let fact: Likelihood
    let other: Likelihood
    /// What tells how near a piece is, and from where on it is near at all: of questions on other subjects no piece is.
    private let nearness: CandidateFeatures.Name
    private let near: Double

    /// A logistic model of two numbers, and from where on its answer is told.
    struct Likelihood: Sendable {
        let constant: Double
        let certainty: Double
        let nearness: Double
        let least: Double

        init(_ constant: Double, _ certainty: Double, _ nearness: Double, least: Double) {
            self.constant = constant
            self.certainty = certainty
            self.nearness = nearness
            self.least = least
        }
    }

    static func of(meaning: Bool) -> CandidateModel { meaning ? wordsAndMeaning : words }

    /// Larger for the better of two answers to one question; says nothing by itself.
    func rank(_ features: CandidateFeatures) -> Double {
        order.reduce(0) { $0 + $1.value * features[$1.key] }
    }

    /// How likely the piece answers, 0 to 1; `certainty` is its share of the choice.
    func probability(_ features: CandidateFeatures, certainty: Double) -> Double {
        let of = features[.fact] == 1 ? fact : other
        let sum = of.constant + of.certainty * certainty + of.nearness * features[nearness]
        return 1 / (1 + exp(-sum))
    }

    func isNear(_ features: CandidateFeatures) -> Bool { features[nearness] >= near }

    private static let words = CandidateModel(
        order: [
            .own: 1.43, .alike: 1.60, .page: 1.91, .early: 0.95, .neighbours: 0.58, .relevance: 0.73, .relative: 1.10,
            .first: 0.57, .opening: 0.34, .definition: -0.13, .step: -0.38, .warning: -0.36, .leaning: -0.38,
            .long: -0.36, .amountLacking: -0.97, .unitGiven: 0.80, .unitLacking: -0.80, .somebodyLacking: -0.06,
            .past: -0.08, .example: -0.16, .headed: 0.16, .instruction: 1.42, .tool: -0.41, .aside: -0.35,
            .precise: 1.46, .foreign: -0.20, .verdict: 1.06, .reason: 0.67, .condition: 0.70,
        ],
        fact: Likelihood(-1.91, 2.04, 0.47, least: 0.25), other: Likelihood(-1.57, 1.50, 1.47, least: 0.3),
        nearness: .alike, near: 0.2)

    private static let wordsAndMeaning = CandidateModel(
        order: [
            .own: 0.70, .alike: 0.94, .page: 1.33, .early: 0.30, .neighbours: 0.60, .relevance: 0.77, .relative: 0.78,
            .first: 0.51, .opening: 0.55, .definition: -0.45, .definitionAsked: 0.25, .row: 0.44, .step: -0.48,
            .warning: -0.31, .leaning: -0.31, .long: -0.41, .amountLacking: -1.20, .unitGiven: 0.79,
            .unitLacking: -0.79, .example: -0.15, .headed: -0.18, .instruction: 0.86, .tool: -0.36, .aside: 0.12,
            .precise: 0.69, .foreign: 0.33, .verdict: 0.66, .reason: 0.58, .condition: 0.52, .meaning: 1.56,
            .passageMeaning: 0.62, .meaningRelative: 2.52, .nearest: 1.32,
        ],
        fact: Likelihood(-2.07, 1.45, 0.98, least: 0.27), other: Likelihood(-1.30, 1.35, 1.68, least: 0.45),
        nearness: .meaning, near: 0.3)
}
