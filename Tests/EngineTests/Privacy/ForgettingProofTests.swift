import Foundation
import GRDB
import Testing

@testable import Engine

/// Forgetting on random beliefs of random people: the receipt is right each time, the words are in no file, and the same
/// question no longer uses it. Looked at from outside, by other code than that which forgets.
///
/// Twelve by default; `SELFSAME_FORGETTING=200` for as many.
@Suite struct ForgettingProofTests {
    private static let count = ProcessInfo.processInfo.environment["SELFSAME_FORGETTING"].flatMap { Int($0) } ?? 12

    /// Rows of every table, and of observations and signals those with words and with spans.
    private static func census(_ path: String) throws -> [String: Int] {
        try DatabaseQueue(path: path).read { db in
            var result: [String: Int] = [:]
            for table in ["signal", "why", "edit", "answer", "issued_card", "person", "observation", "why_question"] {
                result[table] = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(table)")!
            }
            result["words"] = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM observation WHERE text IS NOT NULL")!
            result["spans"] = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM signal WHERE span_start IS NOT NULL")!
            return result
        }
    }

    /// Every file of the data folder as bytes, read past the program.
    private static func bytes(of folder: URL) throws -> [Data] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
            try Data(contentsOf: folder.appendingPathComponent($0))
        }
    }

    private static func copy(_ data: URL, to folder: StoreFolder) throws {
        try folder.make()
        for name in ["people.sqlite", "library.sqlite"] {
            let source = try DatabaseQueue(path: data.appendingPathComponent(name).path)
            let copy = folder.url.appendingPathComponent(name)
            try source.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy.path]) }
        }
    }

    private static func begin(_ reader: DatabaseQueue) throws {
        try reader.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM signal")
        }
    }

    private static func end(_ reader: DatabaseQueue) throws {
        try reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    }

    /// What the belief rests on, by SQL of the test's own.
    private static func told(_ key: String, _ person: String, _ path: String) throws -> Set<String> {
        try DatabaseQueue(path: path).read { db in
            var texts = try String.fetchSet(
                db,
                sql: """
                    SELECT o.text FROM observation o JOIN signal s ON s.person = o.person AND s.observation = o.seq
                    WHERE o.person = ?1 AND s.key = ?2 AND o.text IS NOT NULL
                    """, arguments: [person, key])
            texts.formUnion(
                try String.fetchSet(
                    db, sql: "SELECT clause FROM why WHERE person = ? AND key = ? AND length(clause) > 11",
                    arguments: [person, key]))
            // The same words in another's mouth, or in another of her messages' reasons, are not what is forgotten here.
            return try texts.filter { text in
                try Int.fetchOne(
                    db, sql: "SELECT COUNT(*) FROM observation WHERE person <> ? AND instr(text, ?) > 0",
                    arguments: [person, text])! == 0
                    && Int.fetchOne(
                        db,
                        sql: "SELECT COUNT(*) FROM why WHERE NOT (person = ?1 AND key IS ?2) AND instr(clause, ?3) > 0",
                        arguments: [person, key, text])! == 0
            }
        }
    }

    @Test func forgettingIsRightOnRandomBeliefsOfRandomPeople() async throws {
        let sample = try await SampleEngine.shared()
        var random = SplitMix(seed: 20_261_102)
        var done = 0
        var usedBefore = 0
        var round = 0
        while done < Self.count {
            round += 1
            // A fresh copy of the sample for each forty, so that there is always something left to forget.
            let folder = StoreFolder()
            try Self.copy(sample.configuration.data, to: folder)
            var configuration = sample.configuration
            configuration.data = folder.url
            let engine = try Engine(configuration)
            for id in SampleEngine.people where round % 2 == 1 {
                _ = try await engine.ask("How should I think about data security for this integration?", person: id)
                _ = try await engine.card(person: id)
                let asked = try await engine.observe("Plain words please. Short answers please.", person: id)
                    .whyQuestion
                if let asked { _ = try await engine.explain(asked.id, .choice(1)) }
            }
            for _ in 0..<40 where done < Self.count {
                let everybody = SampleEngine.people
                let person = everybody[Int(random.next() % UInt64(everybody.count))]
                let keys = try Set(engine.people.signals(person, slot: nil).map(\.key)).sorted()
                guard let key = keys.isEmpty ? nil : keys[Int(random.next() % UInt64(keys.count))] else { continue }
                let texts = try Self.told(key.rawValue, person, folder.people)
                let before = try Self.census(folder.people)
                let preview = try engine.previewForgetting(.key(key.rawValue), person: person)
                let receipt = try await engine.forget(.key(key.rawValue), person: person)
                let after = try Self.census(folder.people)

                // The receipt is right: rows that went, counted from outside.
                let label: Comment = "\(person) \(key)"
                for (table, row) in [
                    ("signal", "signal"), ("why", "why"), ("edit", "edit"), ("answer", "answer"),
                    ("issued_card", "card"), ("words", "observation"), ("why_question", "why_question"),
                ] {
                    #expect(receipt.removed[row] ?? 0 == before[table]! - after[table]!, label)
                }
                #expect(before["observation"] == after["observation"] && before["person"] == after["person"], label)
                #expect(receipt.removed["signal"] ?? 0 == preview.signals, label)
                #expect(receipt.removed["observation"] ?? 0 == preview.observations.count, label)
                #expect(receipt.recomputed.contains(key), label)
                #expect(receipt.scan.found == 0 && !receipt.scan.pending && receipt.scan.files >= 2, label)

                // The words are in no file.
                let files = try Self.bytes(of: folder.url)
                for text in texts { #expect(!files.contains { $0.range(of: Data(text.utf8)) != nil }, label) }
                let gone = try files.allSatisfy { data in
                    try key.choices != nil || !Self.isOnlyHers(key, folder.people)
                        || data.range(of: Data(key.rawValue.utf8)) == nil
                }
                #expect(gone, label)

                // The same question no longer uses it.
                let asked = try #require(receipt.asked)
                if asked.before.contains(key) { usedBefore += 1 }
                #expect(asked.after.isEmpty, label)
                let answer = try engine.preview(asked.question, person: person)
                #expect(!answer.beliefsUsed.contains { $0.key == key }, label)
                #expect(!answer.gate.beliefs.contains { $0.key == key }, label)
                #expect(!answer.plan.decisions.contains { $0.causes.contains { $0.key == key } }, label)
                #expect(try !engine.selfModel(for: person).beliefs.contains { $0.key == key }, label)
                #expect(try engine.replay(person: person).identical, label)
                done += 1
            }
            #expect(try engine.verifyAudit().isWhole)
        }
        #expect(usedBefore > 0)
        print("forgot \(done) beliefs; \(usedBefore) had a part in the answer before, none after")
    }

    /// Whether no row of anybody has the key, or another that begins with it.
    private static func isOnlyHers(_ key: BeliefKey, _ path: String) throws -> Bool {
        try DatabaseQueue(path: path).read { db in
            try ["signal", "why", "edit", "why_question"].allSatisfy { table in
                try Int.fetchOne(
                    db, sql: "SELECT COUNT(*) FROM \(table) WHERE instr(key, ?) > 0", arguments: [key.rawValue])! == 0
            }
                && Int.fetchOne(
                    db, sql: "SELECT COUNT(*) FROM answer WHERE instr(plan || beliefs, ?) > 0",
                    arguments: [key.rawValue])! == 0
                && Int.fetchOne(
                    db, sql: "SELECT COUNT(*) FROM issued_card WHERE instr(lines, ?) > 0", arguments: [key.rawValue])!
                    == 0
        }
    }

    // MARK: Whole people, readers in the way, logs

    @Test func somebodyDeletedIsInNoFileNotEvenByName() async throws {
        try await SampleEngine.with(["zuleika", "ben"]) { engine in
            let words = "We use Okta because the quarterly auditor insists."
            for id in ["zuleika", "ben"] { _ = try await engine.observe(words + " I am \(id).", person: id) }
            _ = try await engine.card(person: "zuleika")
            let receipt = try await engine.forget(.everything, person: "zuleika")
            #expect(receipt.scan.found == 0 && receipt.removed["person"] == 1)
            for data in try Self.bytes(of: engine.configuration.data) {
                for text in ["zuleika", "Zuleika"] { #expect(data.range(of: Data(text.utf8)) == nil) }
            }
            // Ben said the same, and keeps it.
            #expect(try engine.people.allObservations("ben").first?.text?.hasPrefix(words) == true)
        }
    }

    @Test func aReaderInTheWayMakesItPendingAndTheNextStartFinishesIt() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            let words = "We use Okta because the quarterly auditor insists."
            _ = try await engine.observe(words, person: "ada")
            let path = engine.configuration.data.appendingPathComponent("people.sqlite").path
            var unsafe = Configuration()
            unsafe.allowsUnsafeTransactions = true
            let reader = try DatabaseQueue(path: path, configuration: unsafe)
            try Self.begin(reader)
            let receipt = try await engine.forget(.key("stack/okta"), person: "ada")
            #expect(receipt.scan.pending)
            #expect(try engine.people.owes("scrub"))
            try Self.end(reader)
            let next = try Engine(engine.configuration)
            #expect(try !next.people.owes("scrub"))
            #expect(try FileScan(files: next.people.files).count(of: [words]) == 0)
        }
    }

    @Test func wordsInALogAreBlanked() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            let words = "We use Okta because the quarterly auditor insists."
            _ = try await engine.observe(words, person: "ada")
            let log = engine.configuration.data.appendingPathComponent("interface.log")
            try Data("09:00 failed on: \(words)\n09:01 fine\n".utf8).write(to: log)
            let receipt = try await engine.forget(.key("stack/okta"), person: "ada")
            #expect(receipt.scan.found == 0)
            let left = try String(contentsOf: log, encoding: .utf8)
            #expect(!left.contains("Okta") && left.hasPrefix("09:00 failed on: ***") && left.hasSuffix("09:01 fine\n"))
        }
    }

    @Test func otherMessagesThatNameItLoseTheirWordsAndOtherBeliefsAreNamed() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            for text in ["We use Okta.", "How do I rotate Okta tokens?", "My goal is to migrate from Okta to Entra."] {
                _ = try await engine.observe(text, person: "ada")
            }
            let preview = try engine.previewForgetting(.key("stack/okta"), person: "ada")
            #expect(preview.observations.count == 3)
            #expect(preview.alsoIn.allSatisfy { $0.family == .goal } && !preview.alsoIn.isEmpty)
            let receipt = try await engine.forget(.key("stack/okta"), person: "ada")
            #expect(receipt.alsoIn == preview.alsoIn)
            #expect(try engine.people.allObservations("ada").allSatisfy { $0.text == nil && $0.erasedBy == "forget" })
        }
    }

    /// Other rooms add tables: one that names a person is emptied of her without anybody thinking of it.
    @Test func aTableThatComesLaterIsNotForgotten() async throws {
        try await SampleEngine.with(["zuleika", "ben"]) { engine in
            let path = engine.configuration.data.appendingPathComponent("people.sqlite").path
            try StoreFolder.execute(
                """
                CREATE TABLE later (person TEXT, note TEXT);
                INSERT INTO later VALUES ('zuleika', 'a note on her'), ('ben', 'a note on him')
                """, on: path)
            let receipt = try await engine.forget(.everything, person: "zuleika")
            #expect(receipt.removed["later"] == 1 && receipt.scan.found == 0)
            let left = try StoreFolder.strings("SELECT note FROM later", from: path)
            #expect(left == ["a note on him"])
        }
    }

    @Test func noFullTextIndexHoldsWhatPeopleSaid() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            let path = engine.configuration.data.appendingPathComponent("people.sqlite").path
            let indexes = try StoreFolder.strings(
                "SELECT name FROM sqlite_master WHERE sql LIKE '%VIRTUAL%'", from: path)
            #expect(indexes == [])
        }
    }
}

/// Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
private struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
