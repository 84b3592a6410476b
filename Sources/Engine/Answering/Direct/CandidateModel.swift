internal import Foundation

/// How likely a piece answers the question: logistic regression over its features.
///
/// Fitted by `selfsame eval answers --candidates` and judged by `selfsame eval answers`, see <doc:HowAnAnswerIsMade>.
enum CandidateModel {
    static func probability(_ features: CandidateFeatures) -> Double {
        let sum = weights.reduce(intercept) { $0 + $1.value * features[$1.key] }
        return 1 / (1 + exp(-sum))
    }

    private static let intercept = -4.88
    private static let weights: KeyValuePairs<CandidateFeatures.Name, Double> = [
        .own: 2.09,
        .context: 0.17,
        .kin: 0.00,
        .alike: 1.38,
        .page: 1.13,
        .passage: 0.00,
        .early: 0.79,
        .heading: 0.34,
        .missing: 0.00,
        .unknown: 0.00,
        .neighbours: 1.07,
        .relevance: 1.70,
        .relative: 0.09,
        .first: 1.31,
        .opening: 0.77,
        .definition: -0.77,
        .definitionAsked: 1.22,
        .row: 0.16,
        .step: 0.00,
        .item: -0.29,
        .warning: -0.89,
        .leaning: -0.28,
        .long: -0.58,
        .amountLacking: -1.91,
        .unitGiven: 1.16,
        .unitLacking: -1.14,
        .somebodyLacking: -0.85,
        .short: -1.27,
        .past: -0.64,
        .example: -0.65,
        .headed: 0.64,
        .instruction: 0.61,
    ]
}
