/// What could not be done, in a sentence that names what to do. Never a person's words.
public enum EngineError: Error, Hashable, CustomStringConvertible {
    case unknownPerson(String, suggestion: String?)
    case personExists(String)
    case invalidSlug(String)
    case unknownBelief(String, person: String)
    case unknownAnswer(String)
    case invalidKey(String)
    case invalidValue(String, key: BeliefKey, choices: [String])
    case emptyText
    case textTooLong(bytes: Int, limit: Int)
    case notText(what: String)
    case notPermitted(String)
    case nothingToUndo(actor: String)
    case unknownQuestion(String)
    case noSuchReason(choices: [String])
    case cannotRead(path: String, reason: String)
    case noSuchPath(String)
    case badLine(String, Int)
    case needsTwoColumns

    public var description: String {
        switch self {
        case .unknownPerson(let id, let suggestion):
            "There is no person '\(id)'."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? " 'selfsame people list' shows who there is.")
        case .personExists(let id): "There is already a person '\(id)'. Choose another id, or rename that one."
        case .invalidSlug(let id):
            "'\(id.prefix(40))' cannot be an id: use 1 to 64 lower-case letters, digits and hyphens, beginning with a letter."
        case .unknownBelief(let key, let person):
            "Nothing is believed about '\(key)' of '\(person)'. 'selfsame beliefs --person \(person)' lists what is."
        case .unknownAnswer(let id):
            "There is no answer '\(id.prefix(64))'. Answers are named in the key 'answer' of 'ask --json'."
        case .invalidKey(let key):
            "'\(key.prefix(60))' is not a belief key. Keys look like role, style/format, expertise/saml, goal/NAME or preference/SLOT/NAME."
        case .invalidValue(let value, let key, let choices):
            "'\(value.prefix(40))' is not a value of \(key). Choose one of: \(choices.joined(separator: ", "))."
        case .emptyText: "There is no text. Give it with --text or on standard input."
        case .textTooLong(let bytes, let limit):
            "The text has \(bytes) bytes; at most \(limit) are taken at once. Import long material as a document with 'selfsame ingest'."
        case .notText(let what): "\(what) is not UTF-8 text. Convert it first, for instance with iconv."
        case .notPermitted(let what): what
        case .nothingToUndo(let actor): "There is no edit by '\(actor)' to undo."
        case .unknownQuestion(let id):
            "No question \(id.prefix(64)) waits for an answer: it was answered or put aside, is more than twelve hours old, or never was."
        case .noSuchReason(let choices):
            "That is none of the reasons. Choose one of: \(choices.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")); or give one with --text."
        case .cannotRead(let path, let reason):
            "\(path) cannot be read (\(reason)). Check the path and its permissions."
        case .noSuchPath(let path): "There is no file or folder \(path)."
        case .badLine(let path, let line):
            "Line \(line) of \(path) is not what was expected. The command's --help says what a line holds."
        case .needsTwoColumns: "A comparison needs two to four different columns: --people a,b"
        }
    }
}
