internal import Foundation

/// Which piece answers best, and how likely it answers at all.
///
/// The order is a linear model over what speaks for a piece: one for words alone, one for words and meaning, one for both and
/// what reading it with the question told. How likely the first of them answers is told by how surely it was chosen, how near
/// it is to the question, and how well it answered when it was read. Fitted and judged by `selfsame eval fit`, but for what reading counts,
/// which was chosen by hand: <doc:HowAnAnswerIsMade>.
struct CandidateModel: Sendable {
    typealias Weights = KeyValuePairs<CandidateFeatures.Name, Double>

    private let order: Weights
    /// What it counts how well a piece answers when it is read with the question.
    private var reading = 0.0
    /// How likely the first piece answers a question of fact, and one of the first three any other: a broader answer says more
    /// than its first sentence, and many pieces may begin it.
    let fact: Likelihood
    let other: Likelihood
    private let leastToAct: Double
    /// What tells how near a piece is, and from where on it is near at all: of questions on other subjects no piece is.
    private let nearness: CandidateFeatures.Name
    private let near: Double

    /// A logistic model of two numbers, or three where pieces were read, and from where on its answer is told.
    struct Likelihood: Sendable {
        let constant: Double
        let certainty: Double
        let nearness: Double
        let reading: Double
        let least: Double

        init(_ constant: Double, _ certainty: Double, _ nearness: Double, _ reading: Double = 0, least: Double) {
            self.constant = constant
            self.certainty = certainty
            self.nearness = nearness
            self.reading = reading
            self.least = least
        }
    }

    static func of(meaning: Bool, isRead: Bool) -> CandidateModel {
        isRead ? readTogether : meaning ? wordsAndMeaning : words
    }

    /// Larger for the better of two answers to one question; says nothing by itself.
    func rank(_ features: CandidateFeatures) -> Double {
        order.reduce(reading * features[.read]) { $0 + $1.value * features[$1.key] }
    }

    /// How likely the piece answers, 0 to 1; `certainty` is its share of the choice.
    func probability(_ features: CandidateFeatures, certainty: Double) -> Double {
        let of = features[.fact] == 1 ? fact : other
        let sum =
            of.constant + of.certainty * certainty + of.nearness * features[nearness]
            + of.reading * features[.readScore]
        return 1 / (1 + exp(-sum))
    }

    /// Whether it is for pieces of which the likeliest were read with the question.
    var isRead: Bool { reading > 0 }

    /// From which likelihood on an answer is told. Who has to decide, to act or to mend is helped by something less likely, too.
    func least(_ intent: Query.Intent) -> Double {
        switch intent {
        case .factual: fact.least
        case .decision, .howTo, .troubleshooting: leastToAct
        default: other.least
        }
    }

    func isNear(_ features: CandidateFeatures) -> Bool { features[nearness] >= near }

    private static let words = CandidateModel(
        order: [
            .own: 1.43, .alike: 1.60, .page: 1.91, .early: 0.95, .neighbours: 0.58, .relevance: 0.73, .relative: 1.10,
            .first: 0.57, .opening: 0.34, .definition: -0.13, .step: -0.38, .warning: -0.36, .leaning: -0.38,
            .long: -0.36, .amountLacking: -0.97, .unitGiven: 0.80, .unitLacking: -0.80, .somebodyLacking: -0.06,
            .past: -0.08, .example: -0.16, .headed: 0.16, .instruction: 1.42, .tool: -0.41, .aside: -0.35,
            .precise: 1.46, .foreign: -0.20, .verdict: 1.06, .reason: 0.67, .condition: 0.70, .advice: 0.50,
            .listed: 0.80, .whole: 0.50, .procedure: 2.5,
        ],
        fact: Likelihood(-1.91, 2.04, 0.47, least: 0.25), other: Likelihood(-1.57, 1.50, 1.47, least: 0.3),
        leastToAct: 0.3,
        nearness: .alike, near: 0.2)

    private static let wordsAndMeaning = CandidateModel(
        order: orderByMeaning, fact: Likelihood(-3.39, 3.54, 2.67, least: 0.3),
        other: Likelihood(-2.12, 2.82, 1.75, least: 0.4), leastToAct: 0.3, nearness: .meaning, near: 0.3)

    /// The same order with what reading told: the sum fitted anew with it chose no better.
    private static let readTogether = CandidateModel(
        order: orderByMeaning, reading: 8, fact: Likelihood(-5.55, 3.20, 3.41, 4.84, least: 0.4),
        other: Likelihood(-4.16, 1.84, 6.03, 2.45, least: 0.5), leastToAct: 0.3, nearness: .meaning, near: 0.3)

    private static let orderByMeaning: Weights = [
        .own: 0.83, .alike: 1.25, .page: 1.59, .early: 0.11, .neighbours: 0.53, .relevance: 1.93, .relative: 1.94,
        .first: 0.09, .opening: -0.28, .definition: -0.23, .definitionAsked: 0.15, .row: -0.21, .step: -0.50,
        .warning: 0, .leaning: -0.30, .long: 0.95, .amountLacking: -1.64, .unitGiven: 0.55, .unitLacking: -0.55,
        .somebodyLacking: -0.64, .example: -0.41, .aside: -0.08, .instruction: 0.74, .tool: -0.47, .precise: 0.66,
        .foreign: 0.31, .verdict: 0.85, .reason: 0.64, .condition: 0.82, .advice: 1.47, .listed: 0.80, .whole: 0.55,
        .procedure: 3.00, .meaning: 2.63, .passageMeaning: 0.94, .meaningRelative: 3.46, .nearest: 0.23,
    ]
}
