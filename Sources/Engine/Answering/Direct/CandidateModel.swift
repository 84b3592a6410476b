internal import Foundation

/// Which piece answers best, and how likely it answers at all.
///
/// The order is a linear model over what speaks for a piece, one for words alone and one for words and meaning. How likely the
/// first of them answers is told by two things: how surely it was chosen, and how near it is to the question. Fitted and judged
/// by `selfsame eval fit`, see <doc:HowAnAnswerIsMade>.
struct CandidateModel: Sendable {
    typealias Weights = KeyValuePairs<CandidateFeatures.Name, Double>

    private let order: Weights
    /// Of the likelihood: its constant, what certainty counts, what nearness counts.
    private let likelihood: (constant: Double, certainty: Double, nearness: Double)
    /// What tells how near a piece is.
    private let nearness: CandidateFeatures.Name
    /// A fact is told when it is at least this likely; a broader answer holds more than its first sentence and may begin with less.
    let least: (fact: Double, other: Double)

    static func of(meaning: Bool) -> CandidateModel { meaning ? wordsAndMeaning : words }

    /// Larger for the better of two answers to one question; says nothing by itself.
    func rank(_ features: CandidateFeatures) -> Double {
        order.reduce(0) { $0 + $1.value * features[$1.key] }
    }

    /// How likely the piece answers, 0 to 1; `certainty` is its share of the choice.
    func probability(_ features: CandidateFeatures, certainty: Double) -> Double {
        let sum =
            likelihood.constant + likelihood.certainty * certainty + likelihood.nearness * features[nearness]
        return 1 / (1 + exp(-sum))
    }

    private static let words = CandidateModel(
        order: [
            .own: 1.38, .alike: 1.51, .page: 2.01, .early: 0.93, .neighbours: 0.52, .relevance: 0.73, .relative: 1.09,
            .first: 0.66, .opening: 0.33, .definition: -0.14, .row: 0.15, .step: -0.37, .warning: -0.38,
            .leaning: -0.56, .long: -0.34, .amountLacking: -0.86, .unitGiven: 0.78, .unitLacking: -0.78,
            .somebodyLacking: -0.06, .past: -0.09, .example: -0.09, .headed: 0.19, .instruction: 1.25, .tool: -0.33,
            .aside: -0.35, .precise: 1.45, .foreign: -0.15, .verdict: 1.03, .reason: 0.68, .condition: 0.70,
        ],
        likelihood: (-2.23, 2.17, 0.71), nearness: .alike,
        least: (0.22, 0.2))

    private static let wordsAndMeaning = CandidateModel(
        order: [
            .own: 0.67, .alike: 0.88, .page: 1.29, .early: 0.19, .neighbours: 0.49, .relevance: 0.77, .relative: 0.78,
            .first: 0.54, .opening: 0.55, .definition: -0.44, .definitionAsked: 0.26, .row: 0.47, .step: -0.46,
            .warning: -0.32, .leaning: -0.36, .long: -0.49, .amountLacking: -0.49, .unitGiven: 0.76,
            .unitLacking: -0.76, .example: -0.15, .headed: -0.14, .instruction: 0.77, .tool: -0.41, .aside: 0.13,
            .precise: 0.73, .foreign: 0.35, .verdict: 0.64, .reason: 0.59, .condition: 0.53, .meaning: 1.58,
            .passageMeaning: 0.70, .meaningRelative: 2.54, .nearest: 1.36,
        ],
        likelihood: (-2.20, 1.78, 1.45), nearness: .meaning,
        least: (0.3, 0.28))
}
