/// Wishes said outright: kept with a short value, on one clause, with the right sign.
enum TasteScore {
    struct Line: Decodable {
        var preference: String
    }

    static func scores(_ folder: DataFolder) -> [Score]? {
        guard let lines = folder.lines("prefeval/explicit_mcq.jsonl", as: Line.self) else { return nil }
        let signs = folder.labels("preference-signs.tsv")
        var result: [Score] = []
        for half in [Score.Half.tune, .check] {
            let own = lines.filter { Score.Half(line: $0.line - 1) == half }
            let open = own.filter { signs["\($0.line)"] != "0" }
            result.append(
                .share(
                    "stated preference kept", half,
                    open.map { isKept($0.row.preference, sign: signs["\($0.line)"] ?? "") }, bar: 0.93))
            let closed = own.filter { signs["\($0.line)"] == "0" }
            result.append(
                .share(
                    "health or faith not kept", half,
                    closed.map { MessageReader.read($0.row.preference).signals.isEmpty }))
        }
        return result
    }

    /// The first sign is there, and no sign that the line does not hold.
    static func isKept(_ text: String, sign: String) -> Bool {
        let clauses = ParsedMessage(text).clauses
        let found = MessageReader.read(text).signals.filter { signal in
            [.preference, .constraint].contains(signal.key.family)
                && (1...12).contains(signal.value.split(separator: " ").count)
                && clauses.contains {
                    $0.bytes.lowerBound <= signal.span.lowerBound && signal.span.upperBound <= $0.bytes.upperBound
                }
        }
        let given = Set(found.map(Self.sign))
        guard let first = sign.first else { return false }
        return given.contains(first) && given.allSatisfy { sign.contains($0) }
    }

    /// A rule's sign is in its words: "must avoid all nuts" is against nuts.
    private static func sign(_ signal: SignalDraft) -> Character {
        let isFor = signal.polarity == .for
        guard signal.key.family == .constraint else { return isFor ? "+" : "-" }
        let negative = Set(["avoid", "not", "cannot", "never", "without", "no", "limit", "refuse", "can't"])
        let refuses = signal.value.lowercased().split(separator: " ").contains { negative.contains(String($0)) }
        return isFor != refuses ? "+" : "-"
    }
}
