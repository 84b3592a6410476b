/// Sentences of newspapers and hearings that give a cause, or none: is the explanation seen?
enum ReasonScore {
    struct Line: Decodable {
        var corpus: String
        var text: String
        var isCausal: Int

        enum CodingKeys: String, CodingKey {
            case corpus, text
            case isCausal = "causal_sentence"
        }
    }

    static func scores(_ folder: DataFolder) -> [Score]? {
        guard let lines = folder.lines("causal/items.jsonl", as: Line.self) else { return nil }
        let rows = lines.filter { $0.row.corpus == "because_train" }
        var result: [Score] = []
        for half in [Score.Half.tune, .check] {
            let own = rows.filter { Score.Half(line: $0.line) == half }.map {
                (isCausal: $0.row.isCausal == 1, isSeen: CausalLanguage.explains($0.row.text))
            }
            result += [
                .share("explanation seen", half, own.filter(\.isCausal).map(\.isSeen), bar: 0.85),
                .share("no explanation, none seen", half, own.filter { !$0.isCausal }.map { !$0.isSeen }, bar: 0.60),
            ]
        }
        guard let turns = folder.lines("mtrag_turns/items.jsonl", as: FalseAlarmScore.Line.self) else { return result }
        return result
            + [Score.Half.tune, .check].map { half in
                .share(
                    "explanation seen in questions", half,
                    turns.filter { Score.Half(line: $0.line - 1) == half }.map { CausalLanguage.explains($0.row.text) },
                    bar: 0.03, isAtMost: true)
            }
    }
}
