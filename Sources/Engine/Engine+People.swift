/// A line in the list of people.
public struct PersonSummary: Hashable, Codable, Sendable {
    public var person: Person
    public var segment: String?
    public var wellKnown: Double
    public var signals: Int
    public var lastSeen: Moment?
}

/// How much there is.
public struct EngineCounts: Hashable, Codable, Sendable {
    public var documents: Int
    public var passages: Int
    public var people: Int
    public var signals: Int
    public var observations: Int
    /// How the library is searched now.
    public var search = SearchMode.lexical
}

extension Engine {
    nonisolated func countEverything() throws -> EngineCounts {
        let (documents, passages) = try library.counts()
        let (people, signals, observations) = try people.counts()
        return EngineCounts(
            documents: documents, passages: passages, people: people, signals: signals, observations: observations,
            search: try searchStatus().mode)
    }

    nonisolated func summaries() throws -> [PersonSummary] {
        try people.people().map { person in
            let model = try model(of: person.id, at: nil)
            return PersonSummary(
                person: person, segment: model.segment.best.flatMap { $0.share >= 0.5 ? $0.name : nil },
                wellKnown: model.wellKnown, signals: model.signals, lastSeen: try people.lastSeen(person.id))
        }
    }

    /// The person, or an error that names the nearest one there is.
    nonisolated func known(_ id: String) throws -> Person {
        if let person = try people.person(id) { return person }
        let ids = try people.people().map(\.id)
        throw EngineError.unknownPerson(String(id.prefix(64)), suggestion: Spelling.nearest(to: id, in: ids))
    }

    nonisolated func privacy(of person: Person) throws -> PrivacyLevel { min(person.privacy, configuration.privacy) }

    func addPerson(_ person: Person) throws {
        guard Self.isSlug(person.id) else { throw EngineError.invalidSlug(person.id) }
        guard try people.person(person.id) == nil else { throw EngineError.personExists(person.id) }
        try people.add(person)
    }

    func addPersona(_ persona: Persona, as id: String?) throws -> Person {
        let person = Person(
            id: id ?? persona.id, name: persona.name, kind: .persona, privacy: .individual, created: now)
        for entry in persona.beliefs { try validate(entry.value, for: entry.key) }
        try addPerson(person)
        try people.seed(
            persona.beliefs.map {
                Signal(
                    key: $0.key, value: $0.value, source: .manual, at: now, kind: $0.kind,
                    status: $0.key.family == .goal ? .active : nil)
            }, person: person.id, at: now)
        return person
    }

    func renamePerson(_ id: String, to name: String) throws -> Person {
        var person = try known(id)
        person.name = name
        try people.update(person, at: now)
        return person
    }

    static func isSlug(_ id: String) -> Bool {
        guard (1...64).contains(id.utf8.count), let first = id.utf8.first, (97...122).contains(first) else {
            return false
        }
        return id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
}
