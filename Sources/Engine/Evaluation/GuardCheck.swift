/// One promise of the guard, counted: how often it was put to the test, and how often it did not hold.
public struct GuardCheck: Hashable, Codable, Sendable {
    public var name: String
    public var cases: Int
    /// Cases in which it did not hold. The bar is none.
    public var failures: Int
    /// What there was besides, in words: how many answers were declined, how much was learned.
    public var notes: [String]
    /// What failed.
    public var problems: [String]

    init(_ name: String) {
        self.name = name
        cases = 0
        failures = 0
        notes = []
        problems = []
    }

    mutating func count(_ holds: Bool, _ problem: @autoclosure () -> String) {
        cases += 1
        guard !holds else { return }
        failures += 1
        problems.append(problem())
    }
}

/// All that `eval guard` prints.
public struct GuardReport: Hashable, Codable, Sendable {
    public var checks: [GuardCheck] = []
    /// Share of the facts told to anybody that each person's answer holds.
    public var coverage = 0.0
    public var facts = 0
    /// How well memories are kept to the questions they belong to: by meaning where a model is installed, and by words.
    public var memories: [MemoryGateScore] = []
    /// Data sets that are not in the folder.
    public var absent: [String] = []
}
