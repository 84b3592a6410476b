import Testing

@testable import Engine

/// What is fitted tells right pieces from wrong ones on questions that it has not seen.
@Suite struct CandidateFitTests {
    /// Of three pieces the right one holds more of the question; where none is right, none holds much of it.
    private static func question(_ number: Int, isAnswerable: Bool = true) -> CandidateFit.Question {
        let shift = Double(number % 5) / 50
        let pieces = (0..<3).map { place in
            let isRight = isAnswerable && place == number % 3
            let candidate = AnswerCandidate(
                quote: "piece \(number) \(place)", intent: "factual",
                features: [
                    "own": isRight ? 0.9 - shift : 0.3 + shift, "alike": isRight ? 0.9 - shift : 0.3 + shift,
                    // Says nothing: it is the same for right and wrong.
                    "row": 0.5, "fact": 1,
                ])
            return (candidate, isRight)
        }
        return CandidateFit.Question(pieces: pieces)
    }

    private static let fit = CandidateFit(
        (0..<60).map { question($0, isAnswerable: $0 % 4 != 0) })

    @Test func theRightPieceIsChosenAndCalledLikely() throws {
        for number in 100..<120 {
            let answered = try #require(Self.fit.choice(Self.question(number)))
            let unanswered = try #require(Self.fit.choice(Self.question(number, isAnswerable: false)))
            #expect(answered.isRight && answered.isAmongThree && !unanswered.isRight)
            #expect(answered.probability > 0.5 && unanswered.probability < 0.5)
        }
    }

    @Test func whatTellsNothingWeighsNothing() throws {
        let weights = Dictionary(uniqueKeysWithValues: Self.fit.order.map { ($0.name, $0.weight) })
        #expect(try #require(weights["own"]) > 0.5)
        #expect(abs(try #require(weights["row"])) < 0.01)
    }

    @Test func aWeightThatIsKeptStays() {
        let questions = (0..<60).map { Self.question($0) }
        let kept = CandidateFit(questions, keeping: ["alike": 2.5, "row": -1])
        let weights = Dictionary(uniqueKeysWithValues: kept.order.map { ($0.name, $0.weight) })
        #expect(weights["alike"] == 2.5 && weights["row"] == -1 && weights["own"]! > 0)
        // A right piece that is held back is no longer chosen.
        let wrong = CandidateFit(questions, keeping: ["own": -20, "alike": -20])
        #expect(wrong.choice(Self.question(100))?.isRight == false)
    }

    @Test func piecesThatSayTheSameShareTheirCertainty() {
        let same: Set<String> = ["rate", "limit", "600"]
        let shares = Certainty.shares([(2, same), (2, same), (2, ["sso", "plan"])])
        #expect(abs(shares[0] - 2.0 / 3) < 1e-9 && abs(shares[2] - 1.0 / 3) < 1e-9)
        #expect(Certainty.shares([]).isEmpty)
    }

    @Test(arguments: [
        ("[Redis](redis.md)", true), ("[Redis]", true), ("[Redis](redis.md) holds sessions", false), ("Redis", false),
    ])
    func aLinkAloneIsToldFromText(text: String, isLink: Bool) {
        #expect(SentenceForm.isLink(text) == isLink)
    }

    @Test(arguments: [
        ("An admin sets it up by registering an application.", true), ("It is used by everything.", false),
        ("It is read by the provider.", false), ("Stand by.", false),
    ])
    func theMeansAreSeen(text: String, givesMeans: Bool) {
        #expect(SentenceForm.givesMeans(Tokens(text)) == givesMeans)
    }
}
