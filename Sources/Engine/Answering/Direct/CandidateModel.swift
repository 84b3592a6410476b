internal import Foundation

/// Which piece answers best, and how likely the best one answers at all: two linear models over the same features, one pair for
/// words alone and one for words and meaning.
///
/// Telling pieces of one question apart needs what they are to one another; telling whether any of them answers needs what
/// holds across questions. One model for both was better at neither.
///
/// Fitted to the odd lines of `selfsame eval answers --candidates` and judged by the even ones, see <doc:HowAnAnswerIsMade>.
struct CandidateModel: Sendable {
    typealias Weights = KeyValuePairs<CandidateFeatures.Name, Double>

    private let order: Weights
    private let intercept: Double
    private let likelihood: Weights

    static func of(meaning: Bool) -> CandidateModel { meaning ? wordsAndMeaning : words }

    /// Larger for the better of two answers to one question; says nothing by itself.
    func rank(_ features: CandidateFeatures) -> Double { Self.sum(order, features) }

    /// How likely the piece answers, 0 to 1.
    func probability(_ features: CandidateFeatures) -> Double {
        1 / (1 + exp(-intercept - Self.sum(likelihood, features)))
    }

    private static func sum(_ weights: Weights, _ features: CandidateFeatures) -> Double {
        weights.reduce(0) { $0 + $1.value * features[$1.key] }
    }

    private static let words = CandidateModel(
        order: [
            .alike: 1.53, .amountLacking: -0.47, .aside: -0.09, .definition: -0.44, .definitionAsked: 0.26,
            .early: 1.02,
            .example: -0.15, .first: 1.06, .headed: 0.81, .instruction: 0.68, .leaning: -0.22, .long: 0.55,
            .neighbours: 0.98, .opening: 0.48, .own: 0.43, .page: 1.30, .past: -0.18, .relative: 1.13, .relevance: 1.12,
            .row: 0.05, .somebodyLacking: 0.07, .step: -0.47, .tool: -0.59, .unitGiven: 0.89, .unitLacking: -0.89,
            .warning: -0.18,
        ],
        intercept: -3.60,
        likelihood: [
            .own: -0.11, .alike: 0.78, .page: 0.34, .early: 0.96, .neighbours: 0.69, .relevance: 0.66,
            .definitionAsked: 0.03, .amountLacking: -0.52, .unitGiven: 0.51, .unitLacking: -0.91,
            .somebodyLacking: 0.12,
            .short: -0.70, .headed: 0.90, .first: 1.24, .fact: -0.68,
        ])

    private static let wordsAndMeaning = CandidateModel(
        order: [
            .alike: 1.21, .amountLacking: -0.34, .aside: -0.15, .definition: -0.43, .definitionAsked: 0.24,
            .early: 0.62,
            .example: -0.07, .first: 0.72, .headed: 1.01, .instruction: 0.46, .long: 0.37, .neighbours: 0.57,
            .opening: 0.43, .own: -0.09, .page: 1.06, .past: -0.18, .relative: 0.68, .relevance: 0.67, .step: -0.45,
            .tool: -0.52, .unitGiven: 0.71, .unitLacking: -0.71, .warning: -0.15, .meaning: 1.26, .passageMeaning: 0.85,
            .meaningRelative: 1.92, .nearest: 1.18,
        ],
        intercept: -3.59,
        likelihood: [
            .meaning: 2.26, .passageMeaning: 0.32, .own: -0.41, .alike: 0.71, .page: 0.61, .early: 0.49,
            .neighbours: 0.45, .relevance: 0.30, .definitionAsked: -0.27, .amountLacking: -0.49, .unitGiven: 0.44,
            .unitLacking: -1.08, .somebodyLacking: 0.14, .short: -0.59, .headed: 0.47, .first: 0.97, .fact: -0.94,
        ])
}
