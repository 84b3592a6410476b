/// A conversation read and folded in memory, a message a day.
struct Dialogue {
    let messages: [String]

    init(_ messages: [String]) {
        self.messages = messages
    }

    func beliefs() -> [Belief] {
        let signals = signals()
        let reader = BeliefReader(
            now: Moment(milliseconds: 0).adding(days: Double(messages.count)))
        return Fold.tallies(signals: signals).flatMap { reader.beliefs($0) }
    }

    /// Every signal, each message read with what is known by then.
    func signals() -> [Signal] {
        var result: [Signal] = []
        for (index, text) in messages.enumerated() {
            let at = Moment(milliseconds: 0).adding(days: Double(index))
            let known = Dictionary(grouping: result.filter { $0.polarity == .for }, by: \.key)
                .mapValues { $0.map(\.value) }
            for draft in MessageReader.read(text, knownKeys: known).signals {
                result.append(
                    Signal(
                        id: Int64(result.count + 1), key: draft.key, value: draft.value, polarity: draft.polarity,
                        weight: draft.weight, source: draft.source, at: at, observation: index + 1, span: draft.span,
                        scope: draft.scope, kind: draft.kind, status: draft.status, marksChange: draft.marksChange))
            }
        }
        return result
    }
}
