/// Reads `*.theme` files: one `role = "#hex" [on "#hex"] [bold] [underline] ...` a line, `#` begins a comment.
///
///     paper     = "#12161c"        # what the terminal's own background is taken to be; default: any
///     selection = "#f7f4ee" on "#2c4a63" bold
///     text      = default
///
/// A line that cannot be read is a warning with its number; the rest still counts.
public enum ThemeFile {
    public struct Warning: Hashable, Sendable {
        public let line: Int
        public let text: String
    }

    public static func read(_ text: String, name: String) -> (theme: Theme, warnings: [Warning]) {
        var theme = Theme(name: name, paper: Theme.dark.paper, inks: [:])
        var warnings: [Warning] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            do {
                try read(line, into: &theme)
            } catch {
                warnings.append(Warning(line: index + 1, text: "\(name).theme:\(index + 1): \(error.text)"))
            }
        }
        if theme.inks.isEmpty {
            warnings.append(Warning(line: 0, text: "\(name).theme names no role; the default theme is used"))
            theme.inks = Theme.dark.inks
            theme.paper = Theme.dark.paper
        }
        return (theme, warnings)
    }

    private struct Unreadable: Error {
        let text: String
    }

    private static func read(_ line: Substring, into theme: inout Theme) throws(Unreadable) {
        var words = words(line)
        guard let name = words.first else { return }
        guard words.count >= 3, words[1] == "=" else {
            throw Unreadable(text: "expected  role = \"#rrggbb\"")
        }
        words.removeFirst(2)
        if name == "paper" {
            theme.isForAnyPaper = words[0] == "default"
            if theme.isForAnyPaper { return }
            guard let shade = Shade(hex: words[0]) else {
                throw Unreadable(text: "\(words[0]) is no colour; write \"#rrggbb\"")
            }
            theme.paper = shade
            return
        }
        guard let role = Role(rawValue: name) else {
            throw Unreadable(text: "no role is called \(name)\(suggestion(name))")
        }
        var ink = Ink()
        var wantsBackground = false
        var isFirst = true
        for word in words {
            if word == "on" {
                wantsBackground = true
                continue
            }
            if let attribute = Attributes.named.first(where: { $0.name == word }) {
                ink.attributes.insert(attribute.value)
            } else if word == "default" || word.first == "#" {
                guard isFirst || wantsBackground else { throw Unreadable(text: "a second colour needs the word on") }
                let shade = Shade(hex: word)
                guard word == "default" || shade != nil else {
                    throw Unreadable(text: "\(word) is no colour; write \"#rrggbb\"")
                }
                if wantsBackground { ink.background = shade } else { ink.foreground = shade }
                wantsBackground = false
            } else {
                throw Unreadable(text: "\(word) is neither a colour nor bold, dim, underline, reverse or italic")
            }
            isFirst = false
        }
        if wantsBackground { throw Unreadable(text: "a colour is missing after on") }
        theme.inks[role] = ink
    }

    /// Words of a line; a quoted colour is one word, `#` outside of quotes begins a comment, `=` stands alone.
    private static func words(_ line: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        var quoted = false
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for character in line {
            if character == "\"" {
                end()
                quoted.toggle()
            } else if quoted {
                word.append(character)
            } else if character == "#" {
                break
            } else if character == "=" {
                end()
                words.append("=")
            } else if character.isWhitespace {
                end()
            } else {
                word.append(character)
            }
        }
        end()
        return words
    }

    private static func suggestion(_ name: String) -> String {
        let near = Role.allCases.map(\.rawValue).filter {
            $0.lowercased() == name.lowercased() || $0.hasPrefix(name.prefix(4)) && name.count >= 4
        }
        return near.first.map { "; did you mean \($0)?" } ?? ""
    }
}
