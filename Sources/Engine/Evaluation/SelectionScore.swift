/// Dialogues in which somebody changes her mind: after importing them, is the newest wish current and the old one retired?
enum SelectionScore {
    struct Line: Decodable {
        struct Turn: Decodable {
            var role: String
            var content: String
        }
        struct Memory: Decodable {
            struct Item: Decodable {
                var content: String
                var status: String
            }

            var items: [Item]
        }

        var dialogue: [Turn]
        var memory: Memory
    }

    static func scores(_ folder: DataFolder) -> [Score]? {
        guard let lines = folder.lines("memsyco/valid_memory_selection.jsonl", as: Line.self) else { return nil }
        return [Score.Half.tune, .check].flatMap { (half: Score.Half) -> [Score] in
            let outcomes = lines.filter { Score.Half(line: $0.line) == half }.map { outcome($0.row) }
            return [
                .share("newest wish is current", half, outcomes.map(\.isNewestCurrent), bar: 0.65),
                .share("outdated wish still leads", half, outcomes.map(\.isOutdatedLeading), bar: 0.10, isAtMost: true),
            ]
        }
    }

    /// A wish counts for a memory when they share two stems, or all that the wish has, with the same sign; what fits the
    /// current memory as well is not outdated.
    static func outcome(_ line: Line) -> (isNewestCurrent: Bool, isOutdatedLeading: Bool) {
        let texts = line.dialogue.filter { $0.role == "user" }.map(\.content)
        let beliefs = Dialogue(texts).beliefs().filter { belief in
            [.preference, .opinion, .goal, .constraint].contains(belief.key.family) && !belief.doubted
                && (belief.status == .current || belief.status == .pinned)
        }
        let current = line.memory.items.filter { $0.status == "current" }.flatMap { MemoryClause.clauses($0.content) }
        let outdated = line.memory.items.filter { $0.status == "outdated" }.flatMap { MemoryClause.clauses($0.content) }
        let fitting = beliefs.map { belief in (belief, current.contains { $0.fits(belief) }) }
        return (
            fitting.contains { $0.1 },
            fitting.contains { belief, isCurrent in !isCurrent && outdated.contains { $0.fits(belief) } }
        )
    }
}
