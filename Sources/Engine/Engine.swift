public import Foundation

/// Everything one can ask of Selfsame. This file is the whole public face, and it only dispatches: each feature has an
/// `Engine+Feature.swift`.
///
/// ```swift
/// let engine = try Engine(EngineConfiguration(data: EngineConfiguration.defaultData))
/// let answer = try await engine.ask("How do I rotate keys?", person: "maya")
/// ```
/// Writes go through the actor, one transaction each; reads and planning run outside it, on snapshots.
public actor Engine {
    public nonisolated let configuration: EngineConfiguration
    nonisolated let people: any PeopleStore
    nonisolated let library: LibraryStore
    nonisolated let shelf: Shelf
    nonisolated let looks = Looks()

    /// Opens or creates both databases in the data folder.
    /// - Throws: `StoreError` when they cannot be opened or written.
    public init(_ configuration: EngineConfiguration) throws {
        let configuration = try Self.admitted(configuration)
        self.configuration = configuration
        let (people, library) = try Self.open(configuration)
        self.people = people
        self.library = library
        shelf = Shelf(library, dense: DenseShelf(library, folders: configuration.models.map(\.path)))
    }

    public nonisolated var now: Moment { configuration.now ?? .now }

    // MARK: Documents
    /// Imports or refreshes files and folders. `progress` is told after every batch.
    public func ingest(
        _ paths: [String], collection: String = "default", format: DocumentFormat? = nil,
        progress: @Sendable (IngestProgress) -> Void = { _ in }
    ) throws -> IngestReport {
        try importDocuments(paths, collection: collection, format: format, progress: progress)
    }

    /// Loads documents, people and personas from a folder laid out like `Data`. Safe to repeat.
    public func loadSample(from folder: URL) throws -> SampleReport { try load(sample: folder) }

    /// The segments of a folder laid out like `Data`, and a persona file.
    public static func segments(in folder: URL) throws -> [Segment] { try segmentFiles(in: folder) }
    public static func persona(at file: URL) throws -> Persona { try personaFile(at: file) }

    /// Evidence only; with a person, nudged for her. By words and meaning where meaning is to be had, or as asked.
    public nonisolated func search(_ text: String, person: String? = nil, limit: Int = 10, mode: SearchMode? = nil)
        throws -> [Evidence]
    { try find(text, person: person, limit: limit, mode: mode) }

    /// A document's normalized text, which citations are ranges of.
    public nonisolated func text(ofDocument path: String) throws -> String? { try library.text(ofDocument: path) }

    /// Documents by path, with their number of passages.
    public nonisolated func documents(limit: Int = 1_000) throws -> [DocumentSummary] {
        try library.documents(limit: limit)
    }
    public nonisolated func counts() throws -> EngineCounts { try countEverything() }

    // MARK: Answers
    /// Answers a question for a person: observes it, learns from it, answers, logs the answer.
    public func ask(_ text: String, person: String, options: AskOptions = AskOptions()) throws -> Answer {
        try answer(text, person: person, options: options)
    }

    /// The same answer without observing anything; without a person at level 1. `trace` tells how it is made.
    public nonisolated func preview(_ text: String, person: String?, options: AskOptions = AskOptions()) throws
        -> Answer
    {
        if let person { try noteLook("answer", person) }
        return try draft(text, column: ColumnName(person: person), options: options).answer
    }

    /// Two to four columns: `maya`, `maya@2026-01-01`, `maya:1`, with what is to be otherwise in them. Of a follow-up question `text`
    /// is how it was read (`Answer.readAs`), `asked` what it was.
    public nonisolated func compare(
        _ text: String, asked: String? = nil, columns: [String], against: String? = nil, whatIf: WhatIf = .nothing
    ) throws -> Comparison {
        try putSideBySide(text, asked: asked, columns: columns, against: against, whatIf: whatIf)
    }

    /// The same question at every level that is possible for a person.
    public nonisolated func levels(_ text: String, person: String) throws -> [Answer] {
        try spectrum(text, person: person)
    }

    /// What to tell another program's prompt about a person, for one question, within so many tokens.
    public nonisolated func context(_ text: String, person: String, budget: Int) throws -> PersonContext {
        try noteLook("context", person)
        return try promptContext(text, person: person, budget: budget)
    }

    // MARK: Learning
    /// Reads one message and learns from it.
    public func observe(_ text: String, person: String, history: [Turn] = []) throws -> ObservationReport {
        try observed(text, person: person, history: history)
    }

    /// Messages of others' transcripts, in batches; safe to stop and to repeat.
    public func learn(
        from transcript: ImportedTranscript, progress: @Sendable (TranscriptProgress) -> Void = { _ in }
    ) throws -> TranscriptReport { try importTranscript(transcript, progress: progress) }
    /// Account records: role, plan, industry, size.
    public func learn(from records: [AccountRecord]) throws -> TranscriptReport { try importRecords(records) }

    /// A rating of a logged answer, `maya/42`; its style is learned from.
    public func rate(_ answer: EntryID, _ rating: Rating) throws -> ObservationReport {
        try learn(from: rating, of: answer)
    }

    // MARK: People and what is believed
    public nonisolated func allPeople() throws -> [PersonSummary] { try summaries() }
    public nonisolated func person(_ id: String) throws -> Person { try known(id) }
    public func add(_ person: Person) throws { try addPerson(person) }
    public func add(_ persona: Persona, as id: String?) throws -> Person { try addPersona(persona, as: id) }
    public func rename(_ id: String, to name: String) throws -> Person { try renamePerson(id, to: name) }

    /// The self-model at a moment; now unless said otherwise.
    public nonisolated func selfModel(for id: String, at: Moment? = nil) throws -> SelfModel {
        try noteLook("beliefs", id)
        return try model(of: id, at: at)
    }
    public nonisolated func beliefs(in family: BeliefKey.Family, of id: String) throws -> [Belief] {
        try selfModel(for: id).beliefs(in: family)
    }
    public nonisolated func activeGoals(of id: String) throws -> [Goal] { try selfModel(for: id).activeGoals }
    /// p of every belief, oldest first, by `key=value`.
    public nonisolated func histories(of id: String) throws -> [String: [Double]] { try courses(of: id) }
    public nonisolated func summary(of model: SelfModel) -> String { ProfileSummary.text(model) }
    /// What a belief rests on, and how it came to be what it is.
    public nonisolated func evidence(for key: String, person: String) throws -> BeliefEvidence {
        try noteLook("evidence", person)
        return try explain(key, person: person)
    }

    // MARK: A human's word
    public func correct(_ key: String, to value: String?, person: String, because: String? = nil, staff: Bool = false)
        throws -> EditReport
    {
        try edit(.correct, key, value, person: person, because: because, staff: staff)
    }
    public func pin(_ key: String, value: String? = nil, person: String) throws -> EditReport {
        try edit(.pin, key, value, person: person)
    }
    public func unpin(_ key: String, value: String? = nil, person: String) throws -> EditReport {
        try edit(.unpin, key, value, person: person)
    }
    public func doubt(_ key: String, value: String? = nil, person: String) throws -> EditReport {
        try edit(.doubt, key, value, person: person)
    }
    /// Takes back the last edit of the same actor.
    public func undo(person: String) throws -> EditReport { try undoLast(person: person) }

    // MARK: Proof (the rest of the public face, about trust, is Engine+Trust.swift)
    /// Folds all signals again and says whether the same beliefs come out.
    public nonisolated func replay(person: String) throws -> ReplayReport { try foldAgain(person) }
    public nonisolated func changes(since sequence: Int64) throws -> [Change] { try people.changes(since: sequence) }
}
