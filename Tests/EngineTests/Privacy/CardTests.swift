import Foundation
import Testing

@testable import Engine

@Suite struct CardTests {
    private func ada(_ body: (Engine) async throws -> Void) async throws {
        try await SampleEngine.with(["ada"]) { engine in
            for text in [
                "I'm the CISO of a bank.", "We use Okta.", "I prefer tables because the auditor retypes everything.",
                "I know SAML well.",
            ] { _ = try await engine.observe(text, person: "ada") }
            try await body(engine)
        }
    }

    private func number(_ key: BeliefKey, _ card: Card) throws -> Int {
        try #require(card.lines.first { $0.key == key }).number
    }

    @Test func everyBeliefIsALineWithItsGroundReasonAndBenefit() async throws {
        try await ada { engine in
            let card = try await engine.card(person: "ada")
            let model = try engine.selfModel(for: "ada")
            #expect(Set(card.lines.map(\.key)) == Set(model.beliefs.map(\.key)))
            #expect(card.lines.map(\.number) == Array(1...card.lines.count))
            let format = try #require(card.lines.first { $0.key == .format })
            #expect(format.ground.hasPrefix("You said on 2 November 2026: \"I prefer tables"))
            #expect(format.reason?.contains("auditor") == true && format.benefit == Purpose.of(.format).benefit)
        }
    }

    @Test func theTextFitsAPageAndNamesItself() async throws {
        try await ada { engine in
            let card = try await engine.card(person: "ada")
            let text = CardText.page(card)
            #expect(text.contains("card \(card.stamp)") && text.contains("Reply with its number"))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
            for line in card.lines { #expect(text.contains("\(line.number). \(line.title): \(line.value)")) }
        }
    }

    @Test func thePageNeedsNothingElseAndTrustsNoWords() async throws {
        try await ada { engine in
            _ = try await engine.correct("stack/okta", to: "Okta <script> & \"co\"", person: "ada")
            let html = CardPage.html(try await engine.card(person: "ada"))
            #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("</html>"))
            #expect(html.contains("prefers-color-scheme: dark") && html.contains("@media print"))
            #expect(html.contains("Okta &lt;script&gt; &amp; &quot;co&quot;"))
            for outside in ["http:", "https:", "src=", "<script", "<link", "@import", "url("] {
                #expect(!html.contains(outside))
            }
        }
    }

    // MARK: Replies

    @Test func aReplyIsTakenAsHers() async throws {
        try await ada { engine in
            let card = try await engine.card(person: "ada")
            let reply = """
                Hello, about card \(card.stamp):
                > \(try number(.role, card)). Role: ciso
                \(try number(.role, card)): architect, because I changed teams.
                \(try number(.format, card)). no
                \(try number(.stack("okta"), card)) - forget
                \(try number(.expertise("saml"), card)): ok
                --\u{20}
                7. +49 30 1234567
                """
            let outcome = try await engine.apply(reply: reply, person: "ada")
            #expect(outcome.lines.map(\.action) == [.corrected, .denied, .forgotten, .confirmed])
            let model = try engine.selfModel(for: "ada")
            #expect(model.steering(.role)?.value == "architect" && model.steering(.format) == nil)
            #expect(!model.beliefs.contains { $0.key == .stack("okta") })
            let entry = try engine.evidence(for: "role", person: "ada").for.max { $0.weight < $1.weight }
            #expect(entry?.source == .corrected && entry?.weight == 12)
            #expect(model.why(for: .role)?.clause == "I changed teams")
        }
    }

    @Test func numbersMeanTheCardTheyStoodOn() async throws {
        try await ada { engine in
            let card = try await engine.card(person: "ada")
            let place = try number(.format, card)
            // A new belief moves the numbers; the reply still means the old ones.
            _ = try await engine.observe("We use account plan Business, and I need brief answers.", person: "ada")
            _ = try await engine.apply(reply: "card \(card.stamp)\n\(place): bullets", person: "ada")
            #expect(try engine.selfModel(for: "ada").steering(.format)?.value == "bullets")
            await #expect(throws: EngineError.self) {
                try await engine.apply(reply: "card abcdef\n\(place): prose", person: "ada")
            }
            #expect(try engine.selfModel(for: "ada").steering(.format)?.value == "bullets")
        }
    }

    @Test func whatCannotBeTakenIsSaidAndTheRestIsTaken() async throws {
        try await ada { engine in
            let card = try await engine.card(person: "ada")
            let outcome = try await engine.apply(
                reply: "\(try number(.role, card)): emperor\n99: no\n\(try number(.format, card)): prose", person: "ada"
            )
            #expect(outcome.lines.map(\.action) == [.failed, .failed, .corrected])
            #expect(outcome.lines[0].problem?.contains("is not a value of role") == true)
        }
    }

    @Test func aCardGoesWithWhatItSaid() async throws {
        try await ada { engine in
            let card = try await engine.card(person: "ada")
            let receipt = try await engine.forget(.key("stack/okta"), person: "ada")
            #expect(receipt.removed["card"] == 1)
            #expect(try engine.people.card(stamp: card.stamp, person: "ada") == nil)
        }
    }

    @Test(arguments: [
        ("3: proficient", 3, CardReply.Word.value("proficient")), ("  4. No.", 4, .wrong), ("5) forget it", 5, .forget),
        ("6 - yes", 6, .right), ("7= Thai food", 7, .value("Thai food")), ("8: Uses: Okta", 8, .right),
        ("8: okta", 8, .right),
    ]) func aLineIsRead(text: String, number: Int, word: CardReply.Word) {
        let reply = CardReply(text, lines: [8: (title: "Uses", value: "Okta")])
        #expect(reply.entries == [CardReply.Entry(number: number, word: word, because: nil)])
    }

    @Test(arguments: ["> 3: no", "In 2026 we moved.", "3", "call 5: now", "20261102: no", ""])
    func otherLinesAreNoAnswers(text: String) {
        #expect(CardReply(text).entries.isEmpty)
    }
}
