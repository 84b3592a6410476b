internal import Foundation

/// The sentence of a cause, read again: what it says of the answer with a belief, and of the one without it.
struct CauseSentence {
    enum Kind {
        /// "… because …; without that, …"
        case alone
        /// "… because …; … asks for the same. Without both, …"
        case shared
        /// "Only where … is left out: … because …; without that, …"
        case hidden
    }

    enum Statement: Equatable {
        case first(String)
        case present(String), absent(String)
        case before(String, String)
        case mostly(String)
        case words(Int)
        case quotes(String), quotesNot(String)
        case says(String), saysNot(String)
        case pieces(Int, String)
    }

    var kind: Kind
    var with: [Statement] = []
    var without: [Statement] = []

    /// Nothing when it is not of the grammar.
    init?(_ sentence: String) {
        var text = Substring(sentence)
        guard text.last == "." else { return nil }
        text.removeLast()
        kind = .alone
        if text.hasPrefix("It changes no more than the order of what is quoted because ") { return }
        if text.hasPrefix("Only where ") {
            guard let cut = Self.place(of: ": ", in: text) else { return nil }
            text = text[cut.upperBound...]
            kind = .hidden
        }
        guard let because = Self.place(of: " because ", in: text) else { return nil }
        let head = text[..<because.lowerBound]
        let rest = text[because.upperBound...]
        let tail: Substring
        if let cut = Self.place(of: "; without that, ", in: rest) {
            tail = rest[cut.upperBound...]
        } else if let cut = Self.place(of: " for the same. Without both, ", in: rest)
            ?? Self.place(of: " for the same. Without all of them, ", in: rest)
        {
            tail = rest[cut.upperBound...]
            kind = .shared
        } else {
            return nil
        }
        let (one, other) = (Self.pieces(head).map(Self.statement), Self.pieces(tail).map(Self.statement))
        guard !one.contains(nil), !other.contains(nil), !one.isEmpty, one.count == other.count else { return nil }
        (with, without) = (one.compactMap { $0 }, other.compactMap { $0 })
    }

    // MARK: Cutting, outside quotation marks

    private static func place(of mark: String, in text: Substring) -> Range<Substring.Index>? {
        var depth = 0
        var index = text.startIndex
        while index < text.endIndex {
            if depth == 0, text[index...].hasPrefix(mark) {
                return index..<text.index(index, offsetBy: mark.count)
            }
            if text[index] == "“" { depth += 1 }
            if text[index] == "”" { depth -= 1 }
            index = text.index(after: index)
        }
        return nil
    }

    private static func pieces(_ text: Substring) -> [Substring] {
        var result: [Substring] = []
        var rest = text
        while let cut = [place(of: ", ", in: rest), place(of: " and ", in: rest)].compactMap({ $0 }).min(by: {
            $0.lowerBound < $1.lowerBound
        }) {
            result.append(rest[..<cut.lowerBound])
            rest = rest[cut.upperBound...]
        }
        return result + [rest]
    }

    // MARK: Reading

    private static func statement(_ piece: Substring) -> Statement? {
        // “A” comes first; split at the marks there are: before, title, between, title, behind.
        let parts = piece.components(separatedBy: CharacterSet(charactersIn: "“”"))
        if parts.count == 5, parts[0].isEmpty, parts[2] == " comes before ", parts[4].isEmpty {
            return .before(parts[1], parts[3])
        }
        if parts.count == 3 {
            switch (parts[0].lowercased(), parts[2]) {
            case ("", " comes first"): return .first(parts[1])
            case ("it has ", ""), ("", " is there"): return .present(parts[1])
            case ("it leaves out ", ""), ("", " is missing"): return .absent(parts[1])
            case ("it quotes ", ""), ("", " is quoted"): return .quotes(parts[1])
            case ("it says ", ""), ("", " is said"): return .says(parts[1])
            case ("it does not say ", ""), ("", " is not said"): return .saysNot(parts[1])
            case ("it does not quote ", ""), ("", " is not quoted"): return .quotesNot(parts[1])
            default: return nil
            }
        }
        let text = piece.lowercased()
        if text.hasPrefix("most of it is ") { return .mostly(String(text.dropFirst("most of it is ".count))) }
        guard text.hasPrefix("it has ") else { return nil }
        let words = text.dropFirst("it has ".count).split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, let number = words[0] == "no" ? 0 : Int(words[0]) else { return nil }
        switch words[1] {
        case "words": return .words(number)
        default: return .pieces(number, words[1])
        }
    }
}
