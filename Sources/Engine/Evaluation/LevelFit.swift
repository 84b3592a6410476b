internal import Foundation

/// A straight line from features to a level, fitted to examples.
///
/// Ridge regression on standardized features (Hoerl and Kennard, 1970; penalty 2), stretched until its values spread as the
/// levels do: a fit draws everybody to the middle, where levels at the ends would never be given.
struct LevelFit {
    private var means: [Double] = []
    private var spreads: [Double] = []
    private var weights: [Double] = []
    private var center = 0.0
    private var stretch = 1.0
    private var top = 0

    /// `levels` count from 0 to `top`. O(n d²) for n examples of d features.
    init(_ examples: [[Double]], levels: [Int], top: Int) {
        self.top = top
        guard let width = examples.first?.count, examples.count > 1 else { return }
        let count = Double(examples.count)
        means = (0..<width).map { d in examples.reduce(0) { $0 + $1[d] } / count }
        spreads = (0..<width).map { d in
            let spread = (examples.reduce(0) { $0 + ($1[d] - means[d]) * ($1[d] - means[d]) } / count).squareRoot()
            return spread > 0 ? spread : 1
        }
        center = Double(levels.reduce(0, +)) / count
        let rows = examples.map(standardized)
        let targets = levels.map { Double($0) - center }
        var normal = (0..<width).map { i in
            (0..<width).map { j in rows.reduce(0) { $0 + $1[i] * $1[j] } + (i == j ? 2 : 0) }
        }
        var right = (0..<width).map { i in zip(rows, targets).reduce(0) { $0 + $1.0[i] * $1.1 } }
        // Gauss: the matrix is positive definite, so no pivot is needed.
        for i in 0..<width {
            for k in (i + 1)..<max(i + 1, width) {
                let factor = normal[k][i] / normal[i][i]
                for j in i..<width { normal[k][j] -= factor * normal[i][j] }
                right[k] -= factor * right[i]
            }
        }
        weights = [Double](repeating: 0, count: width)
        for i in (0..<width).reversed() {
            let known = ((i + 1)..<max(i + 1, width)).reduce(0) { $0 + normal[i][$1] * weights[$1] }
            weights[i] = (right[i] - known) / normal[i][i]
        }
        let fitted = rows.map(product)
        let own = (fitted.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
        let wanted = (targets.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
        stretch = own > 0 ? wanted / own : 1
    }

    func level(_ features: [Double]) -> Int {
        guard !weights.isEmpty else { return 0 }
        return min(top, max(0, Int((center + stretch * product(standardized(features))).rounded())))
    }

    private func standardized(_ features: [Double]) -> [Double] {
        features.indices.map { (features[$0] - means[$0]) / spreads[$0] }
    }

    private func product(_ row: [Double]) -> Double {
        zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
