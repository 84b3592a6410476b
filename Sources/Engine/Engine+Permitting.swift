internal import Foundation

/// What would not be kept of a message, so that she can be asked: remember, this session, or no.
public struct Withholding: Hashable, Codable, Sendable {
    public var keys: [BeliefKey]
    /// Families, and `why`, that one question can be asked about.
    public var subjects: [String]
    /// The lowest privacy level at which all of it would be kept.
    public var needed: PrivacyLevel
    public var isEmpty: Bool { subjects.isEmpty }
}

extension Engine {
    /// What may be kept and used of a person right now.
    nonisolated func filter(for person: Person) throws -> PrivacyFilter {
        PrivacyFilter(
            person: person, ceiling: configuration.privacy, consents: try people.consents(person.id),
            neverAgain: try neverAgain(), now: now)
    }

    nonisolated func neverAgain() throws -> NeverAgain {
        let marks = try people.neverAgain()
        guard !marks.isEmpty else { return .nothing }
        do {
            return NeverAgain(marks: marks, key: try InstallationKey(folder: configuration.keyFolder).read())
        } catch {
            throw EngineError.cannotRead(path: configuration.keyFolder.path, reason: Self.reason(error))
        }
    }

    /// Reasons that may be used and are not too old.
    nonisolated func keptReasons(of id: String, _ filter: PrivacyFilter) throws -> [Why] {
        guard filter.keepsReasons else { return [] }
        let limit = configuration.reasonDays
        return try people.whys(id).filter { now.days(since: $0.at) < limit || $0.at >= now }
    }

    nonisolated func whatWouldBeWithheld(_ text: String, person id: String, history: [Turn]) throws -> Withholding {
        let filter = try filter(for: known(id))
        var result = Withholding(keys: [], subjects: [], needed: filter.level)
        guard filter.level > .none else { return result }
        let reading = MessageReader.read(try checked(text), history: history)
        let refused = Set(try people.consents(id).filter { $0.answer == .no }.map(\.subject))
        var subjects: Set<String> = []
        for draft in reading.signals {
            let needed = PrivacyFilter.needed(draft)
            let family = draft.key.family.rawValue
            guard !filter.permits(needed, family), needed <= configuration.privacy, !refused.contains(family),
                !filter.neverAgain.refuses(draft.key, draft.value, person: id)
            else { continue }
            result.keys.append(draft.key)
            subjects.insert(family)
            result.needed = max(result.needed, needed)
        }
        if !reading.whys.isEmpty, !filter.keepsReasons, configuration.privacy >= .individual,
            !refused.contains(Consent.reasons)
        {
            subjects.insert(Consent.reasons)
            result.needed = .individual
        }
        result.keys = Set(result.keys).sorted()
        result.subjects = subjects.sorted()
        return result
    }

    func record(_ answer: Consent.Answer, about subjects: [String], person id: String) throws -> [Consent] {
        _ = try known(id)
        for subject in subjects where subject != Consent.reasons && BeliefKey.Family(rawValue: subject) == nil {
            throw EngineError.invalidKey(subject)
        }
        try people.decide(
            subjects.map { Consent(subject: $0, answer: answer, at: now) }, person: id, at: now)
        // What was remembered before and is not to be any more goes at once.
        if answer == .no { _ = try removeExceeding(known(id)) }
        return try people.consents(id)
    }

    // MARK: Corrections

    /// Whether a value may be typed in: within the level, not marked, no secret, and with a reason where it is sensitive.
    nonisolated func require(_ draft: SignalDraft, because: String?, _ filter: PrivacyFilter, person id: String) throws
    {
        let needed = PrivacyFilter.needed(draft)
        guard filter.permits(needed, draft.key.family.rawValue) else {
            throw EngineError.notPermitted(
                "'\(draft.key)' needs the privacy level \(needed.rawValue); \(id) is at \(filter.level.rawValue). Raise it with 'selfsame privacy set LEVEL --person \(id)'."
            )
        }
        guard draft.polarity == .for else { return }
        guard !filter.neverAgain.refuses(draft.key, draft.value, person: id) else {
            throw EngineError.notPermitted(
                "This was to be never learned again. 'selfsame privacy allow' takes that back.")
        }
        guard SecretScanner.ranges(in: Array(draft.value.utf8)).isEmpty else {
            throw EngineError.notPermitted("That looks like a key, a password or a card number: none is ever kept.")
        }
        if Sensitive.isSensitive(draft.value), because?.contains(where: { !$0.isWhitespace }) != true {
            throw EngineError.notPermitted(
                "Health, faith, politics, origin, sexuality and union matters are kept only with a reason: say it with --because."
            )
        }
    }

    static func withoutSecrets(_ text: String) -> String {
        PrivacyFilter(level: .individual).blanked(text, SecretScanner.ranges(in: Array(text.utf8)))
    }

    /// Whether whoever acts here is somebody else than the person. Alone on a machine one speaks for whom one likes.
    nonisolated func isColleague(of id: String) -> Bool {
        configuration.team != nil && configuration.actor.split(separator: " ").first.map(String.init) != id
    }

    func allow(_ name: String, _ value: String?, person id: String) throws -> Int {
        _ = try known(id)
        let key = try parse(name)
        guard let secret = try neverAgain().key else { return 0 }
        return try people.allowAgain(NeverAgain.marks(of: key, value ?? key.name, person: id, secret: secret))
    }
}
