public import Foundation

/// The second half of the public face: what may be known, for how long, and how it is taken back. Only dispatches.
extension Engine {
    // MARK: Levels

    /// What the installation has decided, from its configuration folders; the stricter of them holds.
    public static func installation(in folders: [URL]) throws -> Installation { try decided(in: folders) }
    /// The levels as the picker shows them. What they bring is the essay's claim, beside what was seen here.
    public nonisolated func privacyLevels() throws -> [LevelDescription] { try describeLevels() }
    /// What is kept and used of a person: the lowest of hers, the installation's and the command's.
    public nonisolated func privacyLevel(of id: String) throws -> PrivacyLevel { try privacy(of: known(id)) }
    /// What setting a level would remove.
    public nonisolated func previewPrivacy(_ level: PrivacyLevel, for id: String) throws -> ForgetPreview {
        try whatLowers(level, of: id)
    }
    /// Sets a level, and removes what is above it. That cannot be undone.
    public func setPrivacy(_ level: PrivacyLevel, for id: String) throws -> PrivacyChange {
        try changePrivacy(level, of: id)
    }

    // MARK: Consent

    /// What of a message would not be kept, and was not asked about yet: "remember, this session, or no?"
    public nonisolated func withholding(_ text: String, person: String, history: [Turn] = []) throws -> Withholding {
        try whatWouldBeWithheld(text, person: person, history: history)
    }
    /// Records her answer about families of beliefs (or `why`).
    public func decide(_ answer: Consent.Answer, about subjects: [String], person: String) throws -> [Consent] {
        try record(answer, about: subjects, person: person)
    }
    public nonisolated func consents(of id: String) throws -> [Consent] { try people.consents(known(id).id) }
    /// Takes "never again" back for a value; how many marks that were.
    public func allowAgain(_ key: String, value: String? = nil, person: String) throws -> Int {
        try allow(key, value, person: person)
    }

    // MARK: Keeping less

    /// Applies the window, retention, ended sessions and the installation's level to everybody.
    public func tidy() throws -> TidyReport { try tidyUp() }
    /// Logged answers of a person, rendered again from their plans; the newest last.
    public nonisolated func answers(of id: String, limit: Int = 100) throws -> [RenderedAnswer] {
        try noteLook("answers", id)
        return try renderAll(of: id, limit: limit)
    }
    public nonisolated func answer(_ id: EntryID) throws -> RenderedAnswer {
        try noteLook("answers", id.person)
        return try render(id)
    }
    /// What not learning sensitive matters costs, on texts with their topics.
    public static func sensitivityCost(_ texts: [(text: String, topic: String)]) -> SensitivityCost {
        measureSensitivity(texts)
    }

    // MARK: Forgetting

    public nonisolated func previewForgetting(_ target: ForgetTarget, person: String) throws -> ForgetPreview {
        try whatGoes(target, person: person)
    }
    /// The words that forgetting takes, for a screen that still shows them.
    public nonisolated func words(ofForgetting target: ForgetTarget, person: String) throws -> ForgottenWords {
        try wordsThatGo(target, person: person)
    }
    public nonisolated func words(ofLowering person: String, to level: PrivacyLevel) throws -> ForgottenWords {
        try wordsThatGo(below: level, person: person)
    }
    /// Forgets, with a receipt. `neverAgain` marks what goes, so that it is not learned again.
    public func forget(_ target: ForgetTarget, person: String, neverAgain: Bool = false) throws -> ForgetReceipt {
        try forgetNow(target, person: person, neverAgain: neverAgain)
    }

    // MARK: For the person herself

    /// Everything that is kept of a person.
    public nonisolated func export(person: String) throws -> PersonExport {
        try noteLook("export", person)
        return try everything(of: person)
    }
    /// Writes a file with her data (0600) and remembers where, so that forgetting finds it.
    public func write(_ content: String, of person: String, to file: URL) throws {
        try writeExport(content, of: person, to: file)
    }
    /// One page for the person herself. Its numbers are remembered, so that a reply can be applied.
    public func card(person: String) throws -> Card {
        try noteLook("card", person)
        return try issueCard(person)
    }
    /// Takes the numbered corrections of a reply as hers.
    public func apply(reply: String, person: String) throws -> CardOutcome { try applyReply(reply, person: person) }

    // MARK: Colleagues

    /// The number of the newest change by any program; 0 when there is none.
    public nonisolated func lastChange() throws -> Int64 { try people.lastChange() }
    /// Who looked at and who changed what, oldest first.
    public nonisolated func audit(person: String? = nil, limit: Int = 200) throws -> [AuditEntry] {
        try people.audit(person: person, limit: limit)
    }
    /// Follows the chain; with a hash that was written down earlier, also whether it is still part of it.
    public nonisolated func verifyAudit(head: String? = nil) throws -> AuditReport {
        try people.verifyAudit(head: head)
    }
}
