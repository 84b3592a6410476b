import Testing

@testable import Engine

struct FingerprintTests {
    private func prints() async throws -> [(answer: Answer, print: Fingerprint)] {
        let engine = try await SampleEngine.shared()
        return try ComparisonTests.questions.flatMap { question in
            try ["maya", "devon", "sam", nil].map { person in
                let answer = try engine.preview(question, person: person)
                return (answer, Fingerprint(answer))
            }
        }
    }

    @Test func equalAnswersDoNotDiffer() async throws {
        for (answer, print) in try await prints() {
            #expect(print == Fingerprint(answer))
            #expect(print.difference(from: print).total == 0)
        }
    }

    @Test func aDifferenceIsAShareAndTheSameBothWays() async throws {
        let prints = try await prints().map(\.print)
        for one in prints {
            for other in prints {
                let difference = one.difference(from: other)
                #expect(difference == other.difference(from: one))
                for part in [
                    difference.total, difference.sentences, difference.order, difference.format, difference.vocabulary,
                ] { #expect((0...1).contains(part)) }
            }
        }
    }

    @Test func thePartsWeighSixTwoOneOne() {
        let difference = Comparison.Difference(sentences: 1, order: 0.5, format: 0.4, vocabulary: 0.2)
        #expect(abs(difference.total - (0.6 + 0.1 + 0.04 + 0.02)) < 1e-12)
        #expect(Comparison.Difference(sentences: 1, order: 1, format: 1, vocabulary: 1).total == 1)
    }

    @Test func answersToDifferentQuestionsQuoteDifferently() async throws {
        let engine = try await SampleEngine.shared()
        let one = Fingerprint(try engine.preview("How do I rotate an API key without downtime?", person: nil))
        let other = Fingerprint(try engine.preview("How long is the audit log kept?", person: nil))
        #expect(one.difference(from: other).sentences > 0.5)
    }
}
