internal import Foundation

/// Fits what chooses the direct answer, from questions whose answers are known.
///
/// The order is a softmax over the pieces of each question whose mass is moved to those that answer (ListNet's top-one
/// probability, Cao et al., "Learning to Rank: From Pairwise Approach to Listwise Approach", 2007), with a ridge. The likelihood
/// is a logistic regression on the first choice of each question, made by an order that was fitted without it, from its certainty
/// and its nearness: whether it answers a question of fact, whether one of the first three answers any other. The same in every
/// run.
public struct CandidateFit: Sendable {
    /// A question with its pieces; `isRight` says which of them answer it.
    public struct Question: Sendable {
        var pieces: [CandidateFeatures]
        var stems: [Set<String>]
        var isRight: [Bool]

        public init(pieces: [(candidate: AnswerCandidate, isRight: Bool)]) {
            self.pieces = pieces.map { CandidateFeatures(named: $0.candidate.features) }
            stems = pieces.map { Set(Tokens($0.candidate.quote).contentStems) }
            isRight = pieces.map(\.isRight)
        }

        /// Asks for a fact.
        public var isFact: Bool { pieces.first?[.fact] == 1 }
        var hasAnswer: Bool { isRight.contains(true) }
    }

    public struct Choice: Sendable {
        public var isRight: Bool
        /// Whether one of the first three is.
        public var isAmongThree: Bool
        public var probability: Double
    }

    /// Constant, then what certainty counts, nearness, and how well it answered when it was read with the question.
    public typealias Likelihood = [Double]

    /// What a weight may be called.
    public static let names = CandidateFeatures.Name.allCases.map(\.rawValue)

    public let order: [(name: String, weight: Double)]
    public let fact: Likelihood
    public let other: Likelihood
    private let weights: [Double]
    private let nearnessName: CandidateFeatures.Name

    /// Nearness is that of the pieces' vectors where they have any, or else of their words. `kept` are weights of the order that
    /// stay as they are, by name.
    public init(_ questions: [Question], keeping kept: [String: Double] = [:], ridge: Double = 2, folds: Int = 6) {
        let hasMeaning = questions.contains { $0.pieces.contains { $0[.meaning] > 0 } }
        nearnessName = hasMeaning ? .meaning : .alike
        weights = Self.order(questions, kept, ridge)
        order = zip(Self.names, weights).map { ($0, $1) }
        var choices: [(isFact: Bool, made: Made)] = []
        for fold in 0..<folds {
            let others = questions.indices.filter { $0 % folds != fold }.map { questions[$0] }
            let without = Self.order(others, kept, ridge)
            for index in questions.indices where index % folds == fold {
                let question = questions[index]
                let ranked = Self.ranked(question, without)
                guard let first = ranked.first else { continue }
                let right =
                    question.isFact
                    ? question.isRight[first.place] : ranked.prefix(3).contains { question.isRight[$0.place] }
                choices.append(
                    (question.isFact, (Self.signs(question.pieces[first.place], first.certainty, nearnessName), right)))
            }
        }
        fact = Self.likelihood(choices.filter(\.isFact).map(\.made))
        other = Self.likelihood(choices.filter { !$0.isFact }.map(\.made))
    }

    /// What is chosen of a question, and how likely it was called; nil when it has no pieces.
    public func choice(_ question: Question) -> Choice? {
        let ranked = Self.ranked(question, weights)
        guard let first = ranked.first else { return nil }
        let of = question.isFact ? fact : other
        let sum = Self.dot(of, Self.signs(question.pieces[first.place], first.certainty, nearnessName))
        return Choice(
            isRight: question.isRight[first.place],
            isAmongThree: ranked.prefix(3).contains { question.isRight[$0.place] },
            probability: 1 / (1 + exp(-sum)))
    }

    private static func ranked(_ question: Question, _ weights: [Double]) -> [(place: Int, certainty: Double)] {
        let ranked = question.pieces.indices.map { (place: $0, rank: dot(weights, question.pieces[$0].values)) }
            .sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }
        let shares = Certainty.shares(ranked.map { ($0.rank, question.stems[$0.place]) })
        return zip(ranked, shares).map { ($0.place, $1) }
    }

    // MARK: The order

    /// Adam (Kingma and Ba, 2015) on the whole of the questions; the loss is convex but for the choice among right pieces.
    private static func order(_ questions: [Question], _ kept: [String: Double], _ ridge: Double) -> [Double] {
        var weights = names.map { kept[$0] ?? 0 }
        let free = names.indices.filter { kept[names[$0]] == nil }
        guard !free.isEmpty else { return weights }
        let used = questions.filter(\.hasAnswer)
        var mean = [Double](repeating: 0, count: names.count)
        var square = mean
        for step in 1...400 {
            var slope = weights.map { ridge * $0 }
            for question in used { add(question, weights, to: &slope) }
            for index in free {
                mean[index] = 0.9 * mean[index] + 0.1 * slope[index]
                square[index] = 0.99 * square[index] + 0.01 * slope[index] * slope[index]
                let corrected = (
                    mean[index] / (1 - pow(0.9, Double(step))), square[index] / (1 - pow(0.99, Double(step)))
                )
                weights[index] -= 0.03 * corrected.0 / (corrected.1.squareRoot() + 1e-8)
            }
        }
        return weights
    }

    private static func add(_ question: Question, _ weights: [Double], to slope: inout [Double]) {
        let ranks = question.pieces.map { dot(weights, $0.values) }
        let best = ranks.max() ?? 0
        let mass = ranks.map { exp($0 - best) }
        let whole = mass.reduce(0, +)
        let right = zip(mass, question.isRight).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
        for (place, piece) in question.pieces.enumerated() {
            let pull = mass[place] / whole - (question.isRight[place] ? mass[place] / max(right, 1e-300) : 0)
            for index in slope.indices { slope[index] += pull * piece.values[index] }
        }
    }

    private static func dot(_ one: [Double], _ other: [Double]) -> Double {
        zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    }

    // MARK: The likelihood

    /// What a first choice's likelihood is told by, and whether it answered.
    private typealias Made = (signs: [Double], isRight: Bool)

    private static func signs(_ piece: CandidateFeatures, _ certainty: Double, _ nearness: CandidateFeatures.Name)
        -> [Double]
    {
        [1, certainty, piece[nearness], piece[.readScore]]
    }

    /// Gradient descent on a convex loss; a ridge of .1 on all but the constant.
    private static func likelihood(_ choices: [Made]) -> Likelihood {
        var weights = [0.0, 0, 0, 0]
        let rate = 2 / Double(max(choices.count, 1))
        for _ in 0..<20_000 {
            var slope = [0] + weights.dropFirst().map { 0.1 * $0 }
            for choice in choices {
                let error = 1 / (1 + exp(-dot(weights, choice.signs))) - (choice.isRight ? 1 : 0)
                for index in slope.indices { slope[index] += error * choice.signs[index] }
            }
            for index in weights.indices { weights[index] -= rate * slope[index] }
        }
        return weights
    }
}
