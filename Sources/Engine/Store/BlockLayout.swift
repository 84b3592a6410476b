/// A passage's blocks as a short line, `paragraph 120 310;code 312 580 python`: read for every passage of every search, so
/// it has to be quick.
enum BlockLayout {
    static func text(_ blocks: [Passage.Block]) -> String {
        blocks.map { block in
            let language = block.language.map { " " + $0.filter { $0 != ";" && !$0.isWhitespace } } ?? ""
            return "\(block.kind.rawValue) \(block.range.lowerBound) \(block.range.upperBound)\(language)"
        }.joined(separator: ";")
    }

    static func blocks(_ text: String) -> [Passage.Block] {
        text.utf8.split(separator: UInt8(ascii: ";")).compactMap { part in
            let fields = part.split(separator: UInt8(ascii: " ")).map { Substring($0) }
            guard fields.count >= 3, let kind = Passage.Block.Kind(rawValue: String(fields[0])),
                let low = Int(fields[1]), let high = Int(fields[2]), low <= high
            else { return nil }
            return Passage.Block(kind: kind, range: low..<high, language: fields.count > 3 ? String(fields[3]) : nil)
        }
    }
}
