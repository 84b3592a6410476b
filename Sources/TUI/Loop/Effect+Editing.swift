extension Effect {
    /// Whose belief is edited, how the question begins, and what yes does; nothing for what is no edit.
    var asked: (person: String, title: String, yes: String)? {
        switch self {
        case .correct(_, let value, let person):
            value == nil ? (person, "Take back", "it is not so") : (person, "Correct", "correct it")
        case .pin(_, _, let person): (person, "Hold fast", "pin it")
        case .unpin(_, let person): (person, "Let go", "unpin it")
        case .doubt(_, _, let person): (person, "Set aside", "set it aside")
        default: nil
        }
    }
}
