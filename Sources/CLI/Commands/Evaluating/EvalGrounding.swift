import ArgumentParser
import Engine
import Foundation

struct EvalGrounding: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grounding",
        abstract: "Hold sentences against their sources, and count what is caught.",
        discussion: """
            FILE holds a JSON object a line: source, claim (one sentence), and kind: true, or what is wrong with it (number, date, \
            unit, name, negation). Odd lines are for tuning, even lines for judging.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Claims, one JSON object a line.")
    var file: String
    @Flag(help: "Print each claim that was judged wrongly.")
    var each = false

    func run() throws {
        let claims: [KnownClaim] = try JSONLinesFile.read(file)
        let halves = [0, 1].map { half in claims.indices.filter { $0 % 2 == half }.map { claims[$0] } }
        let scores = halves.map(GroundingScore.init)
        if common.json { return try Printer.page(["odd": scores[0], "even": scores[1]]) }
        for (part, (half, score)) in zip(["odd lines (tuned on)", "even lines (judged by)"], zip(halves, scores)) {
            Printer.text(part)
            for row in score.rows {
                let what = row.kind == "true" ? "false alarms" : "caught"
                Printer.text(
                    String(
                        format: "  %@ %@ %3d of %3d  %.2f%@",
                        row.kind.padding(toLength: 9, withPad: " ", startingAt: 0),
                        what.padding(toLength: 13, withPad: " ", startingAt: 0), row.caught, row.claims, row.share,
                        row.kind == "true" ? "" : ", as that \(row.named)"))
            }
            if each { half.forEach(print) }
        }
    }

    private func print(_ claim: KnownClaim) {
        let findings = GroundingCheck(claim.claim, source: claim.source).findings
        guard findings.isEmpty != (claim.wrong == nil) else { return }
        let found = findings.map { "\($0.kind.rawValue): \($0.said)" }.joined(separator: "; ")
        Printer.text("\(claim.kind)\t\(claim.claim)\t[\(found)]\t\(claim.source.replacing("\n", with: " / "))")
    }
}
