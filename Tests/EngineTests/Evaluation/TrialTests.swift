import Foundation
import Testing

@testable import Engine

/// Blind choices: what is kept of them, and what they come to.
struct TrialTests {
    private static func result(personal: Int, plain: Int, same: Int = 0) -> TrialResult {
        let arms: [Trial.Arm?] =
            Array(repeating: .personal, count: personal) + Array(repeating: .plain, count: plain)
            + Array(repeating: nil, count: same)
        return TrialResult(
            arms.enumerated().map { number, arm in
                Trial(
                    id: EntryID(person: "iris", sequence: number + 1), at: SampleEngine.now, intent: .howTo,
                    difference: 0.5, first: .personal, chosen: arm, isClosed: true)
            })
    }

    /// By scipy.stats.binomtest and its proportion_ci(method="exact").
    @Test(arguments: [
        (0, 0, 1.0, 0.0, 1.0), (6, 0, 0.03125, 0.54074, 1.0), (8, 2, 0.109375, 0.44390, 0.97479),
        (3, 17, 0.002577, 0.03207, 0.37893),
    ]) func theSignTestIsExact(personal: Int, plain: Int, p: Double, low: Double, high: Double) {
        let result = Self.result(personal: personal, plain: plain, same: 3)
        #expect(abs(result.p - p) < 1e-5 && abs(result.low - low) < 1e-4 && abs(result.high - high) < 1e-4)
        #expect(result.same == 3)
    }

    @Test func aLossIsSaidAsPlainlyAsAWin() {
        #expect(Self.result(personal: 17, plain: 3).verdict.contains("it is better"))
        #expect(Self.result(personal: 3, plain: 17).verdict.contains("made answers worse here"))
        #expect(Self.result(personal: 3, plain: 2).verdict.contains("not shown to help here"))
        #expect(Self.result(personal: 0, plain: 0).verdict == "No choice was made yet.")
    }

    @Test func aChoiceIsKeptWithoutItsQuestionAndGoesWithHer() async throws {
        try await SampleEngine.with(["iris"], documents: true) { engine in
            _ = try await engine.correct("role", to: "developer", person: "iris")
            _ = try await engine.correct("style/format", to: "code", person: "iris")
            _ = try await engine.correct("style/depth", to: "brief", person: "iris")
            let question = "How do I rotate an API key without downtime?"
            let pair = try await engine.blindPair(question, person: "iris", personalFirst: false)
            #expect(pair.a.level == .query && pair.b.level == .person)
            // A fair control: the same budget of words.
            #expect(pair.a.plan.depth == pair.b.plan.depth)
            let (chosen, result) = try await engine.choose(.b, in: pair.trial)
            #expect(chosen == .personal && result.personal == 1)
            await #expect(throws: EngineError.self) { _ = try await engine.choose(.a, in: pair.trial) }
            await #expect(throws: EngineError.self) {
                _ = try await engine.blindPair("How long is the audit log kept?", person: "iris", personalFirst: true)
            }
            #expect(try engine.export(person: "iris").trials.map(\.choice) == ["personal"])
            let bytes = try Data(contentsOf: engine.configuration.data.appendingPathComponent("people.sqlite"))
            #expect(bytes.firstRange(of: Data("rotate an API key".utf8)) == nil)
            let receipt = try await engine.forget(.everything, person: "iris")
            #expect(receipt.removed["trial"] == 1)
            #expect(try engine.trialResult().personal == 0)
        }
    }
}
