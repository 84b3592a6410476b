/// Phrases looked up by their first word; the longest that fits wins.
///
/// Lookup is one hash of a word, then a comparison of the few phrases that begin with it.
struct PhraseBook<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let rest: [String]
        let value: Value
    }
    private let entries: [String: [Entry]]

    init(_ pairs: [(String, Value)]) {
        var entries: [String: [Entry]] = [:]
        for (phrase, value) in pairs {
            let words = phrase.split(separator: " ").map(String.init)
            entries[words[0], default: []].append(Entry(rest: Array(words.dropFirst()), value: value))
        }
        self.entries = entries.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
    }

    /// Several phrases, written with commas between them, for one value each.
    init(lists: [(Value, String)]) {
        self.init(
            lists.flatMap { value, phrases in
                phrases.split(separator: ",").map { phrase in
                    (phrase.split(whereSeparator: \.isWhitespace).joined(separator: " "), value)
                }
            })
    }

    func longest(at index: Int, in words: [Word], before end: Int) -> (value: Value, end: Int)? {
        guard index < end, let candidates = entries[words[index].text] else { return nil }
        next: for entry in candidates {
            let stop = index + 1 + entry.rest.count
            guard stop <= end else { continue }
            for (offset, word) in entry.rest.enumerated() where words[index + 1 + offset].text != word {
                continue next
            }
            return (entry.value, stop)
        }
        return nil
    }

    /// The first phrase in a range of words.
    func first(in range: Range<Int>, of words: [Word]) -> (value: Value, range: Range<Int>)? {
        for index in range {
            if let found = longest(at: index, in: words, before: range.upperBound) {
                return (found.value, index..<found.end)
            }
        }
        return nil
    }

    func contains(in range: Range<Int>, of words: [Word]) -> Bool {
        first(in: range, of: words) != nil
    }
}

extension PhraseBook where Value == Bool {
    /// A plain set of phrases.
    init(_ phrases: String) {
        self.init(lists: [(true, phrases)])
    }
}
