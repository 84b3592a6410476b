import Foundation

/// Measurements of one kind.
struct Samples {
    private var values: [Double]

    init(_ values: [Double]) {
        self.values = values.sorted()
    }

    init(milliseconds durations: [Duration]) {
        self.init(durations.map { $0 / .milliseconds(1) })
    }

    var count: Int { values.count }
    var most: Double { values.last ?? .nan }

    /// The value that a share of all stays at or below.
    func quantile(_ share: Double) -> Double {
        guard !values.isEmpty else { return .nan }
        return values[min(values.count - 1, max(0, Int((Double(values.count) * share).rounded(.up)) - 1))]
    }

    var inMilliseconds: String {
        String(format: "p50 %.2f  p99 %.2f  most %.2f ms", quantile(0.5), quantile(0.99), most)
    }

    var inBytes: String {
        String(format: "p50 %.0f  most %.0f bytes", quantile(0.5), most)
    }
}
