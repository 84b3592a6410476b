/// How a library is searched.
public enum SearchMode: String, CaseIterable, Codable, Sendable {
    /// By words alone.
    case lexical
    /// By meaning alone.
    case dense
    /// By both.
    case hybrid
}
