internal import Foundation

/// One blind choice between the personal answer to a question and the plain one. What was asked is not kept.
public struct Trial: Hashable, Codable, Sendable {
    public enum Arm: String, Codable, Sendable {
        case personal, plain
    }

    public enum Choice: String, CaseIterable, Codable, Sendable {
        case a, b, same
    }

    public var id: EntryID
    public var at: Moment
    /// What kind of question it was.
    public var intent: Query.Intent
    /// How far the two answers are apart.
    public var difference: Double
    /// Which of them stood first, as A.
    public var first: Arm
    /// What was chosen; nothing while it is open, or when both were found as good.
    public var chosen: Arm?
    /// Whether a choice was made.
    public var isClosed: Bool

    public init(
        id: EntryID, at: Moment, intent: Query.Intent, difference: Double, first: Arm, chosen: Arm? = nil,
        isClosed: Bool = false
    ) {
        self.id = id
        self.at = at
        self.intent = intent
        self.difference = difference
        self.first = first
        self.chosen = chosen
        self.isClosed = isClosed
    }
}

/// Two answers to choose from without knowing which is which.
public struct BlindPair: Hashable, Codable, Sendable {
    public var trial: EntryID
    public var question: String
    public var a: Answer
    public var b: Answer
    /// Quotes that both hold.
    public var shared: [String]
}

/// What blind choices came to: a sign test over those in which one was better.
public struct TrialResult: Hashable, Codable, Sendable {
    public var personal: Int
    public var plain: Int
    /// Choices in which both were as good: they count for neither.
    public var same: Int
    /// How likely such a lead or a larger one, of either, is when both are as good: exact, both sides.
    public var p: Double
    /// Share of choices for the personal answer, with its 95 % interval; all of 0 to 1 without a choice.
    ///
    /// Source: C. J. Clopper and E. S. Pearson, "The Use of Confidence or Fiducial Limits", 1934.
    public var share: Double
    public var low: Double
    public var high: Double

    public init(_ trials: [Trial]) {
        let closed = trials.filter(\.isClosed)
        personal = closed.count { $0.chosen == .personal }
        plain = closed.count { $0.chosen == .plain }
        same = closed.count - personal - plain
        let n = personal + plain
        share = n == 0 ? 0.5 : Double(personal) / Double(n)
        p = Self.signTest(personal, n)
        low = personal == 0 ? 0 : BetaDistribution(a: Double(personal), b: Double(n - personal + 1)).quantile(0.025)
        high = plain == 0 ? 1 : BetaDistribution(a: Double(personal + 1), b: Double(n - personal)).quantile(0.975)
    }

    /// Twice the smaller tail of the binomial distribution with even odds; 1 at most.
    static func signTest(_ successes: Int, _ n: Int) -> Double {
        guard n > 0 else { return 1 }
        let fewer = min(successes, n - successes)
        let logs = (0...fewer).map { k in
            log(n, over: k) - Double(n) * Foundation.log(2)
        }
        return min(1, 2 * logs.reduce(0) { $0 + exp($1) })
    }

    /// The logarithm of the binomial coefficient.
    private static func log(_ n: Int, over k: Int) -> Double {
        (0..<k).reduce(0) { $0 + Foundation.log(Double(n - $1)) - Foundation.log(Double($1 + 1)) }
    }

    /// In a sentence; a failure as plainly as a success.
    public var verdict: String {
        let n = personal + plain
        guard n > 0 else { return "No choice was made yet." }
        let counts = "The personal answer was chosen \(personal) of \(n) times"
        if p < 0.05 {
            return personal > plain
                ? "\(counts): it is better (p = \(Self.short(p)))."
                : "\(counts): personalization made answers worse here (p = \(Self.short(p)))."
        }
        return
            "\(counts): personalization is not shown to help here (p = \(Self.short(p)); \(n < 6 ? "6 choices at least are needed to tell" : "more choices may tell"))."
    }

    private static func short(_ value: Double) -> String { String(format: value < 0.001 ? "%.1e" : "%.3f", value) }
}
