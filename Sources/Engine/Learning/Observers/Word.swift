/// A word of a message as the observers see it: contractions taken apart ("don't" is "do", "not"), with what stands before it.
struct Word: Sendable {
    var text: String
    var range: Range<Int>
    var isCapitalized: Bool
    /// All capitals or with a capital or digit inside: "SAML", "GitHub", "OAuth2".
    var isAcronym: Bool
    /// A comma stands before it.
    var afterComma: Bool
    /// A semicolon, colon, dash, bracket or masked text stands before it: a clause never reaches across.
    var afterBreak: Bool
    /// Joined to the word before by a hyphen, dot, slash or underscore: "in-person", "Node.js".
    var isGlued: Bool
    var sentence: Int
}

extension [Word] {
    /// Whether these words, with a space between each two, begin at `index`. Asked of every word, so nothing is copied.
    func spell(_ phrase: String, at index: Int) -> Bool {
        var at = index
        var rest = phrase.utf8[...]
        while true {
            guard at < count, rest.starts(with: self[at].text.utf8) else { return false }
            rest = rest.dropFirst(self[at].text.utf8.count)
            guard let next = rest.first else { return true }
            guard next == UInt8(ascii: " ") else { return false }
            rest = rest.dropFirst()
            at += 1
        }
    }
}

extension Word {
    /// What a contraction stands for. "I'd" is read as "I would", its commoner sense in wishes.
    static func expansion(of word: String) -> [String]? {
        if let known = contractions[word] { return known }
        guard word.utf8.contains(39) else { return nil }
        if word.hasSuffix("n't") { return [String(word.dropLast(3)), "not"] }
        for (suffix, full) in suffixes where word.hasSuffix(suffix) {
            let base = String(word.dropLast(suffix.count))
            return hosts.contains(base) ? [base, full] : nil
        }
        return nil
    }

    private static let suffixes = [
        ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"), ("'s", "is"),
    ]
    private static let hosts: Set<String> = [
        "i", "you", "we", "they", "he", "she", "it", "that", "this", "there", "here", "what", "who", "where", "how",
        "when", "why", "everything", "everyone", "everybody", "nobody", "nothing", "something", "someone", "one",
        "these", "those", "all", "which",
    ]
    private static let contractions: [String: [String]] = [
        "can't": ["can", "not"], "cannot": ["can", "not"], "cant": ["can", "not"], "won't": ["will", "not"],
        "wont": ["will", "not"], "shan't": ["shall", "not"], "ain't": ["am", "not"], "dont": ["do", "not"],
        "doesnt": ["does", "not"], "didnt": ["did", "not"], "isnt": ["is", "not"], "arent": ["are", "not"],
        "wasnt": ["was", "not"], "havent": ["have", "not"], "hasnt": ["has", "not"], "wouldnt": ["would", "not"],
        "im": ["i", "am"], "ive": ["i", "have"], "gonna": ["going", "to"], "wanna": ["want", "to"],
        "gotta": ["got", "to"], "let's": ["let", "us"], "id": ["id"], "cuz": ["because"], "cos": ["because"],
        "coz": ["because"], "bc": ["because"], "becuase": ["because"], "pls": ["please"], "plz": ["please"],
        "y'all": ["you"], "'cause": ["because"],
    ]
}
