import Foundation

/// A line of the table: what was measured, how often, and the bar it has to pass.
struct Figure {
    var what: String
    var measured: String
    var count: Int
    var bar = ""
    var isMet = true

    static let head = Figure(what: "", measured: "measured", count: 0, bar: "bar").line(count: "runs", verdict: "")

    var line: String {
        line(count: "\(count)", verdict: bar.isEmpty ? "" : isMet ? "ok" : "MISSES")
    }

    private func line(count: String, verdict: String) -> String {
        what.padding(toLength: 46, withPad: " ", startingAt: 0)
            + measured.padding(toLength: 38, withPad: " ", startingAt: 0)
            + String(repeating: " ", count: max(0, 5 - count.count)) + count + "   "
            + bar.padding(toLength: 24, withPad: " ", startingAt: 0) + verdict
    }
}
