import Testing

@testable import Engine

/// Which memories may be told where a question is answered. By words alone: what a model finds near is another test's matter.
@Suite struct MemoryGateTests {
    private func decisions(_ question: String, _ memories: [String]) throws -> [MemoryGate.Decision] {
        try MemoryGate(question: question, embedder: nil).decisions(memories)
    }

    @Test func whatTheQuestionIsAboutPasses() throws {
        let found = try decisions(
            "Which vegetarian dish could I cook for my sister?",
            ["My sister is a vegetarian", "I like to cook vegetarian food", "I drive a red tractor"])
        #expect(found.map(\.passes) == [true, true, false])
        #expect(found[0].isNamed && !found[1].isNamed)
    }

    @Test(arguments: [
        "I have a lot of debt from gambling", "My brother was arrested for the garden fire",
        "I take medication for my garden allergy",
        "My divorce was about the garden", "I keep a garden journal about my grief",
    ])
    func aPrivateMatterStaysOutOfAnotherQuestion(memory: String) throws {
        let others = ["I have a garden with roses", "My garden faces south"]
        let found = try decisions("What should I plant in my garden this spring?", [memory] + others)
        #expect(found[0].isPrivate && !found[0].passes)
        #expect(found[1].passes && found[2].passes)
    }

    @Test func aPrivateMatterIsToldWhereItIsAskedAbout() throws {
        let found = try decisions("How do I pay back my debt?", ["I have a lot of debt from a failed shop"])
        #expect(!found[0].isPrivate && found[0].passes)
    }

    @Test func theLengthOfAQuestionCountsForNothingByItself() throws {
        let memories = ["My sister is a vegetarian", "I drive a red tractor"]
        let short = try decisions("A dish for my sister?", memories)
        let long = try decisions(
            "A dish for my sister? And this is all of it, and so on and on, as it is with us.", memories)
        #expect(short == long)
    }

    /// More of what has to do with a question never makes any of it less likely to be told.
    @Test func companyHelps() throws {
        let question = "Where can I hike with my dog?"
        let pool = ["I hike every summer", "My dog is old", "My dog loves to hike", "I have a dog sitter"]
        for count in 1..<pool.count {
            let few = try decisions(question, Array(pool.prefix(count)) + ["x", "y", "z"])
            let more = try decisions(question, Array(pool.prefix(count + 1)) + ["x", "y", "z"])
            for place in 0..<count { #expect(more[place].score >= few[place].score - 1e-9) }
        }
    }

    @Test(arguments: [
        ("Any plans for my parents?", "My mother retired", true),
        ("Any plans for our book club?", "The club meets on Mondays", true),
        ("Where can Comet swim?", "I have a dog called Comet", true),
        ("Any plans for my parents?", "I like tea", false),
        ("Where can one swim?", "I have a dog called Comet", false),
        ("What do parents need?", "My mother retired", false),
    ])
    func aQuestionNamesWhatIsHers(question: String, memory: String, isNamed: Bool) {
        #expect(NamedOnes(question).isNamed(in: memory) == isNamed)
    }

    @Test(arguments: [
        "The signing secret rotates", "There is a dead letter queue", "We have technical debt", "API abuse is blocked",
        "The kernel panic comes back", "A conservative limit", "Disaster recovery is tested",
    ])
    func wordsOfSoftwareAreNoPrivateMatter(text: String) {
        #expect(PrivateMatter.all(in: text).isEmpty)
    }

    @Test func withNothingKnownNothingIsDecided() throws {
        #expect(try decisions("What is a key?", []).isEmpty)
    }
}
