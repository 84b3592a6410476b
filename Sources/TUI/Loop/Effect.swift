public import Engine

/// Work that is wanted. Whoever runs the interface does it and sends a `Message` back.
public enum Effect: Sendable {
    case loadPeople
    case loadModel(person: String)
    case ask(String, person: String)
    /// A wish about the last answer: learned from first, then the question again.
    case askAgain(String, wish: String, person: String)
    case explain(key: String, person: String)
    /// How the answer was made: its evidence, and what plain retrieval would have said.
    case trace(Answer, person: String)
    case compare(String, columns: [String], off: [SwitchedCause])
    case correct(key: String, value: String?, person: String)
    case pin(key: String, value: String, person: String)
    case unpin(key: String, person: String)
    case doubt(key: String, value: String, person: String)
    case undo(person: String)
    case previewForgetting(ForgetTarget, person: String)
    case forget(ForgetTarget, person: String)
    /// A document, with the UTF-8 ranges of its text that are quoted.
    case openSource(document: String, quotes: [Range<Int>], title: String)
    case importPath(String)
    case addPerson(String)
    case addPersona(path: String)
    case loadDocuments
    case rate(EntryID, Rating)
    case copy(String)
    /// Take the mouse, or leave it to the terminal.
    case mouse(Bool)
    case quit
    case redraw
}
