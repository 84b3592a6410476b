/// Word lists of general English, compiled in. Each file names its source.
enum Lexicon {
    static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// `key: words` lines turned around: each word with its key.
    static func inverted(_ lists: [String: String]) -> [String: String] {
        var result: [String: String] = [:]
        for key in lists.keys.sorted() {
            for word in lists[key]!.split(whereSeparator: \.isWhitespace) { result[String(word)] = key }
        }
        return result
    }
}
