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
            .own: 1.42, .alike: 1.60, .page: 1.93, .early: 0.96, .neighbours: 0.56, .relevance: 0.73, .relative: 1.10,
            .first: 0.56, .opening: 0.35, .definition: -0.14, .step: -0.35, .warning: -0.36, .leaning: -0.39,
            .long: -0.33, .amountLacking: -0.97, .unitGiven: 0.80, .unitLacking: -0.80, .somebodyLacking: -0.07,
            .past: -0.08, .example: -0.11, .headed: 0.14, .instruction: 1.26, .tool: -0.40, .aside: -0.36,
            .precise: 1.47, .foreign: -0.20, .verdict: 1.05, .reason: 0.67, .condition: 0.70,
        ],
        likelihood: (-2.23, 2.14, 0.75), nearness: .alike,
        least: (0.22, 0.2))

    private static let wordsAndMeaning = CandidateModel(
        order: [
            .own: 0.69, .alike: 0.94, .page: 1.34, .early: 0.30, .neighbours: 0.60, .relevance: 0.77, .relative: 0.78,
            .first: 0.51, .opening: 0.56, .definition: -0.46, .definitionAsked: 0.25, .row: 0.44, .step: -0.46,
            .warning: -0.31, .leaning: -0.31, .long: -0.40, .amountLacking: -1.20, .unitGiven: 0.79,
            .unitLacking: -0.79, .example: -0.11, .headed: -0.19, .instruction: 0.78, .tool: -0.36, .aside: 0.12,
            .precise: 0.70, .foreign: 0.32, .verdict: 0.65, .reason: 0.58, .condition: 0.52, .meaning: 1.57,
            .passageMeaning: 0.62, .meaningRelative: 2.53, .nearest: 1.31,
        ],
        likelihood: (-2.20, 1.68, 1.48), nearness: .meaning,
        least: (0.3, 0.28))
}
