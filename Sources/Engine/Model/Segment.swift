/// A group of people who tend to need the same: a prior for what is not yet known about one of them.
public struct Segment: Hashable, Codable, Sendable {
    public var name: String
    public var description: String
    /// How common the segment is, before anything is known.
    public var pi: Double
    /// For each key the chance of each value, e.g. `theta["role"]["ciso"] == 0.3`. `goal/kind` stands for the kinds of goals.
    public var theta: [String: [String: Double]]

    public init(name: String, description: String, pi: Double, theta: [String: [String: Double]]) {
        self.name = name
        self.description = description
        self.pi = pi
        self.theta = theta
    }

    /// The likeliest value of a key in this segment.
    public func mode(of key: String) -> String? {
        theta[key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

/// How well a person fits each segment: naive Bayes over her choice beliefs.
public struct SegmentPosterior: Hashable, Codable, Sendable {
    public var shares: [String: Double]

    public init(shares: [String: Double]) {
        self.shares = shares
    }

    /// The segment that fits best, and how well.
    public var best: (name: String, share: Double)? {
        shares.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { (name: $0.key, share: $0.value) }
    }
}
