public import Engine
internal import Foundation

/// A self-model as lines of text: summary, reasons first, then beliefs by family.
public enum SelfModelText {
    public static func page(_ model: SelfModel, summary: String, width: Int) -> String {
        var lines = [
            "\(PlainText.safe(model.person.name)) · well known \(percent(model.wellKnown)) · \(model.signals) signals"
                + (model.segment.best.map { " · \($0.name) \(percent($0.share))" } ?? ""),
            PlainText.wrap(PlainText.safe(summary), width: width),
        ]
        if !model.whys.isEmpty {
            lines += ["", "WHY"]
            lines += model.whys.map { why in
                PlainText.wrap(
                    "“\(PlainText.safe(why.clause))”" + (why.key.map { "  (\($0))" } ?? ""), width: width, first: "  ",
                    indent: "    ")
            }
        }
        for family in BeliefKey.Family.allCases {
            let beliefs = model.beliefs(in: family)
            guard !beliefs.isEmpty else { continue }
            lines += ["", family.rawValue.uppercased()]
            lines += beliefs.map { line($0, width: width) }
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ belief: Belief, width: Int) -> String {
        let name = belief.key.family == .role ? "role" : String(belief.key.rawValue.drop { $0 != "/" }.dropFirst())
        let state =
            belief.doubted
            ? "doubted"
            : belief.goalStatus.map { "\(belief.status.rawValue), \($0.rawValue)" } ?? belief.status.rawValue
        return PlainText.wrap(
            PlainText.safe("\(name): \(belief.value)")
                + "  \(bar(belief.p)) \(short(belief.p))  \(belief.forCount) for · \(belief.againstCount) against  \(state)"
                + (belief.scope == .session ? "  this session only" : ""), width: width, first: "  ", indent: "      ")
    }

    /// What one belief rests on.
    public static func page(_ evidence: BeliefEvidence, width: Int) -> String {
        var lines = ["\(evidence.key): \(PlainText.safe(evidence.value))", "", "FOR"]
        lines += entries(evidence.for, width: width)
        lines += ["", "AGAINST"] + entries(evidence.against, width: width)
        if !evidence.whys.isEmpty { lines += ["", "WHY"] + evidence.whys.map { "  “\(PlainText.safe($0.clause))”" } }
        lines += ["", "Kept: \(evidence.purpose)", "For you: \(evidence.benefit)"]
        return lines.joined(separator: "\n")
    }

    private static func entries(_ entries: [BeliefEvidence.Entry], width: Int) -> [String] {
        guard !entries.isEmpty else { return ["  none"] }
        return entries.map { entry in
            let words = PlainText.safe(entry.words(now: nil))
            return PlainText.wrap(
                "\(entry.at.iso8601.prefix(10))  \(entry.source.rawValue) \(String(format: "%.1f", entry.weight)), now \(String(format: "%.1f", entry.decayed))  \(words)"
                    + (entry.observation.map { "  [\($0)]" } ?? ""), width: width, first: "  ", indent: "    ")
        }
    }

    private static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }
    private static func short(_ value: Double) -> String {
        value >= 0.995 ? "1.0" : "." + String(format: "%02d", Int((value * 100).rounded()))
    }
    private static func bar(_ value: Double) -> String {
        let full = Int((value * 8).rounded())
        return String(repeating: "█", count: full) + String(repeating: "░", count: 8 - full)
    }
}
