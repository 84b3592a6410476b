/// A reason for a choice as it is offered, and what it means.
struct ReasonOffer: Hashable, Sendable {
    /// What choosing it makes the engine do.
    enum Meaning: Hashable, Sendable {
        /// The choice holds for this session and not beyond it.
        case onlyNow
        /// It is how she wants it, whatever the subject.
        case always
        /// She knows the topic at hand so well.
        case knows(Expertise)
        /// Not a taste but a rule that binds her.
        case rule
    }

    let name: String
    /// As it is said to her, and as she would say it.
    let text: String
    let clause: String
    let meaning: Meaning
}

/// A choice that can be asked about.
struct AskableChoice: Hashable, Sendable {
    /// As the question names it: "short answers".
    let name: String
    /// As she would wish it; a reason in words of her own is read behind it.
    let wish: String
    let offers: [ReasonOffer]
}
