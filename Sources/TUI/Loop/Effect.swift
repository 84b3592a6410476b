public import Engine

/// Work that is wanted. Whoever runs the interface does it and sends a `Message` back.
public enum Effect: Sendable {
    case loadPeople
    case loadModel(person: String)
    /// `mayAsk`: whether she is asked first about what is above her level.
    case ask(String, person: String, mayAsk: Bool = true)
    /// A wish about the last answer: learned from first, then the question again.
    case askAgain(String, wish: String, person: String, mayAsk: Bool = true)
    case explain(key: String, person: String)
    /// How the answer was made: its evidence, and what plain retrieval would have said.
    case trace(Answer, person: String)
    case compare(String, columns: [String], whatIf: WhatIf)
    /// Two answers to choose from blindly; the coin is thrown by whoever does it.
    case askBlindly(String, person: String)
    case choose(Trial.Choice, in: EntryID)
    /// What was tried in a comparison becomes corrections, and what was switched off is set aside.
    case adopt([Supposition], without: Set<BeliefKey>, person: String)
    case correct(key: String, value: String?, person: String)
    case pin(key: String, value: String, person: String)
    case unpin(key: String, person: String)
    case doubt(key: String, value: String, person: String)
    /// What an edit would change, shown before it is made.
    indirect case previewEdit(Effect)
    case undo(person: String)
    case previewForgetting(ForgetTarget, person: String)
    case forget(ForgetTarget, person: String, neverAgain: Bool)
    case loadPrivacy(person: String)
    case previewPrivacy(PrivacyLevel, person: String)
    case setPrivacy(PrivacyLevel, person: String)
    case decide(Consent.Answer, subjects: [String], person: String)
    /// Her answer to the question why she chose something.
    case giveReason(EntryID, WhyReply)
    case loadCard(person: String)
    case loadInventory(person: String?)
    /// Of one person, or of everybody.
    case loadAudit(person: Person?)
    case save(PageFile, path: String, replacing: Bool = false)
    /// A document, with the UTF-8 ranges of its text that are quoted.
    case openSource(document: String, quotes: [Range<Int>], title: String)
    case importPath(String)
    case addPerson(String)
    case addPersona(path: String)
    case clonePerson(String, as: String)
    case savePersona(of: String, path: String, replacing: Bool = false)
    case loadDocuments
    case rate(EntryID, Rating)
    case keepAnswer(EntryID)
    case loadSavedAnswers(person: Person)
    /// A question over everybody and all documents that is counted.
    case relate(String)
    case copy(String)
    /// Take the mouse, or leave it to the terminal.
    case mouse(Bool)
    case quit
    case redraw
}

extension Effect {
    /// The question that is awaited, and the same work with nothing left to ask her first.
    var question: String? {
        switch self {
        case .ask(let text, _, _): text
        case .askAgain(let question, _, _, _): question
        default: nil
        }
    }

    public var withoutAsking: Effect {
        switch self {
        case .ask(let text, let person, _): .ask(text, person: person, mayAsk: false)
        case .askAgain(let question, let wish, let person, _):
            .askAgain(question, wish: wish, person: person, mayAsk: false)
        default: self
        }
    }
}
