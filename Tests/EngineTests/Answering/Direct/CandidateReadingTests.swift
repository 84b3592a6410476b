import Foundation
import Testing

@testable import Engine

/// What is read together with the question, on small libraries with the installed model's vectors.
@Suite(.enabled(if: InstalledModel.hasCrossEncoder, Comment(rawValue: InstalledModel.crossEncoderAbsence)))
struct CandidateReadingTests {
    private static func steps(_ title: String, _ tool: String) -> String {
        """
        # \(title)

        ## Rotate API keys\(tool) without downtime

        1. Create a second key\(tool) with the same scopes as the first one.
        2. Replace the key\(tool) on every server while both keys work.
        3. Retire the first key when its last use lies a day back.
        """
    }
    private static let sessions = """
        # Sessions

        ## How long a session lasts

        A session lasts eight hours. Nobody is signed out for being idle.
        """

    private static func sheet(_ question: String, _ documents: [String: String]) async throws -> Sheet {
        let folder = StoreFolder()
        let engine = try folder.engine()
        _ = try await engine.ingest(documents.sorted { $0.key < $1.key }.map { try folder.document($0, $1) })
        let models = URL(fileURLWithPath: InstalledModel.path).deletingLastPathComponent().path
        _ = try VectorFilling(library: engine.library, embedder: InstalledModel.model)
            .run(workers: 1, isCancelled: { false }) { _ in }
        let retriever = try Retriever(
            library: engine.library, dense: DenseShelf(engine.library, folders: [models]))
        return Sheet(
            pool: try retriever.pool(QueryReader.read(question)), glossary: retriever.glossary,
            library: retriever.readings)
    }

    private static func title(_ sheet: Sheet, of id: Int) -> String {
        sheet.evidence[sheet.quotables[id].rank].passage.headingPath
    }

    @Test func anotherToolsProcedureIsNotReadAndNotTold() async throws {
        let sheet = try await Self.sheet(
            "Can we rotate keys without downtime?",
            [
                "keys.md": Self.steps("Key rotation", ""), "django.md": Self.steps("Django", " in Django"),
                "sessions.md": Self.sessions,
            ])
        #expect(sheet.model.isRead)
        let chosen = try #require(sheet.directAnswer.first)
        #expect(Self.title(sheet, of: chosen).contains("Key rotation"))
        let lowest = try #require(sheet.candidates.map { $0.features[.read] }.min())
        let django = sheet.candidates.filter { Self.title(sheet, of: $0.quotable.id).contains("Django") }
        #expect(!django.isEmpty && django.allSatisfy { $0.features[.read] == lowest })
    }

    @Test func whoNamesTheToolIsToldItsProcedure() async throws {
        let sheet = try await Self.sheet(
            "Can we rotate keys in Django without downtime?",
            ["keys.md": Self.steps("Key rotation", ""), "django.md": Self.steps("Django", " in Django")])
        let chosen = try #require(sheet.directAnswer.first)
        #expect(Self.title(sheet, of: chosen).contains("Django"))
    }

    /// Two questions that have to be answered, from the right page of the sample's own. A threshold was once chosen that refused the
    /// second: this holds the thresholds, and says nothing of other questions.
    @Test(arguments: [
        ("can we rotate keys without downtime?", ["API keys"]),
        ("what breaks if the IdP is down?", ["Identity provider outage", "Single sign-on overview"]),
    ])
    func unpreparedQuestionsAreAnsweredFromTheRightPage(question: String, pages: [String]) async throws {
        let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../../Data/documents").standardizedFileURL
        let documents = try ["identity", "security"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                at: data.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        }
        let texts = try documents.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
        let sheet = try await Self.sheet(question, Dictionary(uniqueKeysWithValues: texts))
        let chosen = try #require(sheet.directAnswer.first, "said not to be answered")
        #expect(sheet.model.isRead && pages.contains(where: Self.title(sheet, of: chosen).hasPrefix))
    }

    @Test func theSentenceThatAnswersIsReadAsTheBest() async throws {
        let sheet = try await Self.sheet(
            "Does a user get logged out after sitting idle?",
            ["sessions.md": Self.sessions, "keys.md": Self.steps("Key rotation", "")])
        let best = try #require(sheet.candidates.max { $0.features[.read] < $1.features[.read] })
        #expect(best.quotable.parts.map { sheet.text($0, of: best.quotable) }.joined().contains("idle"))
        // Each has a score of its own, and the best has the highest.
        let own = sheet.candidates.map { $0.features[.readScore] }
        #expect(Set(own).count > 1 && own.max() == best.features[.readScore])
    }

    @Test func whereNothingIsReadTheOtherModelJudges() async throws {
        // Each page is on another tool, and the question names none of them.
        let tools = ["Django", "Grafana", "Jenkins", "Laravel"]
        let sheet = try await Self.sheet(
            "Can we rotate keys without downtime?",
            Dictionary(uniqueKeysWithValues: tools.map { ("\($0).md", Self.steps($0, " in \($0)")) }))
        #expect(!sheet.candidates.isEmpty && !sheet.model.isRead)
        #expect(sheet.candidates.allSatisfy { $0.features[.readScore] == 0 })
    }

    @Test func aDamagedCrossEncoderIsNamedAndAnswersGoOn() async throws {
        let folder = StoreFolder()
        let models = folder.url.appendingPathComponent("models")
        try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: models.appendingPathComponent(DenseShelf.fileName).path,
            withDestinationPath: InstalledModel.path)
        let damaged = models.appendingPathComponent(DenseShelf.crossEncoderName)
        try Data("not a model".utf8).write(to: damaged)
        let engine = try folder.engine()
        _ = try await engine.ingest([try folder.document("sessions.md", Self.sessions)])
        _ = try engine.embedPassages()
        let status = try engine.searchStatus()
        #expect(status.mode == .hybrid && !status.crossEncoder)
        #expect(status.reason?.contains(DenseShelf.crossEncoderName) == true)
        let answer = try engine.preview("How long does a session last?", person: nil)
        #expect(answer.gate.isAnswerable && answer.mustSay.joined().contains("eight hours"))
    }
}
