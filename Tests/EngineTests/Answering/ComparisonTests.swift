import Foundation
import Testing

@testable import Engine

/// Comparisons of the sample people over the sample documents.
struct ComparisonTests {
    static let questions = [
        "How do I rotate an API key without downtime?", "How should we approach SSO?", "What is SCIM?",
        "What happens if the identity provider is down?", "What should I know about encryption?",
    ]
    static let pairs = [["maya", "devon"], ["sam", "maya"], ["elena", "jonas"], ["priya", "sam"]]

    /// Telling causes apart takes up to 65,536 coalitions: made once for all tests here.
    private static let compared = Task {
        let engine = try await SampleEngine.shared()
        return try zip(questions, pairs + [["maya", "devon", "sam"]]).map {
            try engine.compare($0, columns: $1, against: $1[1])
        }
    }

    @Test func sharesSumToTheDifference() async throws {
        var differing = 0
        for comparison in try await Self.compared.value {
            let reference = comparison.columns[1]
            #expect(comparison.differences.keys.sorted() == comparison.columns.filter { $0 != reference }.sorted())
            #expect(comparison.difference.total == comparison.differences.values.map(\.total).max())
            for (column, difference) in comparison.differences {
                if difference.total > 0 { differing += 1 }
                let causes = comparison.causes.filter { Set([$0.person, $0.against]) == [column, reference] }
                #expect(abs(causes.reduce(0) { $0 + $1.share } - difference.total) < 1e-9)
            }
        }
        #expect(differing >= 4, "too few of these answers differ to say anything")
    }

    @Test func whatEachSentenceSaysStandsOnThePages() async throws {
        let engine = try await SampleEngine.shared()
        var count = 0
        for comparison in try await Self.compared.value {
            for confirmation in try engine.confirm(comparison) {
                #expect(confirmation.confirmed, "\(confirmation.sentence): \(confirmation.problem ?? "")")
                count += 1
            }
        }
        #expect(count >= 30, "too few sentences to say anything")
    }

    @Test func aFalseSentenceIsNotConfirmed() async throws {
        let engine = try await SampleEngine.shared()
        var comparison = try await Self.compared.value[0]
        let claims = [
            "it has “The weather”", "“Steps” comes before “The weather”", "it has 4 words", "most of it is nothing",
        ]
        comparison.causes = claims.flatMap { claim in
            comparison.causes.prefix(2).map { cause in
                var cause = cause
                cause.effect =
                    "\(claim.prefix(1).uppercased())\(claim.dropFirst()) because it rains; without that, it has “Steps”."
                return cause
            }
        }
        #expect(try engine.confirm(comparison).allSatisfy { !$0.confirmed })
    }

    @Test func eachCauseIsABeliefOfItsColumn() async throws {
        let engine = try await SampleEngine.shared()
        for comparison in try await Self.compared.value {
            for cause in comparison.causes {
                #expect(!cause.effect.isEmpty && cause.person != cause.against)
                guard let key = BeliefKey(cause.key) else {
                    #expect(["rest", "segment"].contains(cause.key))
                    continue
                }
                #expect(try engine.beliefs(in: key.family, of: cause.person).contains { $0.key == key && $0.steers })
            }
        }
    }

    @Test func aColumnIsWhatSheIsAnswered() async throws {
        let engine = try await SampleEngine.shared()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        for comparison in try await Self.compared.value {
            for column in comparison.columns {
                let alone = try encoder.encode(engine.preview(comparison.question, person: column))
                #expect(try alone == encoder.encode(#require(comparison.answers[column])))
            }
        }
    }

    @Test func sharedAndUniqueQuotesPartTheCitations() async throws {
        for comparison in try await Self.compared.value where comparison.columns.count == 2 {
            for name in comparison.columns {
                let quotes = Set(comparison.answers[name]!.citations.map(\.quote))
                #expect(Set(comparison.shared).union(comparison.unique[name]!) == quotes)
                #expect(Set(comparison.shared).isDisjoint(with: comparison.unique[name]!))
            }
        }
    }

    @Test(arguments: questions, pairs) func withoutAnyBeliefBothGetTheSameAnswer(question: String, columns: [String])
        async throws
    {
        let engine = try await SampleEngine.shared()
        let without = try Dictionary(
            uniqueKeysWithValues: columns.map { ($0, Set(try engine.selfModel(for: $0).beliefs.map(\.key))) })
        let comparison = try engine.compare(question, columns: columns, whatIf: WhatIf(without: without))
        #expect(comparison.difference.total == 0)
        #expect(comparison.causes.isEmpty)
        #expect(comparison.answers[columns[0]]!.blocks == comparison.answers[columns[1]]!.blocks)
        #expect(comparison.unique.values.flatMap { $0 } == [])
    }

    @Test(arguments: questions) func aPersonDoesNotDifferFromHerself(question: String) async throws {
        let engine = try await SampleEngine.shared()
        let now = engine.now.iso8601
        let comparison = try engine.compare(question, columns: ["maya", "maya@\(now)"])
        #expect(comparison.difference.total == 0 && comparison.causes.isEmpty)
    }

    @Test(arguments: [
        "How long is the audit log kept?", "Which TLS versions do you accept?", "How many retries does a webhook get?",
        "How often are data keys rotated?", "Does the free plan include SSO?",
    ])
    func aFactIsTheSameForEveryone(question: String) async throws {
        let engine = try await SampleEngine.shared()
        let plain = try engine.preview(question, person: nil)
        for person in SampleEngine.people {
            let answer = try engine.preview(question, person: person)
            #expect(!answer.gate.personalize)
            #expect(answer.blocks == plain.blocks && answer.citations == plain.citations, "\(person)")
            #expect(answer.beliefsUsed.isEmpty && answer.because == nil)
        }
        let comparison = try engine.compare(question, columns: ["maya", "devon", "sam"])
        #expect(comparison.difference.total == 0 && comparison.note != nil)
    }

    @Test(arguments: questions) func whatMustBeSaidIsSaidToEveryone(question: String) async throws {
        let engine = try await SampleEngine.shared()
        let said = try SampleEngine.people.map { Set(try engine.preview(question, person: $0).mustSay) }
        for set in said { #expect(set == said[0]) }
    }

    @Test(arguments: [[], ["maya"], ["maya", "maya"], ["maya", "devon", "sam", "elena", "jonas"]])
    func twoToFourDifferentColumnsAreNeeded(columns: [String]) async throws {
        let engine = try await SampleEngine.shared()
        #expect(throws: EngineError.needsTwoColumns) { try engine.compare("What is SCIM?", columns: columns) }
    }
}
