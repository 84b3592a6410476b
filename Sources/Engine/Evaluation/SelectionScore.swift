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
                .share("outdated wish beside it still counts", half, outcomes.map(\.isOutdatedCounting)),
            ]
        }
    }

    struct Outcome {
        var isNewestCurrent: Bool
        /// It counts, and nothing that fits the newest was said since.
        var isOutdatedLeading: Bool
        /// It counts at all; it may be true beside the newest.
        var isOutdatedCounting: Bool
    }

    /// A wish counts for a memory when they share two stems (one, if the wish has no more than two) and the sign; what fits the
    /// current memory as well is not outdated.
    static func outcome(_ line: Line) -> Outcome {
        let texts = line.dialogue.filter { $0.role == "user" }.map(\.content)
        let beliefs = Dialogue(texts).beliefs().filter { belief in
            [.preference, .goal, .constraint].contains(belief.key.family) && !belief.doubted
                && (belief.status == .current || belief.status == .pinned)
        }
        let current = line.memory.items.filter { $0.status == "current" }.flatMap { MemoryClause.clauses($0.content) }
        let outdated = line.memory.items.filter { $0.status == "outdated" }.flatMap { MemoryClause.clauses($0.content) }
        let newest = beliefs.filter { belief in current.contains { $0.fits(belief) } }
        let old = beliefs.filter { belief in
            !newest.contains(belief) && outdated.contains { $0.fits(belief) }
        }
        // Of two that count, the more recent word leads.
        let isLater =
            old.map(\.updated).max() ?? .init(milliseconds: 0) > newest.map(\.updated).max() ?? .init(milliseconds: 0)
        return Outcome(
            isNewestCurrent: !newest.isEmpty, isOutdatedLeading: !old.isEmpty && (newest.isEmpty || isLater),
            isOutdatedCounting: !old.isEmpty)
    }
}
