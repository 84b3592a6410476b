/// Kinds of transcripts that can be read.
public enum TranscriptFormat: String, CaseIterable, Sendable {
    /// A line is `{"messages": [{"role", "content"}]}`, as OpenAI's programs keep and train on conversations.
    case openai
    /// An array, or a line each, of `{"id", "conversations": [{"from", "value"}]}`.
    case sharegpt
    /// Mail, one message after another, each behind a line that begins with "From ".
    case mbox
    /// JSON, an object a line or an array of them, by a map.
    case jsonl
    /// Comma-separated values with a line of names, by a map.
    case csv

    /// By the name of the file and the first of its bytes.
    public static func guess(name: String, start: [UInt8], hasMap: Bool) -> TranscriptFormat? {
        let text = String(decoding: start.prefix(4096), as: UTF8.self)
        if name.hasSuffix(".csv") { return .csv }
        if text.hasPrefix("From ") { return .mbox }
        if hasMap { return text.first.map { "{[".contains($0) } == true ? .jsonl : .csv }
        if text.contains("\"conversations\"") { return .sharegpt }
        if text.contains("\"messages\"") { return .openai }
        return nil
    }
}
