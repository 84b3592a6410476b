/// What a person answered when something she said was above her privacy level.
public struct Consent: Hashable, Codable, Sendable {
    public enum Answer: String, CaseIterable, Codable, Sendable {
        /// Keep this family although the level is lower.
        case remember
        /// Use it for the next twelve hours, then remove it.
        case session
        /// Do not keep it, and do not ask again.
        case no
    }

    /// A family of beliefs, or `why` for reasons.
    public var subject: String
    public var answer: Answer
    public var at: Moment

    public static let reasons = "why"
    /// How long "this session" lasts.
    public static let sessionDays = 0.5

    public init(subject: String, answer: Answer, at: Moment) {
        self.subject = subject
        self.answer = answer
        self.at = at
    }

    /// What holds at a moment: an answer for the session is over when the session is.
    public func holds(at now: Moment) -> Bool { answer != .session || now.days(since: at) < Self.sessionDays }
}
