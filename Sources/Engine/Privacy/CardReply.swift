internal import Foundation

/// A person's reply to her card, read line by line: `3: proficient`, `4: no, because ...`, `5: forget`.
struct CardReply {
    enum Word: Hashable {
        case right, wrong, forget
        case value(String)
    }

    struct Entry: Hashable {
        var number: Int
        var word: Word
        var because: String?
    }

    /// The card it answers, when the reply names it.
    var stamp: String?
    var entries: [Entry] = []

    /// What a mail program quotes is not her answer; a signature ends it. `lines` are those of the card, so that a line that
    /// was left as it stands is no correction.
    init(_ text: String, lines: [Int: (title: String, value: String)] = [:]) {
        for raw in text.normalizedForStorage.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = raw.trimmingCharacters(in: .whitespaces)
            if raw == "-- " || raw == "--" { break }
            if let name = Self.stamp(in: line) { stamp = stamp ?? name }
            guard !line.hasPrefix(">") else { continue }
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), digits.count <= 4 else { continue }
            var rest = line.dropFirst(digits.count).drop { $0 == " " }
            guard let mark = rest.first, ".:)-=".contains(mark) else { continue }
            rest = rest.dropFirst().drop { $0 == " " }
            guard !rest.isEmpty else { continue }
            if let known = lines[number], rest.hasPrefix(known.title + ": ") {
                rest = rest.dropFirst(known.title.count + 2)
            }
            let entry = Self.entry(number, String(rest), value: lines[number]?.value)
            entries.removeAll { $0.number == number }
            entries.append(entry)
        }
    }

    private static func entry(_ number: Int, _ text: String, value: String?) -> Entry {
        var words = text
        var because: String?
        if let cut = text.range(of: "because ", options: .caseInsensitive) {
            because = String(text[cut.upperBound...]).trimmingCharacters(in: ends)
            words = String(text[..<cut.lowerBound])
        }
        words = words.trimmingCharacters(in: ends)
        let word: Word =
            switch words.lowercased() {
            case "no", "wrong", "not so", "not true", "false", "n": .wrong
            case "yes", "ok", "okay", "right", "true", "correct", "y", "": .right
            case "forget", "forget it", "delete", "remove": .forget
            case (value ?? "").lowercased(): .right
            default: .value(words)
            }
        return Entry(number: number, word: word, because: because)
    }

    private static let ends = CharacterSet.whitespaces.union(CharacterSet(charactersIn: ".,;\"'"))

    /// `card 1a2b3c`, quoted or not.
    private static func stamp(in line: String) -> String? {
        let words = line.lowercased().split { $0 == " " || $0 == ">" || $0 == "·" || $0 == ":" }
        guard let at = words.firstIndex(of: "card"), at + 1 < words.count else { return nil }
        let name = String(words[at + 1])
        return name.count == 6 && name.allSatisfy(\.isHexDigit) ? name : nil
    }
}
