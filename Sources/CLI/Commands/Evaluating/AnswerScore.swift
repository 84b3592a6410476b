import Foundation

/// How many questions ended in which way.
struct AnswerScore: Encodable {
    var part: String
    private(set) var counts: [String: Int] = [:]

    init(part: String) {
        self.part = part
    }

    mutating func add(_ outcome: KnownQuestion.Outcome) {
        counts[outcome.rawValue, default: 0] += 1
    }

    private func count(_ outcome: KnownQuestion.Outcome) -> Int { counts[outcome.rawValue] ?? 0 }

    var text: String {
        let answerable = count(.right) + count(.held) + count(.wrong) + count(.near) + count(.refused)
        let others = count(.declined) + count(.invented)
        func share(_ part: Int, _ whole: Int) -> String {
            whole == 0 ? "-" : String(format: "%3d of %3d  %.2f", part, whole, Double(part) / Double(whole))
        }
        return """
            \(part)
              answerable: direct answer right   \(share(count(.right), answerable))
                          right further down    \(share(count(.held), answerable))
                          something else said   \(share(count(.wrong), answerable))
                          shown as the nearest  \(share(count(.near), answerable))
                          said not to answer    \(share(count(.refused), answerable))
              not answerable: said so           \(share(count(.declined), others))
                          something said        \(share(count(.invented), others))
            """
    }
}
