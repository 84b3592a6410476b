/// "I'm on call tonight", "I have a demo on Friday": a passing state.
struct StatedContext: Observer {
    private static let states = PhraseBook<String>(lists: [
        ("on-call", "on call, on pager duty"), ("on-the-phone", "on the phone, on a call, in a call"),
        ("in-a-meeting", "in a meeting, in meetings, between meetings, between two meetings"),
        ("in-a-hurry", "in a hurry, in a rush, short on time, running late, pressed for time, out of time, rushing"),
        (
            "travelling",
            "travelling, traveling, on a train, on the train, at the airport, on the road, on the go, commuting, on a plane"
        ),
        ("on-mobile", "on my phone, on mobile, on my tablet"),
        ("on-leave", "on holiday, on vacation, on leave, on parental leave"),
        ("at-an-event", "at a conference, at an event, at a client, at a customer site"),
        ("exam-time", "in exams, studying for an exam"),
        ("under-pressure", "swamped, snowed under, under pressure, slammed"),
    ])
    private static let events = Lexicon.set(
        "demo meeting presentation deadline interview exam call workshop audit review launch webinar pitch appointment release test"
    )

    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses
        where clause.isFirstPerson && clause.isAsserted && !clause.isPast && !clause.isNegated && !clause.isFuture {
            guard let verb = clause.verb else { continue }
            let text = message.word(verb)
            let near = verb..<min(clause.words.upperBound, verb + 6)
            if Lexicon.beForms.contains(text) || text.hasSuffix("ing"),
                let found = Self.states.first(in: near, of: message.words)
            {
                let range = found.range.lowerBound..<end(after: found.range.upperBound, clause, message)
                add(found.value, range, clause, message, &reading)
            } else if text == "have" || text == "got", !["to", "been"].contains(message.word(verb + 1)) {
                guard let at = near.first(where: { Self.events.contains(message.word($0)) }),
                    hasTime(at, clause, message)
                else { continue }
                add(message.word(at), (verb + 1)..<end(after: at + 1, clause, message), clause, message, &reading)
            }
        }
    }

    private func add(
        _ slug: String, _ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading
    ) {
        var draft = message.draft(.context(slug), message.written(range), in: clause, keepsScope: true)
        let soon = clause.words.contains {
            ["minutes", "minute", "hour", "today", "tonight", "now"].contains(message.word($0))
        }
        if soon { draft.scope = .session }
        reading.add(draft)
    }

    private static let times = Lexicon.set(
        "monday tuesday wednesday thursday friday saturday sunday tomorrow today tonight minutes hour hours week morning afternoon evening soon now next this noon pm am month days"
    )

    private func hasTime(_ at: Int, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        clause.words.contains { $0 > at && Self.times.contains(message.word($0)) }
    }

    private func end(after start: Int, _ clause: Clause, _ message: ParsedMessage) -> Int {
        NounPhrase(message: message).end(from: start, in: clause)
    }
}
