/// What may be asked about a choice, by key and value. A choice that stands here with fewer than two reasons that would change
/// something is not asked about; one that does not stand here never is.
///
/// Source: own selection. Reasons are those that ask for different acts: to end with the session, to stay, to tell of what
/// somebody knows, to bind her.
enum ReasonTable {
    static func choice(_ key: BeliefKey, _ value: String) -> AskableChoice? {
        if key.family == .preference {
            return AskableChoice(name: value, wish: "I prefer \(value)", offers: [rule, task, taste])
        }
        return styles[key]?[value]
    }

    private static let time = ReasonOffer(
        name: "time", text: "little time now", clause: "little time now", meaning: .onlyNow)
    private static let task = ReasonOffer(
        name: "task", text: "only for what you do now", clause: "only for what I do now", meaning: .onlyNow)
    private static let readers = ReasonOffer(
        name: "readers", text: "others will read it this time", clause: "others will read it this time",
        meaning: .onlyNow)
    private static let known = ReasonOffer(
        name: "known", text: "you know this already", clause: "I know this already", meaning: .knows(.proficient))
    private static let new = ReasonOffer(
        name: "new", text: "this is new to you", clause: "this is new to me", meaning: .knows(.newcomer))
    private static let usual = ReasonOffer(
        name: "usual", text: "you always like them so", clause: "I always like them so", meaning: .always)
    private static let taste = ReasonOffer(
        name: "taste", text: "your own taste", clause: "my own taste", meaning: .always)
    private static let rule = ReasonOffer(
        name: "rule", text: "a rule you have to keep", clause: "a rule I have to keep", meaning: .rule)

    private static func choice(_ name: String, _ wish: String, _ offers: ReasonOffer...) -> AskableChoice {
        AskableChoice(name: name, wish: wish, offers: offers)
    }

    private static let styles: [BeliefKey: [String: AskableChoice]] = [
        .depth: [
            "brief": choice("short answers", "Short answers please", time, known, usual),
            "deep": choice("detailed answers", "Detailed answers please", new, task, usual),
        ],
        .format: [
            "bullets": choice("bullet points", "Bullet points please", time, task, usual),
            "table": choice("tables", "Give me tables", readers, task, usual),
            "steps": choice("steps", "Step by step please", new, task, usual),
            "code": choice("code", "Give me code", known, task, usual),
            "prose": choice("running text", "Flowing text please", readers, usual),
        ],
        .vocabulary: [
            "plain": choice("plain words", "Plain words please", new, readers, usual),
            "technical": choice("technical terms", "Use technical terms", known, readers, usual),
            "formal": choice("a formal tone", "Formal tone please", readers, usual),
        ],
        .examples: [
            "yes": choice("examples", "Give me examples", new, task, usual),
            "no": choice("no examples", "No examples please", time, known, usual),
        ],
    ]
}
