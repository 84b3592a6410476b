import Foundation
import Testing

@testable import Engine

struct SegmentPriorTests {
    private typealias Samples = FoldSamples

    /// Two segments that agree on nothing.
    private static let builders = Segment(
        name: "builders", description: "", pi: 0.5,
        theta: ["role": chances("developer", "ciso", .role), "style/format": chances("code", "table", .format)])
    private static let guards = Segment(
        name: "guards", description: "", pi: 0.5,
        theta: ["role": chances("ciso", "developer", .role), "style/format": chances("table", "code", .format)])

    /// .6 for one value, .2 for another, the rest spread over the others.
    private static func chances(_ first: String, _ second: String, _ key: BeliefKey) -> [String: Double] {
        let others = key.choices!.filter { $0 != first && $0 != second }
        return Dictionary(uniqueKeysWithValues: others.map { ($0, 0.2 / Double(others.count)) })
            .merging([first: 0.6, second: 0.2]) { $1 }
    }

    private func model(_ signals: [Signal], _ segments: [Segment]) -> SelfModel {
        SelfModelBuilder(segments: segments).model(
            person: Person(id: "p", name: "P", created: Samples.start), tallies: Fold.tallies(signals: signals),
            whys: [],
            now: signals.map(\.at).max()!)
    }

    @Test func thePosteriorIsADistribution() {
        for seed in UInt64(1)...40 {
            let model = model(FoldSamples.randomSequence(seed: seed), [Self.builders, Self.guards])
            #expect(abs(model.segment.shares.values.reduce(0, +) - 1) < 1e-9)
            #expect(model.segment.shares.values.allSatisfy { $0 > 0 })
        }
    }

    @Test func aRoleTellsTheSegment() throws {
        let model = model([Samples.signal(.role, "developer")], [Self.builders, Self.guards])
        #expect(try #require(model.segment.best).name == "builders")
    }

    @Test func thePriorOfAKeyRestsOnTheOtherKeysAlone() throws {
        // The format says "builders" very loudly; the prior of the format must not hear it.
        let classifier = SegmentClassifier([Self.builders, Self.guards])
        let evidence = classifier.evidence(
            Samples.beliefs([
                Samples.signal(.role, "ciso", .for, .corrected, id: 1),
                Samples.signal(.format, "code", .for, .corrected, id: 2),
            ]))
        let without = classifier.posterior(evidence, without: "style/format")
        #expect(without == classifier.posterior(evidence.filter { $0.key != "style/format" }))
        #expect(without.best?.name == "guards")
        let model = model(
            [
                Samples.signal(.role, "ciso", .for, .corrected, id: 1),
                Samples.signal(.format, "code", .for, .corrected, id: 2),
            ],
            [Self.builders, Self.guards])
        let format = try #require(model.beliefs[.format, "code"])
        let prior = try #require(classifier.prior(for: "style/format", without).prior)
        #expect(abs(format.p - (2 * prior["code"]! + 12) / 14) < 1e-9)
    }

    @Test func thePriorIsTheMixtureOfTheSegments() throws {
        let classifier = SegmentClassifier([Self.builders, Self.guards])
        let prior = classifier.prior(for: "role", SegmentPosterior(shares: ["builders": 0.7, "guards": 0.3]))
        #expect(!prior.isNearMiss)
        let mixed = try #require(prior.prior)
        #expect(abs(mixed["developer"]! - (0.7 * 0.6 + 0.3 * 0.2)) < 1e-12)
        #expect(abs(mixed.values.reduce(0, +) - 1) < 1e-12)
    }

    @Test func thePriorCountsAsTwo() throws {
        let tally = Fold.tallies(signals: [Samples.signal(.role, "ciso")])[0]
        for prior in [Self.builders.theta["role"]!, Self.guards.theta["role"]!] {
            let belief = BeliefReader(now: Samples.start).beliefs(tally, prior: prior)[0]
            #expect(abs(belief.p - (2 * prior["ciso"]! + 4) / 6) < 1e-9)
            #expect(belief.n == 4)
        }
    }

    @Test func aValueThePriorLeavesOutIsUnlikelyAndNotImpossible() throws {
        let tally = Fold.tallies(signals: [Samples.signal(.depth, "other", .against)])[0]
        let belief = BeliefReader(now: Samples.start).beliefs(tally, prior: ["brief": 0.5, "deep": 0.5])[0]
        #expect(belief.p > 0 && belief.p < 0.05 && belief.low >= 0 && belief.high < 0.1)
    }

    @Test(arguments: [(0.57, 0.43, true), (0.52, 0.48, true), (0.58, 0.42, false), (0.9, 0.1, false)])
    func aNearMissLendsNothing(one: Double, other: Double, isNearMiss: Bool) {
        let classifier = SegmentClassifier([Self.builders, Self.guards])
        let prior = classifier.prior(for: "role", SegmentPosterior(shares: ["builders": one, "guards": other]))
        #expect(prior.isNearMiss == isNearMiss)
        #expect((prior.prior == nil) == isNearMiss)
    }

    @Test func segmentsThatNearlyTieAndAgreeLendTheirPrior() {
        var twin = Self.builders
        twin.name = "more builders"
        let classifier = SegmentClassifier([Self.builders, twin])
        let prior = classifier.prior(for: "role", SegmentPosterior(shares: ["builders": 0.5, "more builders": 0.5]))
        #expect(!prior.isNearMiss && prior.prior != nil)
    }

    @Test func aNearMissIsSaidAndGivesAFlatPrior() throws {
        // One key only: without it the two segments tie.
        let signals = [Samples.signal(.role, "developer")]
        let belief = try #require(model(signals, [Self.builders, Self.guards]).beliefs.first)
        let flat = try #require(model(signals, []).beliefs.first)
        #expect(belief.nearMiss && !flat.nearMiss)
        #expect(belief.p == flat.p && belief.n == flat.n)
    }

    @Test func aKeyNoSegmentKnowsHasAFlatPriorAndNoNearMiss() {
        let belief = model([Samples.signal(.depth, "deep")], [Self.builders, Self.guards]).beliefs[0]
        #expect(!belief.nearMiss)
        #expect(abs(belief.p - (0.5 + 4) / 6) < 1e-9)
    }

    @Test func aDoubtedBeliefAndAWishForTheSessionTellNoSegment() {
        let signals = [
            Samples.signal(.role, "developer", id: 1), Samples.signal(.format, "code", id: 2, scope: .session),
        ]
        let doubt = Mark(action: .doubt, key: .role, value: nil, at: Samples.day(0))
        let evidence = SegmentClassifier([Self.builders]).evidence(Samples.beliefs(signals, marks: [doubt]))
        #expect(evidence.isEmpty)
    }
}
