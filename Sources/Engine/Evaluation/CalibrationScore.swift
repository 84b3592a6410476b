/// Of what was believed at .8 to .9, the share that later words bore out.
///
/// Each key and value is asked once: when it first stands in the band, and by the next signal of its slot that speaks of it.
enum CalibrationScore {
    struct Utterance: Decodable {
        var sample: String
        var speaker: String
        var text: String
    }

    static func scores(_ folder: DataFolder) -> [Score]? {
        var dialogues: [(line: Int, messages: [String])] = []
        if let turns = folder.lines("locomo/turns.jsonl", as: Utterance.self) {
            let people = Dictionary(grouping: turns) { "\($0.row.sample)/\($0.row.speaker)" }
            for (index, name) in people.keys.sorted().enumerated() {
                dialogues.append((index + 1, people[name]!.map(\.row.text)))
            }
        }
        for name in ["valid_memory_selection", "personalized_memory_use"] {
            for line in folder.lines("memsyco/\(name).jsonl", as: SelectionScore.Line.self) ?? [] {
                dialogues.append((line.line, line.row.dialogue.filter { $0.role == "user" }.map(\.content)))
            }
        }
        guard !dialogues.isEmpty else { return nil }
        let outcomes = dialogues.flatMap { confirmed(Dialogue($0.messages).signals()) }
        return [.share("believed at .8-.9, later confirmed", .all, outcomes)]
    }

    /// Whether each belief that stood in the band was confirmed by the next word on it.
    static func confirmed(_ signals: [Signal]) -> [Bool] {
        var result: [Bool] = []
        for (_, slot) in Dictionary(grouping: signals, by: \.key.slot).sorted(by: { $0.key < $1.key }) {
            var asked: Set<String> = []
            for count in 1..<max(2, slot.count) where count < slot.count {
                let next = slot[count]
                // One message is one occasion.
                guard next.at > slot[count - 1].at,
                    let tally = Fold.tally(slot: next.key.slot, signals: Array(slot.prefix(count)))
                else { continue }
                for belief in BeliefReader(now: next.at).beliefs(tally) {
                    let sure = max(belief.p, belief.key.choices == nil ? 1 - belief.p : 0)
                    guard (0.8...0.9).contains(sure), belief.key == next.key, belief.key.family != .expertise,
                        asked.insert("\(belief.key)=\(belief.value)").inserted
                    else { continue }
                    let agrees =
                        belief.key.choices == nil
                        ? (belief.p >= 0.5) == (next.polarity == .for)
                        : (belief.value == next.value) == (next.polarity == .for)
                    result.append(agrees)
                }
            }
        }
        return result
    }
}
