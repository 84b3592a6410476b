import Foundation
import Testing

@testable import Engine

/// A write is recorded whole or not at all.
@Suite struct OneTransactionTests {
    private static let signal = Signal(
        key: BeliefKey(rawValue: "stack/okta")!, value: "Okta", source: .stated, at: StoreFolder.now)
    private static let assumed = Signal(key: signal.key, value: "Okta", source: .manual, at: StoreFolder.now)
    private static let why = Why(key: signal.key, clause: "the bank has it", at: StoreFolder.now)

    /// Every way to write about a person.
    private static let writes: [(name: String, body: @Sendable (any PeopleStore, String) throws -> Void)] = [
        (
            "an observation",
            { store, id in
                _ = try store.record(
                    NewObservation(
                        person: id, at: StoreFolder.now, kind: .message, text: "We use Okta.", signals: [signal],
                        whys: [why]))
            }
        ),
        (
            "an answer",
            { store, id in
                _ = try store.record(
                    NewAnswer(
                        person: id, at: StoreFolder.now, asked: nil, level: .query, plan: "{}", blocks: "[]",
                        beliefs: "[]"))
            }
        ),
        (
            "an edit",
            { store, id in
                try store.edit(
                    NewEdit(
                        person: id, actor: "maya", at: StoreFolder.now, action: .correct, key: signal.key,
                        value: "Okta", signals: [signal], why: why))
            }
        ),
        (
            "a question why",
            { store, id in
                _ = try store.ask(AskedWhy(key: signal.key, observation: 1, at: StoreFolder.now), person: id)
            }
        ),
        ("a persona", { store, id in try store.seed([assumed], person: id, at: StoreFolder.now) }),
    ]

    private func store(_ folder: StoreFolder) throws -> SQLitePeopleStore {
        try folder.make()
        let store = try SQLitePeopleStore(path: folder.people, readOnly: false)
        try store.add(Person(id: "maya", name: "Maya", privacy: .individual, created: StoreFolder.now))
        return store
    }

    @Test func aWriteAboutNobodyLeavesNothing() throws {
        for write in Self.writes {
            let folder = StoreFolder()
            let store = try store(folder)
            let before = try StoreFolder.rows(folder.people)
            #expect(throws: StoreError.unknownPerson("tom"), "\(write.name)") { try write.body(store, "tom") }
            #expect(try StoreFolder.rows(folder.people) == before, "\(write.name)")
        }
    }

    /// The line in `changes` is the last thing a write adds.
    @Test func aWriteThatFailsAtItsEndLeavesNothing() throws {
        for write in Self.writes {
            let folder = StoreFolder()
            let store = try store(folder)
            try StoreFolder.execute(
                "CREATE TRIGGER full BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, 'We use Okta.'); END",
                on: folder.people)
            let before = try StoreFolder.rows(folder.people)
            let error = #expect(throws: StoreError.self, "\(write.name)") { try write.body(store, "maya") }
            #expect(error?.description.contains("Okta") == false)
            #expect(try StoreFolder.rows(folder.people) == before, "\(write.name)")
            try StoreFolder.execute("DROP TRIGGER full", on: folder.people)
            try write.body(store, "maya")
            let (_, stored, folded) = try store.replay("maya")
            #expect(stored == folded)
            #expect(try StoreFolder.rows(folder.people) != before)
        }
    }

    @Test func whileAnotherProgramWritesAWriteWaitsAndThenSaysSo() throws {
        let folder = StoreFolder()
        let store = try store(folder)
        try StoreFolder.whileWriting(folder.people) {
            #expect(throws: StoreError.busy(path: folder.people)) { try Self.writes[0].body(store, "maya") }
            // Reading goes on beside it.
            let ids = try store.people().map(\.id)
            #expect(ids == ["maya"])
        }
        try Self.writes[0].body(store, "maya")
        #expect(try store.allObservations("maya").count == 1)
    }

    @Test func numbersAreNeverUsedAgainEvenByANewPersonOfTheSameName() async throws {
        let folder = StoreFolder()
        let engine = try folder.engine()
        let maya = Person(id: "maya", name: "Maya", privacy: .individual, created: StoreFolder.now)
        var seen: [EntryID] = []
        for _ in 0..<3 {
            try await engine.add(maya)
            for text in ["We use Okta.", "We use Kubernetes."] {
                seen.append(try #require(try await engine.observe(text, person: "maya").observation))
            }
            _ = try await engine.ask("How are keys rotated?", person: "maya")
            seen += try engine.people.allObservations("maya").map(\.id).filter { !seen.contains($0) }
            _ = try await engine.forget(.everything, person: "maya")
        }
        #expect(seen.count == 12)
        #expect(Set(seen).count == 12)
        #expect(seen == seen.sorted())
    }

    @Test func everySignalRestsOnAnObservationAnEditOrAPersonaFile() throws {
        let folder = StoreFolder()
        _ = try store(folder)
        let before = try StoreFolder.rows(folder.people)
        #expect(throws: (any Error).self) {
            try StoreFolder.execute(
                """
                INSERT INTO signal (person, slot, key, value, polarity, weight, source, at, scope)
                VALUES ('maya', 'role', 'role', 'ciso', 'for', 4, 'stated', 0, 'lasting')
                """, on: folder.people)
        }
        #expect(try StoreFolder.rows(folder.people) == before)
    }
}
