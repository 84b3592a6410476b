import Engine

/// A signal as scripts read it.
struct SignalDocument: Encodable {
    var key: String
    var value: String
    var polarity: String
    var weight: Double
    var source: String
    var span: [Int]?
    var scope: String
    var status: String?
    var kind: String?

    init(_ signal: Signal) {
        key = signal.key.rawValue
        value = signal.value
        polarity = signal.polarity.rawValue
        weight = signal.weight
        source = signal.source.rawValue
        span = signal.span.map { [$0.lowerBound, $0.upperBound] }
        scope = signal.scope.rawValue
        status = signal.status?.rawValue
        kind = signal.kind?.rawValue
    }
}

/// A reason as scripts read it.
struct WhyDocument: Encodable {
    var clause: String
    var key: String?
    var at: Moment
    /// `said`, or `chosen` or `typed` when she was asked.
    var source: String

    init(_ why: Why) {
        clause = why.clause
        key = why.key?.rawValue
        at = why.at
        source = why.source.rawValue
    }
}

/// A belief as scripts read it.
struct BeliefDocument: Encodable {
    var key: String
    var value: String
    var p: Double
    var n: Double
    var low: Double
    var high: Double
    var status: String
    var doubted: Bool
    var `for`: Int
    var against: Int
    var updated: Moment
    var scope: String
    var kind: String?
    var goalStatus: String?
    var nearMiss: Bool
    var purpose: String
    var benefit: String
    var why: [WhyDocument]

    init(_ belief: Belief, whys: [Why]) {
        key = belief.key.rawValue
        value = belief.value
        p = belief.p
        n = belief.n
        low = belief.low
        high = belief.high
        status = belief.status.rawValue
        doubted = belief.doubted
        self.for = belief.forCount
        against = belief.againstCount
        updated = belief.updated
        scope = belief.scope.rawValue
        kind = belief.kind?.rawValue
        goalStatus = belief.goalStatus?.rawValue
        nearMiss = belief.nearMiss
        let reason = Purpose.of(belief.key)
        purpose = reason.purpose
        benefit = reason.benefit
        why = whys.filter { $0.key == belief.key }.map(WhyDocument.init)
    }
}
