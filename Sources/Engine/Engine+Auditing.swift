internal import Synchronization

/// Who looked at whom lately, so that one look is one line however often a screen is drawn.
final class Looks: Sendable {
    private let last = Mutex<[String: Moment]>([:])

    func isNew(_ what: String, at now: Moment) -> Bool {
        last.withLock { last in
            if let then = last[what], now.days(since: then) < 1.0 / 96 { return false }
            last[what] = now
            return true
        }
    }
}

extension Engine {
    /// In a team, looking at somebody is written down before anything is shown; once in a quarter of an hour. A reader who
    /// may change nothing leaves no line either: who belongs to the readers is the machine's to say.
    nonisolated func noteLook(_ what: String, _ id: String) throws {
        guard configuration.team != nil, !configuration.readOnly, try people.person(id) != nil,
            looks.isNew("\(id) \(what)", at: now)
        else { return }
        try people.noteLook(at: what, person: id, at: now)
    }
}
