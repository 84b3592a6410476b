public import Engine

/// What came of the answer to the question why, in a sentence.
public enum ReasonText {
    public static func sentence(_ outcome: WhyOutcome, of reply: WhyReply? = nil) -> String {
        guard let why = outcome.why else {
            return reply == WhyReply.none || reply == nil && outcome.withheld.isEmpty
                ? "No reason is kept, and it is not asked again." : "Such a reason is not kept."
        }
        let means = outcome.signals.filter { $0.polarity == .for }.map { signal in
            "\(signal.key) \(PlainText.safe(signal.value))\(signal.scope == .session ? " for this session" : "")"
        }
        return "Noted: \(PlainText.safe(why.clause))" + (means.isEmpty ? "." : "; so \(means.joined(separator: ", ")).")
    }
}
