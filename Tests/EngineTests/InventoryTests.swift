import Foundation
import Testing

@testable import Engine

/// What is learned, and whether it changes anything: true changes, counted.
@Suite struct InventoryTests {
    private static let question = "How do I rotate an API key without downtime?"

    private func ada(_ body: (Engine) async throws -> Void) async throws {
        try await SampleEngine.with(["ada", "ben"], documents: true) { engine in
            for text in ["I'm a developer.", "Detailed answers please.", "I think tabs are overrated."] {
                _ = try await engine.observe(text, person: "ada")
            }
            try await body(engine)
        }
    }

    private func row(_ key: String, _ inventory: Inventory) throws -> Inventory.Row {
        try #require(inventory.keys.first { $0.name == key }, "\(key)")
    }

    @Test func aNewInstallationStartsWithFiveKinds() async throws {
        let engine = try await SampleEngine.empty()
        defer { try? FileManager.default.removeItem(at: engine.configuration.data) }
        let inventory = try engine.inventory()
        #expect(inventory.kinds.map(\.name) == Inventory.starting && inventory.kinds.allSatisfy(\.isStarting))
        #expect(inventory.kinds.allSatisfy { $0.people == 0 && !$0.isProposed } && inventory.keys.isEmpty)
    }

    @Test func itGrowsByWhatIsSaid() async throws {
        try await ada { engine in
            _ = try await engine.observe("We use Okta. I'm a developer.", person: "ben")
            let inventory = try engine.inventory()
            #expect(inventory.kinds.prefix(5).map(\.name) == Inventory.starting)
            #expect(inventory.kinds.dropFirst(5).map(\.name) == ["opinion", "stack"])
            #expect(inventory.kinds.dropFirst(5).allSatisfy { !$0.isStarting })
            #expect(try row("role", inventory).people == 2 && row("stack/okta", inventory).people == 1)
            #expect(try engine.inventory(of: "ben").keys.map(\.name) == ["role", "stack/okta"])
        }
    }

    /// Whoever is told from `keys` by leaving each out has the same answer.
    @Test func whatChangedAnAnswerIsWhatItWouldHaveBeenAnotherWithout() async throws {
        try await ada { engine in
            for _ in 0..<3 { _ = try await engine.ask(Self.question, person: "ada") }
            let inventory = try engine.inventory(of: "ada")
            #expect(inventory.answers == 3 && inventory.unmeasured == 0)
            for key in inventory.keys {
                let with = try engine.preview(Self.question, person: "ada").plan
                let options = AskOptions(without: [BeliefKey(rawValue: key.name)!])
                let without = try engine.preview(Self.question, person: "ada", options: options).plan
                func bare(_ plan: Plan) -> Plan {
                    var plan = plan
                    plan.decisions = []
                    return plan
                }
                #expect(key.changed == (bare(with) == bare(without) ? 0 : 3), "\(key.name)")
                #expect(key.last == (key.changed == 0 ? nil : engine.now))
            }
            #expect(try row("style/depth", inventory).changed == 3 && row("opinion/tab", inventory).changed == 0)
        }
    }

    /// In the sample as well: having a part is not enough.
    @Test func aDecisiveBeliefIsOneThatWasUsed() async throws {
        let engine = try await SampleEngine.shared()
        for id in SampleEngine.people {
            let desk = try engine.draft(Self.question, column: ColumnName(person: id), options: AskOptions())
            let decisive = desk.maker.decisive(desk.answer, desk.desk, without: [])
            #expect(Set(decisive).isSubset(of: desk.answer.beliefsUsed.map(\.key)))
        }
    }

    @Test func ratingsAreOfTheAnswersItChanged() async throws {
        try await ada { engine in
            let ratings: [Rating] = [.up, .up, .tooLong]
            for rating in ratings {
                let answer = try #require(try await engine.ask(Self.question, person: "ada").id)
                _ = try await engine.rate(answer, rating)
            }
            let depth = try row("style/depth", engine.inventory(of: "ada"))
            #expect(depth.good == 2 && depth.bad == 1)
        }
    }

    @Test func whatChangedNothingInNinetyDaysIsProposedAndNothingIsDeleted() async throws {
        try await ada { engine in
            _ = try await engine.ask(Self.question, person: "ada")
            #expect(try engine.inventory().proposed.isEmpty)
            let before = try SampleEngine.later(engine, days: 89)
            #expect(try before.inventory().proposed.isEmpty)
            _ = try await before.ask(Self.question, person: "ada")
            let after = try SampleEngine.later(engine, days: 91)
            let inventory = try after.inventory(of: "ada")
            #expect(inventory.proposed.map(\.key) == [.opinion("tab")])
            #expect(try row("opinion/tab", inventory).isProposed && !row("style/depth", inventory).isProposed)
            // What somebody holds fast is hers to let go.
            _ = try await after.pin("opinion/tab", person: "ada")
            #expect(try after.inventory().proposed.isEmpty)
            _ = try await after.unpin("opinion/tab", person: "ada")
            #expect(try after.selfModel(for: "ada").beliefs(in: .opinion).count == 1)
            _ = try after.previewForgetting(.key("opinion/tab"), person: "ada")
            let receipt = try await after.forget(.key("opinion/tab"), person: "ada")
            #expect(receipt.scan.found == 0)
            #expect(try after.inventory().proposed.isEmpty)
        }
    }

    /// Of answers that were logged before, it is not known what changed them: nothing is proposed on their account.
    @Test func earlierAnswersAreNotCountedAndNotHeldAgainstAKey() async throws {
        try await ada { engine in
            _ = try await engine.ask(Self.question, person: "ada")
            let path = engine.configuration.data.appendingPathComponent("people.sqlite").path
            try StoreFolder.execute("UPDATE answer SET changed = NULL", on: path)
            let later = try SampleEngine.later(engine, days: 89.9)
            let inventory = try later.inventory(of: "ada")
            #expect(inventory.answers == 0 && inventory.unmeasured == 1)
            #expect(try row("style/depth", inventory).changed == 0)
        }
    }

    @Test func aboveTheLevelNothingIsListed() async throws {
        try await ada { engine in
            var configuration = engine.configuration
            configuration.privacy = .behavioral
            let keys = try Engine(configuration).inventory(of: "ada").keys.map(\.name)
            #expect(keys.contains("style/depth") && !keys.contains("opinion/tab"))
        }
    }

    @Test func personasAreNobodys() async throws {
        try await ada { engine in
            try await engine.add(
                Person(id: "eve", name: "Eve", kind: .persona, privacy: .individual, created: engine.now))
            _ = try await engine.observe("We use Okta.", person: "eve")
            #expect(try !engine.inventory().keys.contains { $0.name == "stack/okta" })
            #expect(try engine.inventory(of: "eve").keys.count == 1)
        }
    }
}
