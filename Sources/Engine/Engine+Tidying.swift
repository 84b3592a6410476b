/// What tidying took.
public struct TidyReport: Hashable, Codable, Sendable {
    public var people: Int
    /// Words (`observation`), reasons (`why`), drafts, cards, and what was above a level, counted.
    public var removed: [String: Int]
    /// Readers of other programs kept the log from being emptied; the next start finishes it.
    public var pending: Bool
}

extension Engine {
    /// What is past its time goes without being asked for: looked at once an hour, when somebody says something.
    func tidyIfDue() throws {
        guard !configuration.readOnly, try people.isDue("tidy", everyDays: 1.0 / 24, at: now) else { return }
        for id in try people.overdue(reasonDays: configuration.reasonDays, at: now) {
            _ = try people.tidy(
                id, window: configuration.window, reasonDays: configuration.reasonDays, at: now)
            if let person = try people.person(id) { _ = try removeExceeding(person) }
        }
        try people.markDone("tidy", at: now)
    }

    /// Applies the window, the retention of reasons, the end of sessions and the installation's level to everybody.
    func tidyUp() throws -> TidyReport {
        var removed: [String: Int] = [:]
        let everybody = try people.people()
        for person in everybody {
            let own = try people.tidy(
                person.id, window: configuration.window, reasonDays: configuration.reasonDays, at: now)
            removed.merge(own, uniquingKeysWith: +)
            if let receipt = try removeExceeding(person) { removed.merge(receipt.removed, uniquingKeysWith: +) }
        }
        return TidyReport(people: everybody.count, removed: removed, pending: try !people.scrub())
    }
}
