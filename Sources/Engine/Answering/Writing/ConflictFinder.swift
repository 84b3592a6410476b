/// Finds documents that say another number about the same matter: the newer side is told first, and that there is another.
struct ConflictFinder {
    var evidence: [Evidence]
    var quotables: [Quotable]

    /// Sentences of other documents that share most words with the direct answer and differ in a number with the same unit.
    func conflicts(with direct: [Int]) -> [Conflict] {
        var result: [Conflict] = []
        for id in direct {
            let said = quotables[id]
            let numbers = measured(said)
            guard !numbers.isEmpty else { continue }
            for other in quotables
            where other.rank < min(12, evidence.count) && other.id != id && other.kind == .sentence {
                guard evidence[other.rank].passage.document != evidence[said.rank].passage.document else { continue }
                let shared = said.stems.intersection(other.stems).count
                guard shared >= 3, Double(shared) >= 0.6 * Double(min(said.stems.count, other.stems.count)) else {
                    continue
                }
                let differing = measured(other).contains { unit, values in
                    numbers[unit].map { $0.isDisjoint(with: values) } ?? false
                }
                if differing { result.append(order(said, other)) }
            }
        }
        return Array(result.prefix(3))
    }

    /// Numbers by the word that follows: "600 requests" is 600 of "request".
    private func measured(_ quotable: Quotable) -> [String: Set<String>] {
        var result: [String: Set<String>] = [:]
        for (number, unit) in zip(quotable.ordered, quotable.ordered.dropFirst())
        where number.first!.isNumber && !unit.first!.isNumber && !StopWords.contains(unit) {
            result[unit, default: []].insert(number)
        }
        return result
    }

    private func order(_ one: Quotable, _ other: Quotable) -> Conflict {
        let sides = [one, other].map { quotable in
            let passage = evidence[quotable.rank].passage
            return Conflict.Side(document: passage.document, date: passage.date, quote: passage.text(quotable.parts[0]))
        }
        return (sides[0].date ?? "") >= (sides[1].date ?? "")
            ? Conflict(newer: sides[0], older: sides[1]) : Conflict(newer: sides[1], older: sides[0])
    }
}
