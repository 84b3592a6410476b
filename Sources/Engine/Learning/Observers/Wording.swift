internal import Foundation

/// How somebody puts things, whatever she talks about: how much she says at a turn, and in how long words.
///
/// Both grow with what one knows of a subject. They say nothing of one message; over a talk they tell levels apart.
struct Wording: Hashable, Sendable {
    /// Logarithm of the mean number of words in a turn.
    var fluency: Double
    /// Share of words of eight letters and more.
    ///
    /// Source: the long-word count of LIX, C. H. Björnsson, "Läsbarhet", 1968 (there from seven letters on).
    var longWords: Double

    /// Nothing for no words.
    init?(_ turns: [String]) {
        let words = turns.flatMap { Tokens($0).words.map(\.word) }
        guard !words.isEmpty else { return nil }
        fluency = log(Double(words.count) / Double(turns.count))
        longWords = Double(words.count { $0.utf8.count >= 8 }) / Double(words.count)
    }

    var features: [Double] { [fluency, longWords] }
}
