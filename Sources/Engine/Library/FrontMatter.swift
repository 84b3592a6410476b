/// What a document says of itself before its text: `---` with `key: value` lines, or `+++` with `key = value`.
///
/// Reads the small part of YAML and TOML that front matter is written in: scalars, quotes, `[a, b]`, `- item` and folded
/// text. Anything else is passed over, because a document must not be lost over its front matter.
struct FrontMatter: Hashable, Sendable {
    var title: String?
    var aspects: [Aspect] = []
    var depth: Depth?
    var date: String?
    var supersedes: String?
    var isAbout = false
    /// Where the document's text begins; 0 when there is no front matter.
    var end = 0

    /// More lines than this between the fences are a text with a rule above it.
    private static let lineLimit = 400

    init() {}

    init(_ source: SourceText) {
        guard let fence = FrontMatter.fence(source), let last = FrontMatter.closingLine(source, fence) else { return }
        var key = ""
        var values: [String] = []
        var isFolded = false
        func flush() {
            if !key.isEmpty { take(key, isFolded ? [values.joined(separator: " ")] : values) }
            key = ""
            values = []
            isFolded = false
        }
        let separator: Character = fence == UInt8(ascii: "+") ? "=" : ":"
        for number in 1..<last {
            let line = source.string(source.line(number))
            let text = line.drop { $0 == " " || $0 == "\t" }
            if text.isEmpty || text.first == "#" { continue }
            let isIndented = text.startIndex != line.startIndex
            if !key.isEmpty, !isFolded, text.hasPrefix("- ") {
                values.append(FrontMatter.scalar(text.dropFirst(2)))
            } else if !key.isEmpty, isIndented {
                if isFolded { values.append(FrontMatter.scalar(text)) }
            } else if let mark = text.firstIndex(of: separator), !isIndented {
                flush()
                key = FrontMatter.scalar(text[..<mark]).lowercased()
                let rest = text[text.index(after: mark)...].drop { $0 == " " || $0 == "\t" }
                if rest.first == ">" || (rest.first == "|" && separator == ":") {
                    isFolded = true
                } else {
                    values = FrontMatter.list(rest)
                }
            }
        }
        flush()
        end = last + 1 < source.lineCount ? source.lineStarts[last + 1] : source.utf8.count
    }

    private mutating func take(_ key: String, _ values: [String]) {
        let values = values.filter { !$0.isEmpty }
        guard let first = values.first else { return }
        switch key {
        case "title": title = title ?? first
        case "aspects", "aspect":
            for value in values {
                let name = value.lowercased().replacingSpaces(with: "-")
                if let aspect = Aspect(rawValue: name == "howto" ? "how-to" : name), !aspects.contains(aspect) {
                    aspects.append(aspect)
                }
            }
        case "depth": depth = Depth(rawValue: first.lowercased())
        case "date": date = FrontMatter.day(first)
        case "supersedes", "replaces": supersedes = first
        case "about": isAbout = ["true", "yes", "1"].contains(first.lowercased())
        default: break
        }
    }

    /// The byte that opens front matter, when the first line is nothing but it.
    private static func fence(_ source: SourceText) -> UInt8? {
        let line = source.trimmed(source.line(0))
        guard line.lowerBound == 0, line.count == 3 else { return nil }
        if source.starts("---", at: 0) { return UInt8(ascii: "-") }
        return source.starts("+++", at: 0) ? UInt8(ascii: "+") : nil
    }

    private static func closingLine(_ source: SourceText, _ fence: UInt8) -> Int? {
        var hasKey = false
        for number in 1..<max(1, min(source.lineCount, lineLimit)) {
            let line = source.line(number)
            let trimmed = source.trimmed(line)
            if trimmed.count == 3, trimmed.lowerBound == line.lowerBound {
                let isSame = source.utf8[trimmed].allSatisfy { $0 == fence }
                if isSame || (fence == UInt8(ascii: "-") && source.starts("...", at: line.lowerBound)) {
                    return hasKey || number == 1 ? number : nil
                }
            }
            let mark = fence == UInt8(ascii: "+") ? UInt8(ascii: "=") : UInt8(ascii: ":")
            if source.utf8[line].contains(mark) { hasKey = true }
        }
        return nil
    }

    /// `[a, "b, c"]` as its members; anything else as one.
    private static func list(_ text: Substring) -> [String] {
        let text = withoutComment(text)
        guard text.count >= 2, text.first == "[", text.last == "]" else { return [scalar(text)] }
        let inner = text.dropFirst().dropLast()
        var members: [String] = []
        var member = ""
        var quote: Character?
        for character in inner {
            if let open = quote {
                if character == open { quote = nil }
                member.append(character)
            } else if character == "," {
                members.append(scalar(member[...]))
                member = ""
            } else {
                if character == "\"" || character == "'" { quote = character }
                member.append(character)
            }
        }
        members.append(scalar(member[...]))
        return members
    }

    /// Without quotes, comment and white space around it.
    private static func scalar(_ text: Substring) -> String {
        var text = withoutComment(text)
        if text.count >= 2, let first = text.first, first == "\"" || first == "'", text.last == first {
            text = text.dropFirst().dropLast()
            if first == "\"" {
                return text.split(separator: "\\\"", omittingEmptySubsequences: false).joined(separator: "\"")
            }
            return text.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
        }
        return String(text)
    }

    private static func withoutComment(_ text: Substring) -> Substring {
        var quote: Character?
        var previous: Character = " "
        var end = text.endIndex
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "#", previous == " " || previous == "\t" {
                end = index
                break
            } else if character == "\"" || character == "'", previous == " " || previous == "[" || previous == "," {
                quote = character
            }
            previous = character
        }
        var result = text[..<end].drop { $0 == " " || $0 == "\t" }
        while let last = result.last, last == " " || last == "\t" { result.removeLast() }
        return result
    }

    /// `2026-03-12` of `2026-03-12T09:00:00Z`; nothing when it is no such day.
    private static func day(_ text: String) -> String? {
        let bytes = Array(text.utf8.prefix(10))
        guard bytes.count == 10 else { return nil }
        for (index, byte) in bytes.enumerated() {
            guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : SourceText.isDigit(byte) else { return nil }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    fileprivate func replacingSpaces(with mark: Character) -> String {
        String(map { $0 == " " || $0 == "_" ? mark : $0 })
    }
}
