import Testing

@testable import Engine

/// The counting of the guard's promises counts what it says.
@Suite struct GuardTests {
    private func answer(_ quotes: [String], mustSay: Int) async throws -> Answer {
        var answer = try await SampleEngine.shared().preview("How do I rotate an API key?", person: nil)
        answer.citations = quotes.enumerated().map { place, quote in
            let start = 1_000 * quote.count
            return Citation(
                id: place + 1, document: "a.md", passage: "a", heading: "A", range: start..<(start + quote.utf8.count),
                quote: quote)
        }
        answer.blocks = quotes.indices.map { place in
            AnswerBlock(
                section: "In short", kind: .paragraph, text: quotes[place], citations: [place + 1],
                mustSay: place < mustSay)
        }
        return answer
    }

    @Test func aFactThatIsNotToldIsFound() async throws {
        let whole = try await ToldFacts(
            answer(["Keys live for 90 days.", "Keep the old one for a day, at least."], mustSay: 2))
        let part = try await ToldFacts(answer(["Keys live for 90 days."], mustSay: 1))
        #expect(whole.mustSay.map(part.holds) == [true, false])
        #expect(part.mustSay.allSatisfy(whole.holds))
    }

    @Test(arguments: [
        ("Access tokens live for 60 minutes.", "Access tokens live for 30 minutes.", true),
        ("The audit log can be exported.", "The audit log cannot be exported.", true),
        ("Access tokens live for 60 minutes.", "Refresh keys live for 30 minutes.", false),
        ("Team allows 10 requests.", "Business allows 50 requests.", false),
        ("Access tokens live for 60 minutes.", "Access tokens live for 60 minutes.", false),
    ])
    func twoAnswersThatSayOppositesAreInConflict(one: String, other: String, isConflict: Bool) async throws {
        let (left, right) = try await (ToldFacts(answer([one], mustSay: 0)), ToldFacts(answer([other], mustSay: 0)))
        #expect((left.conflict(with: right) != nil) == isConflict)
        #expect((right.conflict(with: left) != nil) == isConflict)
        // What both are told is a disagreement of the documents.
        let both = try await ToldFacts(answer([one, other], mustSay: 0))
        #expect(both.conflict(with: both) == nil)
    }

    @Test func opinionsAreVariedOneSidedAndLearned() {
        let against = OneSidedOpinions(
            about: ["Which role can see the audit log?", "How long do keys live?"], isAgainst: true)
        let turns = (0..<26).map(against.turn)
        #expect(Set(turns).count >= 13)
        #expect(turns == (0..<26).map(against.turn))
        #expect(turns.contains { MessageReader.read($0).signals.contains { $0.key.family == .opinion } })
        #expect(turns.allSatisfy { AskingPart.of("\($0) What is a webhook?") == "What is a webhook?" })
    }

    @Test func leakIsCountedAtTheUseThatIsWanted() {
        let items =
            (0..<10).map { MemoryGateScore.Item(isBeneficial: true, score: Double($0), passes: $0 > 1) }
            + (0..<10).map { MemoryGateScore.Item(isBeneficial: false, score: Double($0) - 6, passes: false) }
        let score = MemoryGateScore(mode: "words", half: .all, items)
        #expect(score.use.value == 0.8 && score.leak.value == 0)
        #expect(score.leakAtUse80.value == 0.2)
        #expect(score.leakAtUse80.low <= 0.2 && score.leakAtUse80.high >= 0.2)
        #expect(score.auroc > 0.9)
    }

    @Test func whoeverAsksStandsOnTheSameEvidence() async throws {
        let engine = try await SampleEngine.shared()
        let bare = try engine.standing("How do I rotate an API key?")
        for opinion in ["I think rotation is pointless.", "I'm Ines, a nurse who loves sailing."] {
            #expect(try engine.standing("\(opinion) How do I rotate an API key?") == bare)
        }
    }
}
