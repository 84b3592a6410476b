/// What of an answer counts when two are compared. Names and words are kept as their hashes, in order: two answers are
/// compared in a microsecond.
struct Fingerprint: Hashable, Sendable {
    /// Sources quoted, as document and range.
    let quotes: [UInt64]
    /// Titles of the sections, in the order they have on the page.
    let sections: [UInt64]
    /// Share of the words in each kind of block.
    let format: [Double]
    let vocabulary: [UInt64]

    init(_ answer: Answer) {
        var words = BlockWords()
        self.init(blocks: answer.blocks, citations: answer.citations, &words)
    }

    init(blocks: [AnswerBlock], citations: [Citation], _ words: inout BlockWords) {
        quotes = citations.map { StableHash.of($0.document, $0.range.lowerBound, $0.range.upperBound) }.sorted()
        var sections: [UInt64] = []
        var format = Array(repeating: 0.0, count: AnswerBlock.Kind.allCases.count)
        var vocabulary: [UInt64] = []
        var last = ""
        for block in blocks {
            if last != block.section { sections.append(StableHash.of(block.section)) }
            last = block.section
            let read = words.read(block.text)
            format[AnswerBlock.Kind.allCases.firstIndex(of: block.kind)!] += Double(read.count)
            vocabulary += read.stems
        }
        let total = max(1, format.reduce(0, +))
        self.sections = sections
        self.format = format.map { $0 / total }
        vocabulary.sort()
        self.vocabulary = vocabulary.enumerated().filter { $0.offset == 0 || vocabulary[$0.offset - 1] != $0.element }
            .map(\.element)
    }

    /// How far two answers are apart: .6 what is quoted, .2 the order of sections, .1 form, .1 words.
    func difference(from other: Fingerprint) -> Comparison.Difference {
        Comparison.Difference(
            sentences: 1 - dice(quotes, other.quotes),
            order: 1 - common(sections, other.sections) / Double(max(1, max(sections.count, other.sections.count))),
            format: 1 - zip(format, other.format).reduce(0) { $0 + min($1.0, $1.1) },
            vocabulary: 1 - dice(vocabulary, other.vocabulary)
        ).rounded
    }

    /// Of two lists in ascending order, each without repetitions.
    private func dice(_ one: [UInt64], _ other: [UInt64]) -> Double {
        guard !one.isEmpty || !other.isEmpty else { return 1 }
        var (left, right, both) = (0, 0, 0)
        while left < one.count, right < other.count {
            if one[left] == other[right] { both += 1 }
            let isBehind = one[left] <= other[right]
            if one[left] >= other[right] { right += 1 }
            if isBehind { left += 1 }
        }
        return 2 * Double(both) / Double(one.count + other.count)
    }

    /// Length of the longest common subsequence.
    private func common(_ one: [UInt64], _ other: [UInt64]) -> Double {
        if one.isEmpty && other.isEmpty { return 1 }
        var row = Array(repeating: 0, count: other.count + 1)
        for a in one {
            var diagonal = 0
            for (index, b) in other.enumerated() {
                let above = row[index + 1]
                row[index + 1] = a == b ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return Double(row[other.count])
    }
}

/// The words of blocks, each text read once: answers to one question share most of theirs.
struct BlockWords {
    struct Read {
        /// Words as the index counts them, and as one sees them: runs between white space that hold a letter or a digit.
        var count: Int
        var runs: Int
        var stems: [UInt64]
    }

    private var known: [String: Read] = [:]

    mutating func read(_ text: String) -> Read {
        if let read = known[text] { return read }
        let tokens = Tokens(text)
        let read = Read(
            count: tokens.words.count, runs: Self.runs(text), stems: tokens.contentStems.map { StableHash.of($0) })
        known[text] = read
        return read
    }

    private static func runs(_ text: String) -> Int {
        var count = 0
        var isCounted = false
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            for byte in text.utf8 {
                switch byte {
                case 9...13, 32: isCounted = false
                case 48...57, 65...90, 97...122:
                    if !isCounted { count += 1 }
                    isCounted = true
                default: break
                }
            }
            return count
        }
        for character in text {
            if character.isWhitespace {
                isCounted = false
            } else if !isCounted, character.isLetter || character.isNumber {
                isCounted = true
                count += 1
            }
        }
        return count
    }
}

extension Comparison.Difference {
    /// Sums in another order differ in the last bits; nobody reads those.
    fileprivate var rounded: Comparison.Difference {
        func round(_ value: Double) -> Double { (max(0, value) * 1e9).rounded() / 1e9 }
        return Comparison.Difference(
            sentences: round(sentences), order: round(order), format: round(format), vocabulary: round(vocabulary))
    }
}
