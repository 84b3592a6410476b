@testable import Engine

/// A generator that gives the same numbers in every run (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Signals to fold, in few words.
enum FoldSamples {
    static let start = Moment(iso8601: "2026-01-01T09:00:00Z")!
    static func day(_ days: Double) -> Moment { start.adding(days: days) }

    /// One key of each shape: a choice, a level, propositions, rivals in a preference slot.
    static let keys: [BeliefKey] = [
        .role, .format, .expertise("saml"), .stack("okta"), .stack("django"), .goal("roll-out"),
        .preference("lunch", "italian"), .preference("lunch", "thai"), .context("on-call"), .opinion("passwords"),
    ]

    static func values(of key: BeliefKey) -> [String] {
        if let choices = key.choices { return Array(choices.prefix(3)) }
        return key.family == .expertise ? Expertise.allCases.map(\.rawValue) : [key.name]
    }

    static func signal(
        _ key: BeliefKey, _ value: String? = nil, _ polarity: Signal.Polarity = .for, _ source: Signal.Source = .stated,
        day: Double = 0, id: Int64 = 0, weight: Double? = nil, observation: Int? = nil, scope: Signal.Scope = .lasting,
        marksChange: Bool = false
    ) -> Signal {
        Signal(
            id: id, key: key, value: value ?? values(of: key)[0], polarity: polarity, weight: weight, source: source,
            at: Self.day(day), observation: observation, scope: scope, marksChange: marksChange)
    }

    static func random(_ generator: inout SeededGenerator, id: Int64, keys: [BeliefKey] = keys) -> Signal {
        let key = keys.randomElement(using: &generator)!
        return signal(
            key, values(of: key).randomElement(using: &generator)!,
            Int.random(in: 0..<4, using: &generator) == 0 ? .against : .for,
            Signal.Source.allCases.randomElement(using: &generator)!,
            day: Double(Int.random(in: 0..<200, using: &generator)),
            id: id, scope: Int.random(in: 0..<6, using: &generator) == 0 ? .session : .lasting,
            marksChange: Bool.random(using: &generator))
    }

    static func randomSequence(seed: UInt64, keys: [BeliefKey] = keys) -> [Signal] {
        var generator = SeededGenerator(seed: seed)
        return (1...Int.random(in: 2...30, using: &generator)).map { random(&generator, id: Int64($0), keys: keys) }
    }

    /// What is believed after these signals; at the newest of them unless said otherwise.
    static func beliefs(
        _ signals: [Signal], marks: [Mark] = [], day: Double? = nil, prior: BeliefReader.Prior? = nil
    ) -> [Belief] {
        let now = day.map(Self.day) ?? signals.map(\.at).max() ?? start
        return Fold.tallies(signals: signals, marks: marks).flatMap { BeliefReader(now: now).beliefs($0, prior: prior) }
    }

    static func leader(_ beliefs: [Belief], _ key: BeliefKey) -> Belief? {
        beliefs.filter { $0.key == key }.max { $0.p < $1.p }
    }
}

extension [Belief] {
    subscript(_ key: BeliefKey, _ value: String? = nil) -> Belief? {
        first { $0.key == key && (value == nil || $0.value == value) }
    }
}
