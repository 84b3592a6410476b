import Foundation
import Testing

@testable import Engine

struct BetaDistributionTests {
    private static let points = stride(from: 0.05, through: 0.95, by: 0.05).map { $0 }

    @Test func theUniformOneIsItself() {
        for x in Self.points { #expect(abs(BetaDistribution(a: 1, b: 1).cumulative(x) - x) < 1e-10) }
    }

    @Test(arguments: [0.3, 0.7, 2, 5.5, 40]) func withOneSideAtOneItIsAPower(a: Double) {
        for x in Self.points {
            #expect(abs(BetaDistribution(a: a, b: 1).cumulative(x) - pow(x, a)) < 1e-10)
            #expect(abs(BetaDistribution(a: 1, b: a).cumulative(x) - (1 - pow(1 - x, a))) < 1e-10)
        }
    }

    @Test func twoAndTwoIsACubic() {
        for x in Self.points {
            #expect(abs(BetaDistribution(a: 2, b: 2).cumulative(x) - (3 * x * x - 2 * x * x * x)) < 1e-10)
        }
    }

    @Test(arguments: [(0.1, 2.4), (0.3, 0.7), (1, 6), (3, 3), (12.4, 0.05), (80, 30)])
    func quantilesTurnTheDistributionAround(a: Double, b: Double) {
        let beta = BetaDistribution(a: a, b: b)
        for x in Self.points where (0.001...0.999).contains(beta.cumulative(x)) {
            #expect(abs(beta.quantile(beta.cumulative(x)) - x) < 1e-5)
            #expect(abs(beta.cumulative(x) + BetaDistribution(a: b, b: a).cumulative(1 - x) - 1) < 1e-10)
        }
        #expect(beta.quantile(0.05) <= beta.quantile(0.95))
    }

    @Test func moreEvidenceNarrowsTheInterval() {
        let widths = [1.0, 2, 4, 16, 64].map { n in
            let beta = BetaDistribution(a: 1 + 0.8 * n, b: 1 + 0.2 * n)
            return beta.quantile(0.95) - beta.quantile(0.05)
        }
        for (earlier, later) in zip(widths, widths.dropFirst()) { #expect(later < earlier) }
    }
}
