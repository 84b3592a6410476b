/// What somebody thought of an answer.
public enum Rating: String, CaseIterable, Codable, Sendable {
    case up, down
    case tooLong = "too-long"
    case tooShort = "too-short"
    case simpler, deeper
}
