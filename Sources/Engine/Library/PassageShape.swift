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
        holdsCode = !code.isEmpty || passage.text.contains("```")
        codeShare = Double(code.reduce(0) { $0 + $1.range.count }) / Double(total)
        isSymptomTable = passage.blocks.contains { $0.kind == .table && Self.isSymptoms(passage.text($0.range)) }
        let words = passage.text.split(whereSeparator: \.isWhitespace)
        let technical = words.count { word in
            word.dropFirst().contains { $0.isNumber || $0 == "_" || $0.isUppercase }
        }
        technicalShare = Double(technical) / Double(max(1, words.count))
    }

    private static func isSymptoms(_ table: String) -> Bool {
        let head = table.prefix { $0 != "\n" }.lowercased()
        let names = ["symptom", "error", "problem", "issue", "message", "failure"].contains { head.contains($0) }
        return names
            && ["cause", "fix", "solution", "resolution", "remedy", "action", "reason", "what to do"]
                .contains { head.contains($0) }
    }
}
