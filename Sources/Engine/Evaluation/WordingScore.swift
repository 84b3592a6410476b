/// One subject, told to five people of growing knowledge: is the level of each heard from how she talks?
///
/// Each topic is judged by a fit to the other topics, so every line is both: learned from and, apart from that, scored.
enum WordingScore {
    struct Line: Decodable {
        var topic: String
        var label: String
        var turns: [String]

        enum CodingKeys: String, CodingKey {
            case topic, label
            case turns = "explainee_turns"
        }
    }

    private static let levels = ["child", "teenager", "undergrad", "grad", "colleague"]

    static func scores(_ folder: DataFolder) -> [Score]? {
        guard let lines = folder.lines("wired5/items.jsonl", as: Line.self) else { return nil }
        let talks = lines.compactMap { line in
            Wording(line.row.turns).flatMap { wording in
                levels.firstIndex(of: line.row.label).map { (line.row.topic, wording.features, $0) }
            }
        }
        let errors = talks.map { topic, features, level in
            let others = talks.filter { $0.0 != topic }
            let fit = LevelFit(others.map(\.1), levels: others.map(\.2), top: levels.count - 1)
            return abs(fit.level(features) - level)
        }
        return [
            .share("level from wording, exact", .all, errors.map { $0 == 0 }, floor: 0.43, bar: 0.50),
            .share("level from wording, within one", .all, errors.map { $0 <= 1 }, floor: 0.89, bar: 0.90),
        ]
    }
}
