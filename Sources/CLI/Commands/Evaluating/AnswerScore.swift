import Foundation

/// How many questions ended in which way.
struct AnswerScore: Encodable {
    var part: String
    private(set) var counts: [String: Int] = [:]
    /// Answerable questions whose expected piece stands in the best passages that the search finds.
    private(set) var inThree = 0
    private(set) var inTen = 0

    init(part: String) {
        self.part = part
    }

    mutating func add(_ outcome: KnownQuestion.Outcome) {
        counts[outcome.rawValue, default: 0] += 1
    }

    /// `place` of the best passage that holds an expected piece, from 0.
    mutating func addFound(at place: Int) {
        if place < 3 { inThree += 1 }
        if place < 10 { inTen += 1 }
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
                          in the 3 best passages   \(share(inThree, answerable))
                          in the 10 best passages  \(share(inTen, answerable))
              not answerable: said so           \(share(count(.declined), others))
                          something said        \(share(count(.invented), others))
            """
    }
}
