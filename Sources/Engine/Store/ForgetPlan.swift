/// What is to be forgotten.
enum ForgetScope: Sendable {
    case key(BeliefKey)
    /// Everything that rests on words that hold this text, given in lower case.
    case search(String)
    case everything
    /// What a lower privacy level no longer keeps: other signals, reasons, or all but the person's row.
    case exceeding(keeps: @Sendable (Signal) -> Bool, keepsReasons: Bool, keepsAnything: Bool)

    /// As the audit names it.
    var about: String {
        switch self {
        case .key(let key): key.choices == nil ? key.family.rawValue : key.rawValue
        case .search: "search"
        case .everything: "everything"
        case .exceeding: "level"
        }
    }

    /// As an erased observation names it.
    var eraser: String { if case .exceeding = self { "level" } else { "forget" } }
}

/// Forgetting row by row: made by reading, shown as the preview, and then taken as it stands, so that a preview and its
/// receipt cannot differ.
struct ForgetPlan: Sendable {
    var person: String
    /// Every row of hers goes; her own row too when `isDeparture`.
    var isEverything = false
    var isDeparture = false
    var signals: Set<Int64> = []
    var whys: Set<Int64> = []
    var edits: Set<Int64> = []
    /// Observations whose words go; that something was said, and when, stays.
    var observations: Set<Int> = []
    /// Signals that stay and lose the place of their words.
    var spans: Set<Int64> = []
    var answers: Set<Int> = []
    var cards: Set<String> = []
    /// Beliefs of which it is forgotten that they were asked about.
    var questions: Set<BeliefKey> = []
    /// Keys that lose a signal.
    var keys: Set<BeliefKey> = []
    var slots: Set<String> = []
    /// Other beliefs and reasons of hers that name the same and stay.
    var alsoIn: Set<BeliefKey> = []
    /// What must be in no file afterwards.
    var texts: Set<String> = []
    /// Values that go with their keys, for "never again".
    var values: Set<KeyedValue> = []

    struct KeyedValue: Hashable, Sendable {
        var key: BeliefKey
        var value: String
    }

    var isEmpty: Bool {
        !isDeparture && signals.isEmpty && whys.isEmpty && edits.isEmpty && observations.isEmpty && answers.isEmpty
    }
}
