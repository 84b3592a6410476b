/// Questions of real users, in which next to nobody says anything about herself: what is learned from them is mostly wrong.
enum FalseAlarmScore {
    struct Line: Decodable {
        struct Turn: Decodable {
            var speaker: String
            var text: String
        }

        var text: String
        var history: [Turn]?
    }

    static func scores(_ folder: DataFolder) -> [Score]? {
        guard let lines = folder.lines("mtrag_turns/items.jsonl", as: Line.self) else { return nil }
        return [Score.Half.tune, .check].flatMap { (half: Score.Half) -> [Score] in
            let readings = lines.filter { Score.Half(line: $0.line - 1) == half }.map { line in
                MessageReader.read(
                    line.row.text,
                    history: (line.row.history ?? []).map {
                        Turn(role: $0.speaker == "user" ? .user : .assistant, text: $0.text)
                    })
            }
            return [
                .share(
                    "stated falsely", half, readings.map { $0.signals.contains { !$0.source.isWhisper } }, bar: 0.03,
                    isAtMost: true),
                .share("reasons falsely", half, readings.map { !$0.whys.isEmpty }, bar: 0.03, isAtMost: true),
            ]
        }
    }
}
