import Engine

/// What keys that change something say where nothing may be changed.
extension Update {
    /// Whether the action may go on; where it may not, one line says why.
    mutating func allows(_ action: Action) -> Bool {
        action.change.map { allows(change: $0) } ?? true
    }

    mutating func allows(change what: String) -> Bool {
        guard model.isReadOnly else { return true }
        model.notice = "Read-only: \(what). Start without --read-only to change that."
        return false
    }
}

extension Action {
    /// What stays as it is where nothing may be changed; nothing for what only shows.
    var change: String? {
        switch self {
        case .correct, .editSummary, .editPerson, .pin, .doubt: "beliefs stay as they are"
        case .undo: "no edit is taken back"
        case .forget, .forgetPerson: "nothing is forgotten"
        case .rateUp, .rateDown: "ratings are not kept"
        case .simpler, .deeper, .shorter, .asSteps: "wishes are not learned"
        case .blindTest: "no choice is kept"
        case .keepAnswer: "no answer is kept"
        case .keepTried: "nothing tried is kept"
        case .newPerson, .fromPersona, .clonePerson: "nobody is added"
        case .importDocuments: "nothing is imported"
        case .savePage, .savePageAsHTML, .savePersona: "no file is written"
        default: nil
        }
    }
}
