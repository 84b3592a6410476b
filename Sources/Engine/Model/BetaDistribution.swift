internal import Foundation

/// The Beta distribution, as far as beliefs need it: mean and a central interval.
struct BetaDistribution: Hashable, Codable, Sendable {
    var a: Double
    var b: Double

    var mean: Double { a / (a + b) }

    /// Quantile by bisection of the distribution function; exact to 1e-6.
    func quantile(_ probability: Double) -> Double {
        var low = 0.0
        var high = 1.0
        for _ in 0..<22 {
            let middle = (low + high) / 2
            if cumulative(middle) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The regularized incomplete beta function I_x(a, b), by Lentz's continued fraction.
    ///
    /// Source: Press et al., "Numerical Recipes", 3rd edition, section 6.4.
    func cumulative(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let front = exp(
            BetaDistribution.logGamma(a + b) - BetaDistribution.logGamma(a) - BetaDistribution.logGamma(b) + a * log(x)
                + b * log(1 - x))
        return x < (a + 1) / (a + b + 2)
            ? front * fraction(x, a, b) / a
            : 1 - front * fraction(1 - x, b, a) / b
    }

    /// Foundation's `lgamma` writes a global sign; the reentrant form does not.
    private static func logGamma(_ x: Double) -> Double {
        var sign: Int32 = 0
        return lgamma_r(x, &sign)
    }

    private func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        if abs(d) < tiny { d = tiny }
        d = 1 / d
        var h = d
        for m in 1...200 {
            let m = Double(m)
            for term in [
                m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
            ] {
                d = 1 + term * d
                if abs(d) < tiny { d = tiny }
                c = 1 + term / c
                if abs(c) < tiny { c = tiny }
                d = 1 / d
                h *= d * c
            }
            if abs(d * c - 1) < 1e-12 { break }
        }
        return h
    }
}
