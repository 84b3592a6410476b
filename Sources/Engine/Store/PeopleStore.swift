/// Where people are kept. One file today; behind a protocol because a team's people outgrow one machine before its
/// documents do. Every call names one person, so a store can be divided by person.
protocol PeopleStore: Sendable {
    // People
    func people() throws -> [Person]
    func person(_ id: String) throws -> Person?
    func add(_ person: Person) throws
    func update(_ person: Person, at: Moment) throws
    func lastSeen(_ person: String) throws -> Moment?

    // What is believed
    func tallies(_ person: String) throws -> [Tally]
    func whys(_ person: String) throws -> [Why]
    func signals(_ person: String, slot: String?) throws -> [Signal]
    func marks(_ person: String) throws -> [Mark]
    func allObservations(_ person: String) throws -> [Observation]
    /// The plan of a logged answer.
    func plan(of answer: EntryID) throws -> Plan?
    func observations(_ person: String, sequences: [Int]) throws -> [Int: Observation]

    // What happens
    func record(_ entry: NewObservation) throws -> EntryID
    func record(_ answer: NewAnswer) throws -> EntryID
    func edit(_ edit: NewEdit) throws
    func undo(person: String, actor: String, at: Moment) throws -> Edit?
    func seed(_ signals: [Signal], person: String, at: Moment) throws
    /// Messages of others' transcripts, one transaction for all; those that were imported before are left out.
    func importEntries(_ entries: [ImportedEntry], at: Moment) throws -> [Bool]
    /// Which of these hashes of a person's messages are there already.
    func imported(_ hashes: [String], person: String) throws -> Set<String>

    // What was asked
    func whyQuestions(_ person: String) throws -> [AskedWhy]
    /// Turns since a question why was asked last; nothing when none was.
    func turnsSinceWhy(_ person: String) throws -> Int?
    /// False when that belief was asked about before.
    func ask(_ question: AskedWhy, person: String) throws -> Bool
    /// Closes an open question with what came of it; false when it is not open any more.
    func close(_ question: AskedWhy, with reply: AskedWhy.Reply, edit: NewEdit?, person: String, at: Moment) throws
        -> Bool
    /// The newest first.
    func lastAnswers(_ person: String, limit: Int) throws -> [LoggedAnswer]

    /// Which keys are held and what they changed; of one person when she is named.
    func keyUse(_ person: String?, now: Moment) throws -> [KeyUse]
    /// Logged answers of which it is known what changed them, and the others.
    func measuredAnswers(_ person: String?) throws -> (known: Int, unknown: Int)

    // Blind choices
    /// Of one person, or of all.
    func trials(_ person: String?) throws -> [Trial]
    func open(_ trial: Trial) throws -> EntryID
    func close(_ trial: EntryID, chosen: Trial.Arm?, at: Moment) throws -> Bool

    // Answers that are kept
    /// With those that were refused, oldest first.
    func savedAnswers(_ person: String) throws -> [SavedAnswer]
    /// False when there is no such answer.
    func save(_ saved: SavedAnswer) throws -> Bool
    func removeSaved(_ answer: EntryID, at: Moment) throws -> Bool

    // What is taken back
    func forgetPlan(_ scope: ForgetScope, person: String) throws -> ForgetPlan
    func forget(_ scope: ForgetScope, person: String, at: Moment) throws -> (plan: ForgetPlan, removed: [String: Int])
    func tidy(_ person: String, window: Int, reasonDays: Double, at: Moment) throws -> [String: Int]
    func isDue(_ chore: String, everyDays days: Double, at: Moment) throws -> Bool
    func markDone(_ chore: String, at: Moment) throws
    func overdue(reasonDays: Double, at: Moment) throws -> [String]
    func erasedReasons(_ person: String) throws -> [BeliefKey: Moment]
    func replay(_ person: String) throws -> (signals: Int, stored: [Tally], folded: [Tally])

    // What was decided, and what was given out
    func consents(_ person: String) throws -> [Consent]
    func decide(_ consents: [Consent], person: String, at: Moment) throws
    func neverAgain() throws -> Set<String>
    func setNeverAgain(_ marks: Set<String>, at: Moment) throws
    func allowAgain(_ marks: Set<String>) throws -> Int
    func exports(_ person: String) throws -> [String]
    func noteExport(_ path: String, person: String, at: Moment) throws
    func dropExports(_ paths: [String]) throws
    func issue(card lines: String, stamp: String, person: String, at: Moment) throws
    func card(stamp: String?, person: String) throws -> String?
    func edits(_ person: String) throws -> [Edit]
    func answers(_ person: String) throws -> [LoggedAnswer]
    func hasAnswers(_ person: String, atLeast count: Int) throws -> Bool
    func answer(_ id: EntryID) throws -> LoggedAnswer?

    // Who looked, and who changed what
    func noteLook(at what: String, person: String, at: Moment) throws
    func audit(person: String?, limit: Int) throws -> [AuditEntry]
    func verifyAudit(head: String?) throws -> AuditReport

    // What others did
    func changes(since sequence: Int64) throws -> [Change]
    func lastChange() throws -> Int64
    func counts() throws -> (people: Int, signals: Int, observations: Int)
    /// Which of the texts stand in rows that are still there: the same words said by others, or elsewhere.
    func held(_ texts: Set<String>) throws -> Set<String>
    /// Clears what deleted rows left behind in the file and the WAL. False while a reader of another program is in the way.
    func scrub() throws -> Bool
    func rewrite() throws -> Bool
    func owes(_ chore: String) throws -> Bool
    var files: [String] { get }
}

/// Something that happened, about to be recorded with what was taken from it.
struct NewObservation: Sendable {
    var person: String
    var at: Moment
    var kind: Observation.Kind
    /// The words; nothing when they may not be kept.
    var text: String?
    var signals: [Signal]
    var whys: [Why]
    /// The answer that is rated with it.
    var rated: (answer: Int, rating: Rating)? = nil
}

/// A message of a transcript, with what tells it from every other.
struct ImportedEntry: Sendable {
    var hash: String
    var observation: NewObservation
}

/// An answer that was shown: its plan and its sources, from which it can be rendered again.
struct NewAnswer: Sendable {
    var person: String
    var at: Moment
    /// The sequence number of the question's observation: the words stand there alone, so that they are erased once.
    var asked: Int?
    var level: Level
    var plan: String
    var blocks: String
    var beliefs: String
    /// Keys without which its plan would have been another.
    var changed: String? = nil
}

/// A human's word about a belief.
struct NewEdit: Sendable {
    var person: String
    var actor: String
    var at: Moment
    var action: Edit.Action
    var key: BeliefKey
    var value: String?
    /// The signal it makes, when it is evidence as well.
    var signals: [Signal]
    var why: Why?
}

/// A line in the list of what changed, by which programs tell one another.
public struct Change: Hashable, Codable, Sendable {
    public var sequence: Int64
    public var person: String
    public var kind: String
}
