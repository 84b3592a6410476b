/// Reads a message as words of one person about herself: text in, signals and reasons out.
///
///     MessageReader.read("I'm the CISO of a bank, and we use Okta.").signals.map(\.key)
///     // role, account/industry, stack/okta
///
/// No clock, no store, no language model: the same text gives the same reading. The message is tokenised once; each
/// observer is linear in the words.
public enum MessageReader {
    /// - Parameters:
    ///   - text: the message, normalised as stored (`normalizedForStorage`), since spans count its bytes.
    ///   - history: earlier turns, oldest first; context for a bare reply ("yes", "option 3"), never evidence.
    ///   - knownKeys: current beliefs and their values, so that "the migration is finished" finds its goal.
    public static func read(_ text: String, history: [Turn] = [], knownKeys: [BeliefKey: [String]] = [:]) -> Reading {
        read(text, history: history, knownKeys: knownKeys, isOpen: false)
    }

    /// `isOpen` leaves sensitive matters in, to count what leaving them out costs; nothing is kept of such a reading.
    static func read(
        _ text: String, history: [Turn] = [], knownKeys: [BeliefKey: [String]] = [:], isOpen: Bool
    ) -> Reading {
        let message = ParsedMessage(text, history: history, knownKeys: knownKeys)
        var reading = Reading(secrets: message.secrets)
        guard !message.words.isEmpty else { return reading }
        for observer in observers { observer.read(message, into: &reading) }
        if reading.signals.isEmpty, let statement = ShortReply.statement(message) {
            reading.signals = Self.signals(of: statement, saidBy: message)
        }
        let places = Sensitive.places(message)
        if !isOpen { Sensitive.strip(&reading, message, places) }
        reading.sensitive = Sensitive.clauses(message, places)
        hedge(&reading, message)
        return reading
    }

    /// Facts first, then wishes, then what links or overrides them.
    private static let observers: [any Observer] = [
        StatedRole(), StatedAccount(), StatedExpertise(), GoalProgress(), StatedStack(), StatedStyle(),
        StatedConstraint(), StatedGoal(), StatedContext(), StatedPreference(), StatedShift(), Opinion(), FollowUp(),
        Correction(),
        StatedReason(),
    ]

    /// What a bare reply amounts to; it rests on the reply alone, since the words it takes up are not hers.
    private static func signals(of statement: String, saidBy message: ParsedMessage) -> [SignalDraft] {
        let read = read(statement, knownKeys: message.knownKeys).signals
        return read.map { signal in
            var own = signal
            own.span = 0..<message.bytes.count
            return own
        }
    }

    /// "Maybe" and "I guess" halve what a statement weighs.
    private static func hedge(_ reading: inout Reading, _ message: ParsedMessage) {
        for index in reading.signals.indices where reading.signals[index].source == .stated {
            guard let clause = message.clause(at: reading.signals[index].span.lowerBound), clause.isHedged else {
                continue
            }
            reading.signals[index].weight = Signal.Source.stated.weight / 2
        }
    }
}
