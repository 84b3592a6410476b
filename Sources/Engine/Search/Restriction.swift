/// The passages that what was typed leaves to a search.
struct Restriction: Sendable {
    /// Phrases that all of them hold, and those passages; nothing when none was typed or none stands anywhere.
    private(set) var phrases: [String] = []
    private(set) var required: Set<Int64>?
    /// Words that none of them holds, and the passages that do.
    private(set) var excluded: [String] = []
    private(set) var barred: Set<Int64> = []

    var isOpen: Bool { required == nil && excluded.isEmpty }

    /// Whether any passage is left when they must hold this as well; if not, it is not asked for.
    mutating func require(_ phrase: String, in rows: Set<Int64>) -> Bool {
        let both = required?.intersection(rows) ?? rows
        guard !both.isEmpty else { return false }
        phrases.append(phrase)
        required = both
        return true
    }

    mutating func exclude(_ word: String, in rows: Set<Int64>) {
        excluded.append(word)
        barred.formUnion(rows)
    }

    func admits(_ row: Int64) -> Bool {
        !barred.contains(row) && (required?.contains(row) ?? true)
    }
}
