/// How a passage looks before a word of it is read.
struct PassageShape {
    let holdsCode: Bool
    /// Share of its bytes that stand in code blocks.
    let codeShare: Double
    /// A table whose head names symptoms, errors or problems beside causes or fixes.
    let isSymptomTable: Bool
    /// Share of its words that hold a digit, an underscore or an inner capital.
    let technicalShare: Double

    init(_ passage: Passage) {
        let total = max(1, passage.range.count)
        let code = passage.blocks.filter { $0.kind == .code }
        holdsCode = !code.isEmpty || Self.holdsFence(passage.text)
        codeShare = Double(code.reduce(0) { $0 + $1.range.count }) / Double(total)
        isSymptomTable = passage.blocks.contains { $0.kind == .table && Self.isSymptoms(passage.text($0.range)) }
        technicalShare = Self.technicalShare(passage.text)
    }

    private static func technicalShare(_ text: String) -> Double {
        var text = text
        return text.withUTF8 { bytes in
            var words = 0
            var technical = 0
            for run in bytes.split(whereSeparator: SourceText.isSpace) {
                if run.allSatisfy({ $0 < 0x80 }) {
                    words += 1
                    if run.dropFirst().contains(where: isTechnical) { technical += 1 }
                } else {
                    // Beyond ASCII there are other spaces, digits and capitals.
                    for word in String(decoding: run, as: UTF8.self).split(whereSeparator: \.isWhitespace) {
                        words += 1
                        if word.dropFirst().contains(where: { $0.isNumber || $0 == "_" || $0.isUppercase }) {
                            technical += 1
                        }
                    }
                }
            }
            return Double(technical) / Double(max(1, words))
        }
    }

    private static func holdsFence(_ text: String) -> Bool {
        let mark = UInt8(ascii: "`")
        var run = 0
        return text.utf8.contains { byte in
            run = byte == mark ? run + 1 : 0
            return run == 3
        }
    }

    private static func isTechnical(_ byte: UInt8) -> Bool {
        SourceText.isDigit(byte) || byte == UInt8(ascii: "_") || (65...90).contains(byte)
    }

    private static func isSymptoms(_ table: String) -> Bool {
        let head = table.prefix { $0 != "\n" }.lowercased()
        let names = ["symptom", "error", "problem", "issue", "message", "failure"].contains { head.contains($0) }
        return names
            && ["cause", "fix", "solution", "resolution", "remedy", "action", "reason", "what to do"]
                .contains { head.contains($0) }
    }
}
