import Foundation
import Testing

@testable import Engine

/// How an answer comes about, and what a comparison is without a part of what is believed.
struct TracingTests {
    private static let question = "How should I think about data security for this integration?"

    @Test func aTraceIsOfTheSameAnswer() async throws {
        let engine = try await SampleEngine.shared()
        let answer = try engine.preview(Self.question, person: "maya")
        let trace = try engine.trace(Self.question, person: "maya")
        #expect(trace.plain == (try engine.preview(Self.question, person: "maya", options: AskOptions(level: .query))))
        #expect(trace.stages.map(\.name).contains("retrieval") && trace.stages.allSatisfy { $0.milliseconds >= 0 })
        // All that is quoted, bar the words of the glossary, stands among what was found.
        let found = Set(trace.evidence.map(\.passage.id))
        #expect(Set(answer.citations.map(\.passage)).subtracting(found).count <= 2)
        #expect(trace.evidence.contains { !$0.broughtBy.isEmpty } && trace.evidence.contains { $0.broughtBy.isEmpty })
    }

    @Test func everyScoreIsTheSumOfWhatItSays() async throws {
        let engine = try await SampleEngine.shared()
        for item in try engine.trace(Self.question, person: "devon").evidence {
            #expect(abs(item.explanation.value - item.relevance) < 1e-9)
            #expect(!item.explanation.parts.isEmpty)
            let own = item.explanation.parts.filter { ["relevance", "nudge"].contains($0.name) }
            if own.count == 2 { #expect(abs(own[0].value + own[1].value - item.relevance) < 1e-9) }
        }
    }

    @Test func theSegmentCanBeLeftOutOfAColumn() async throws {
        let engine = try await SampleEngine.shared()
        func compare(_ without: Set<String>) throws -> Comparison {
            try engine.compare("What is SCIM?", columns: ["sam", "maya"], whatIf: WhatIf(withoutSegment: without))
        }
        let without = try compare(["maya", "sam"])
        #expect(!without.causes.contains { $0.key == "segment" })
        for column in without.columns {
            #expect(
                try #require(without.answers[column]).plan.decisions.flatMap(\.causes).allSatisfy {
                    $0.kind != .segment
                })
        }
        let reference = without.columns[0]
        let causes = without.causes.filter { Set([$0.person, $0.against]) == [reference, "maya"] }
        #expect(abs(causes.reduce(0) { $0 + $1.share } - (without.differences["maya"]?.total ?? 0)) < 1e-9)
        #expect(try compare([]) == engine.compare("What is SCIM?", columns: ["sam", "maya"]))
    }
}
