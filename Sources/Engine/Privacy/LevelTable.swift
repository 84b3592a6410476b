/// A privacy level as one chooses it: what is known at it, what an essay claims it brings, and what was seen here.
public struct LevelDescription: Hashable, Codable, Sendable {
    /// What this installation's own answers show.
    public struct Measured: Hashable, Codable, Sendable {
        /// Logged answers, and those in which a belief had a part that needs exactly this level.
        public var answers: Int
        public var shaped: Int

        public init(answers: Int, shaped: Int) {
            self.answers = answers
            self.shaped = shaped
        }
    }

    public var level: PrivacyLevel
    /// The essay's words for the data, the lift, the risk and the effort.
    public var data: String
    public var claimedLift: String
    public var risk: String
    public var effort: String
    /// Kinds of beliefs that this level adds to the one below.
    public var adds: [String]
    public var measured: Measured?

    /// How the claims have to be labelled: nobody measured them here.
    public static let source = "The essay's claim, not a measurement of ours."
}

/// The table at the picker.
public enum LevelTable {
    /// Source of the claims: "The data that matters", the table of an essay on privacy-first personalization.
    public static let rows = [
        LevelDescription(
            level: .none, data: "None", claimedLift: "Baseline", risk: "None", effort: "Trivial",
            adds: ["nothing: no word is logged"]),
        LevelDescription(
            level: .segment, data: "Demographics", claimedLift: "+15-25%", risk: "Low", effort: "Easy",
            adds: ["role", "account"]),
        LevelDescription(
            level: .behavioral, data: "Usage patterns", claimedLift: "+30-50%", risk: "Medium", effort: "Medium",
            adds: ["style", "what use, ratings and wording show"]),
        LevelDescription(
            level: .contextual, data: "Real-time signals", claimedLift: "+40-60%", risk: "Medium-High", effort: "Hard",
            adds: ["context", "style for this session"]),
        LevelDescription(
            level: .individual, data: "Full history", claimedLift: "+60-100%", risk: "High", effort: "Very hard",
            adds: ["expertise", "goal", "stack", "constraint", "preference", "opinion", "why"]),
    ]
}
