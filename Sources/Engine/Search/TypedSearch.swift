/// What somebody who types operators asks of the search: words in quotes stand together, a word behind a hyphen at the
/// end stands nowhere.
///
/// ```swift
/// TypedSearch("rotate \"signing key\" -okta").phrases   // ["signing key"]
/// TypedSearch("rotate \"signing key\" -okta").excluded  // ["okta"]
/// ```
/// A hyphen counts only behind a space, with a word of two letters at least, and with nothing but such words to the end:
/// "find -name x" and "-f" are no exclusions, nor is `--flag`.
struct TypedSearch: Hashable, Sendable {
    var phrases: [String] = []
    var excluded: [String] = []
    /// The text without its exclusions.
    var text: String

    init(_ text: String) {
        var rest = Substring(text)
        var excluded: [String] = []
        while let last = rest.lastIndex(where: \.isWhitespace) {
            let start = rest.index(after: last)
            let trimmed = rest[..<last].trimmingTrailingSpaces
            let word = rest[start...]
            if word.isEmpty {
                rest = trimmed
                continue
            }
            guard word.first == "-", Self.isExclusion(word.dropFirst()), !Tokens(String(trimmed)).words.isEmpty else {
                break
            }
            excluded.insert(String(word.dropFirst()), at: 0)
            rest = trimmed
        }
        self.excluded = excluded
        self.text = excluded.isEmpty ? text : String(rest)
        phrases = Self.quoted(self.text)
    }

    /// Without the phrases of what is not searched for.
    func within(_ part: String) -> TypedSearch {
        var typed = self
        typed.phrases.removeAll { !part.contains($0) }
        return typed
    }

    var isPlain: Bool { phrases.isEmpty && excluded.isEmpty }

    private static func isExclusion(_ word: Substring) -> Bool {
        word.count >= 2 && word.first!.isLetter && word.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    }

    /// What stands between two quotation marks and holds a word.
    private static func quoted(_ text: String) -> [String] {
        var result: [String] = []
        var open: String?
        for character in text {
            if "\"“”".contains(character) {
                if let phrase = open {
                    if !Tokens(phrase).words.isEmpty { result.append(phrase) }
                    open = nil
                } else {
                    open = ""
                }
            } else if open != nil {
                open!.append(character)
            }
        }
        return result
    }
}

extension Substring {
    fileprivate var trimmingTrailingSpaces: Substring {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
