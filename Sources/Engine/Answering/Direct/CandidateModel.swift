internal import Foundation

/// How likely a piece answers the question: logistic regression over its features.
///
/// Fitted by `selfsame eval answers --candidates` and judged by `selfsame eval answers`, see <doc:HowAnAnswerIsMade>.
enum CandidateModel {
    static func probability(_ features: CandidateFeatures) -> Double {
        let sum = weights.reduce(intercept) { $0 + $1.value * features[$1.key] }
        return 1 / (1 + exp(-sum))
    }

    private static let intercept = -4.29
    private static let weights: KeyValuePairs<CandidateFeatures.Name, Double> = [
        .own: 1.62,
        .alike: 1.67,
        .page: 1.30,
        .early: 0.64,
        .neighbours: 0.94,
        .relevance: 1.24,
        .relative: 0.12,
        .first: 1.31,
        .opening: 0.44,
        .definition: -0.99,
        .definitionAsked: 1.09,
        .row: 0.10,
        .step: -0.09,
        .warning: -0.54,
        .leaning: -0.33,
        .long: -0.53,
        .amountLacking: -2.69,
        .unitGiven: 1.54,
        .unitLacking: -0.52,
        .somebodyLacking: -0.93,
        .short: -0.68,
        .past: -0.39,
        .example: -0.59,
        .headed: 0.43,
        .instruction: 0.78,
        .tool: -0.87,
        .aside: -0.33,
    ]
}
