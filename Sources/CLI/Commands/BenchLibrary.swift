import Engine
import Foundation

/// A library of any size for timing: the sample's documents again and again, each time about another product and in other
/// words.
///
/// Copies word for word would make every word as common at 100,000 passages as it is in a hundred. In real libraries new words
/// keep coming, and most documents speak of most things not at all. So each copy keeps a third of the sample's words as they
/// are and has another form of each of the rest: which one is drawn by rank (Zipf's law), the same in all of a copy.
struct BenchLibrary {
    /// The sample's documents by name.
    private let documents: [(name: String, text: String)]

    /// Forms of a word: at 100,000 passages there are then about as many words as documentation of that size has. A form
    /// of rank r is drawn as often as 1/r, the word itself being the first.
    private static let forms = 12

    init(_ folder: URL) throws {
        documents = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
            .sorted().map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
    }

    /// Writes copies as JSON Lines.
    func write(copies: Int, to file: URL) throws {
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        let handle = try FileHandle(forWritingTo: file)
        for copy in 1...max(1, copies) {
            for (name, text) in documents {
                let line = [
                    "id": "copy\(copy)/\(name)", "title": "\(name) \(copy)", "text": Self.reworded(text, copy: copy),
                ]
                try handle.write(contentsOf: JSONEncoder().encode(line) + Data("\n".utf8))
            }
        }
        try handle.close()
    }

    /// Words of four letters and more, but for those without a topic; what stands in front matter has to stay.
    private static func reworded(_ text: String, copy: Int) -> String {
        let text = text.replacingOccurrences(of: "Quayside", with: "Product\(copy)")
        let tokens = Tokens(text)
        var result: [UInt8] = []
        result.reserveCapacity(tokens.utf8.count * 5 / 4)
        var end = text.hasPrefix("---\n") ? text.range(of: "\n---\n").map { text[..<$0.upperBound].utf8.count } ?? 0 : 0
        result += tokens.utf8[..<end]
        for token in tokens.words where token.range.lowerBound >= end {
            guard token.word.utf8.count >= 4, !StopWords.contains(token.word),
                token.word.utf8.allSatisfy({ (97...122).contains($0) })
            else { continue }
            result += tokens.utf8[end..<token.range.upperBound]
            end = token.range.upperBound
            result += ending(of: token.stem, copy: copy).utf8
        }
        result += tokens.utf8[end...]
        return String(decoding: result, as: UTF8.self)
    }

    /// What makes another word of it in this copy; nothing where it stays.
    private static func ending(of stem: String, copy: Int) -> String {
        // SplitMix64 over the stem's letters and the copy.
        var state = stem.utf8.reduce(UInt64(copy)) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 }
        state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
        var place = Double((state ^ (state >> 31)) >> 11) / Double(1 << 53) * harmonic
        for rank in 1...forms {
            place -= 1 / Double(rank)
            if place < 0 { return rank == 1 ? "" : endings[rank - 2] }
        }
        return endings[forms - 2]
    }

    private static let harmonic = (1...forms).reduce(0) { $0 + 1 / Double($1) }
    /// No suffix that a stemmer takes off.
    private static let endings = ["ox", "ark", "ulm", "id", "onk", "ept", "usk", "arn", "olt", "ibb", "um"]
}
