/// A stretch of a message with at most one subject and one finite verb, and what holds for it.
struct Clause: Sendable {
    enum Subject: Sendable {
        /// "I", and a missing subject that can only be the writer ("love tables").
        case me
        /// "We", "our team", "my company".
        case we
        /// Something of hers: "our data", "my next ticket".
        case own
        case you
        /// Another person: "he", "my boss", "the auditor".
        case other
        /// A thing: "it", "the table", "SAML".
        case thing
        /// An order or request: "keep it short".
        case none
    }

    /// What joins it to the sentence before it: "because", "if", "so", ...
    enum Lead: Sendable { case none, and, but, because, since, so, condition, time, concession, relative, otherwise }

    var words: Range<Int>
    var bytes: Range<Int>
    var sentence: Int
    var lead = Lead.none
    var subject = Subject.none
    /// The words of the subject.
    var subjectWords: Range<Int>
    /// First word after the subject.
    var predicate: Int
    /// The main verb, when one was found.
    var verb: Int?
    var modal: String?
    var isNegated = false
    var isQuestion = false
    /// "Could you ...", "keep ...", "I want ... please": asks the assistant for something.
    var isRequest = false
    var isHypothetical = false
    var isReported = false
    var isPast = false
    /// "Used to": true once, not now.
    var isFormer = false
    var isFuture = false
    var isHedged = false
    var isStrong = false
    var marksChange = false
    var scope = Signal.Scope.lasting

    /// Whether it can state a fact or wish of the writer as it is.
    var isAsserted: Bool { !isQuestion && !isHypothetical && !isReported }
    var isFirstPerson: Bool { subject == .me || subject == .we }
    var after: Int { (verb ?? predicate) + 1 }
}
