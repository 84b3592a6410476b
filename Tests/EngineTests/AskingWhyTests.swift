import Foundation
import Testing

@testable import Engine

/// Why is asked sparingly, and what is answered has its effect through signals like any other.
@Suite struct AskingWhyTests {
    private func ada(at level: PrivacyLevel = .individual, _ body: (Engine) async throws -> Void) async throws {
        try await SampleEngine.with(["ada"], privacy: level, documents: true) { engine in
            try await body(engine)
        }
    }

    private func asked(_ engine: Engine, _ text: String = "Short answers please.") async throws -> WhyQuestion? {
        try await engine.observe(text, person: "ada").whyQuestion
    }

    private func pass(_ turns: Int, _ engine: Engine) async throws {
        for _ in 0..<turns { _ = try await engine.observe("Good morning.", person: "ada") }
    }

    private static let question = "How do I rotate an API key? Short answers please."

    // MARK: When

    @Test func aChoiceWithoutAReasonIsAskedAboutOnce() async throws {
        try await ada { engine in
            let question = try #require(try await engine.ask(Self.question, person: "ada").whyQuestion)
            #expect(question.key == .depth && question.choices.map(\.number) == [1, 2, 3])
            #expect(
                question.text.hasPrefix("What made you choose short answers: little time now, you know this already"))
            #expect(try engine.openWhyQuestions(of: "ada") == [question])
            try await pass(9, engine)
            #expect(try await asked(engine) == nil)
            // Not after a restart, nor when it was put aside.
            _ = try await engine.explain(question.id, .none)
            let next = try Engine(engine.configuration)
            try await pass(9, next)
            #expect(try await asked(next) == nil)
            #expect(try next.selfModel(for: "ada").whys.isEmpty)
        }
    }

    @Test func atMostOneTurnInFive() async throws {
        try await ada { engine in
            #expect(try await asked(engine) != nil)
            try await pass(3, engine)
            #expect(try await asked(engine, "Give me tables.") == nil)
            #expect(try await asked(engine, "Plain words please.") != nil)
        }
    }

    @Test(arguments: [
        // A reason, a passing state, a wish for one answer, a whisper, no wish, and a choice the engine does nothing with.
        "Short answers please, because I'm on my phone.", "I'm on call tonight. Short answers please.",
        "What is an API key, in one sentence?", "We use Okta.", "Diagrams please.", "No short answers please.",
        // Beside what is not repeated.
        "Short answers please, I have diabetes.", "Short answers please, my key is sk-live-51H8xkQ2eZvKYlo2C0aBcDeFgH.",
    ]) func whatNeedsNoReasonIsNotAskedAbout(text: String) async throws {
        try await ada { engine in
            let question = try await asked(engine, text)
            #expect(question == nil)
        }
    }

    @Test(arguments: PrivacyLevel.allCases.filter { $0 < .individual })
    func belowTheLevelOfReasonsNothingIsAsked(level: PrivacyLevel) async throws {
        try await ada(at: level) { engine in
            let question = try await asked(engine)
            #expect(question == nil)
        }
    }

    @Test func nobodyIsAskedInTheNameOfAnother() async throws {
        try await ada { engine in
            try await engine.add(
                Person(id: "eve", name: "Eve", kind: .persona, privacy: .individual, created: engine.now))
            #expect(try await engine.observe("Short answers please.", person: "eve").whyQuestion == nil)
            #expect(try engine.preview(Self.question, person: "ada").whyQuestion == nil)
        }
        let group = try #require(getgrgid(getgid()).map { String(cString: $0.pointee.gr_name) })
        var configuration = try await SampleEngine.empty().configuration
        configuration.team = Team(group: group)
        let engine = try Engine(configuration)
        defer { try? FileManager.default.removeItem(at: configuration.data) }
        for id in ["ada", "tester"] {
            try await engine.add(Person(id: id, name: id, privacy: .individual, created: engine.now))
        }
        #expect(try await asked(engine) == nil)
        #expect(try await engine.observe("Short answers please.", person: "tester").whyQuestion != nil)
    }

    // MARK: The table

    private static let choices = ClosedLists.values.filter { $0.key.hasPrefix("style/") }.flatMap { key, values in
        values.compactMap { value in ReasonTable.choice(BeliefKey(rawValue: key)!, value).map { (key, value, $0) } }
    }

    /// Every wish of the table is read as the choice it stands for, and its reasons ask for different acts.
    @Test func everyRowIsAChoiceWithReasonsThatDiffer() throws {
        #expect(Self.choices.count >= 12)
        for (key, value, choice) in Self.choices {
            let read = MessageReader.read(choice.wish + ".").signals
            #expect(read.map { "\($0.key)=\($0.value)" } == ["\(key)=\(value)"], "\(choice.wish)")
            #expect(read.first?.scope == .lasting && choice.offers.count >= 2, "\(choice.wish)")
            #expect(Set(choice.offers.map(\.name)).count == choice.offers.count)
            #expect(Set(choice.offers.map(\.meaning)).count >= 2, "\(choice.name)")
            for offer in choice.offers { #expect(!Sensitive.isSensitive(offer.clause), "\(offer.clause)") }
        }
    }

    /// Each choice is asked about when it is made beside an answer, and each of its reasons changes what is believed.
    @Test func everyReasonOfEveryChoiceHasItsEffect() async throws {
        for (key, value, choice) in Self.choices {
            for number in choice.offers.indices {
                try await ada { engine in
                    _ = try await engine.ask("How do I rotate an API key?", person: "ada")
                    let question = try #require(try await asked(engine, choice.wish + "."), "\(key)=\(value)")
                    #expect(question.choices.count == choice.offers.count, "\(key)=\(value)")
                    let before = try engine.selfModel(for: "ada").beliefs
                    let outcome = try await engine.explain(question.id, .choice(number + 1))
                    let model = try engine.selfModel(for: "ada")
                    #expect(!outcome.signals.isEmpty && outcome.signals.allSatisfy { $0.source == .chosen })
                    #expect(model.beliefs != before, "\(key)=\(value) \(number)")
                    #expect(model.why(for: question.key)?.clause == choice.offers[number].clause)
                    #expect(model.why(for: question.key)?.source == .chosen)
                    #expect(try engine.replay(person: "ada").identical)
                    _ = try await engine.undo(person: "ada")
                    #expect(try engine.selfModel(for: "ada").beliefs == before, "\(key)=\(value) \(number)")
                    #expect(try engine.selfModel(for: "ada").whys.isEmpty)
                    #expect(try engine.replay(person: "ada").identical)
                }
            }
        }
    }

    @Test func aPreferenceMayBeARule() async throws {
        try await ada { engine in
            let question = try #require(try await asked(engine, "I prefer Terraform for infrastructure."))
            #expect(question.key.family == .preference && question.choices.first?.name == "rule")
            let outcome = try await engine.explain(question.id, .choice(1))
            #expect(outcome.signals.map(\.key.family) == [.constraint])
        }
    }

    // MARK: What a reason means

    @Test func whoKnowsItAlreadyIsSparedTheBasics() async throws {
        try await ada { engine in
            let before = try #require(try await engine.ask(Self.question, person: "ada").whyQuestion)
            _ = try await engine.explain(before.id, .choice(2))
            let topic = try #require(engine.selfModel(for: "ada").beliefs(in: .expertise).first)
            #expect(topic.expertise == .proficient && topic.key == .expertise("api-keys"))
            let plan = try engine.preview("How do I rotate an API key?", person: "ada").plan
            #expect(!plan.definesTerms && plan.decisions.contains { $0.causes.contains { $0.key == topic.key } })
            // What is known is not asked.
            try await pass(5, engine)
            let next = try #require(try await asked(engine, "No examples please."))
            #expect(!next.choices.map(\.name).contains("known"))
        }
    }

    @Test func littleTimeHoldsForThisSession() async throws {
        try await ada { engine in
            let question = try #require(try await asked(engine))
            _ = try await engine.explain(question.id, .choice(1))
            func depth(_ engine: Engine) throws -> Plan.DepthOfAnswer {
                try engine.preview("How do I rotate an API key?", person: "ada", options: AskOptions(level: .person))
                    .plan
                    .depth
            }
            #expect(try engine.selfModel(for: "ada").steering(.depth)?.scope == .session)
            let later = try SampleEngine.later(engine, days: 1)
            #expect(try later.selfModel(for: "ada").steering(.depth) == nil)
            #expect(try depth(later) == .standard)
        }
    }

    /// What was said for good on another day does not end with the reason of today.
    @Test func earlierWordsStay() async throws {
        try await ada { engine in
            _ = try await engine.correct("style/depth", to: "brief", person: "ada")
            let later = try SampleEngine.later(engine, days: 2)
            let question = try #require(try await asked(later))
            _ = try await later.explain(question.id, .choice(1))
            #expect(try SampleEngine.later(engine, days: 4).selfModel(for: "ada").steering(.depth)?.value == "brief")
        }
    }

    @Test func aReasonInHerOwnWordsIsReadAsIfSaidAtOnce() async throws {
        try await ada { engine in
            let question = try #require(try await asked(engine))
            let outcome = try await engine.explain(question.id, .typed("because I'm on call tonight"))
            #expect(outcome.why?.clause == "I'm on call tonight" && outcome.why?.source == .typed)
            let model = try engine.selfModel(for: "ada")
            #expect(model.beliefs(in: .context).first?.key == .context("on-call"))
            #expect(model.steering(.depth)?.scope == .session)
            #expect(try SampleEngine.later(engine, days: 1).selfModel(for: "ada").steering(.depth) == nil)
        }
    }

    @Test(arguments: ["I have diabetes", "my password is hunter2-Zx81kQ"])
    func whatMayNotBeKeptIsNoReason(text: String) async throws {
        try await ada { engine in
            let question = try #require(try await asked(engine))
            let outcome = try await engine.explain(question.id, .typed(text))
            #expect(outcome.why == nil && outcome.signals.isEmpty)
            #expect(try FileScan(files: engine.people.files).count(of: ["diabetes", "hunter2"]) == 0)
            #expect(try engine.openWhyQuestions(of: "ada").isEmpty)
        }
    }

    @Test func aQuestionIsAnsweredOnceAndNotAfterItsSession() async throws {
        try await ada { engine in
            let question = try #require(try await asked(engine))
            await #expect(throws: EngineError.self) { try await engine.explain(question.id, .choice(9)) }
            let later = try SampleEngine.later(engine, days: 1)
            #expect(try later.openWhyQuestions(of: "ada").isEmpty)
            let error = EngineError.unknownQuestion(question.id.description)
            await #expect(throws: error) { try await later.explain(question.id, .choice(1)) }
            _ = try await engine.explain(question.id, .choice(1))
            await #expect(throws: error) { try await engine.explain(question.id, .choice(1)) }
        }
    }

    // MARK: Taking it back

    @Test func forgettingTakesWhatWasAskedAndAnswered() async throws {
        try await ada { engine in
            let question = try #require(try await asked(engine, "I prefer Terraform for infrastructure."))
            _ = try await engine.explain(question.id, .typed("the platform guild decided so"))
            let key = question.key.rawValue
            #expect(try engine.export(person: "ada").questions.map(\.reply) == ["typed"])
            let receipt = try await engine.forget(.key(key), person: "ada")
            #expect(receipt.removed["why_question"] == 1 && receipt.scan.found == 0)
            #expect(try FileScan(files: engine.people.files).count(of: ["platform guild", key]) == 0)
        }
    }

    @Test func searchedWordsGoFromReasonsThatWereTyped() async throws {
        try await ada { engine in
            let question = try #require(try await asked(engine))
            _ = try await engine.explain(question.id, .typed("the platform guild decided so"))
            _ = try await engine.forget(.search("platform guild"), person: "ada")
            #expect(try engine.selfModel(for: "ada").whys.isEmpty)
            #expect(try FileScan(files: engine.people.files).count(of: ["platform guild"]) == 0)
            #expect(try engine.replay(person: "ada").identical)
        }
    }
}
