internal import Foundation

extension Engine {
    /// What is remembered of an issued card.
    private struct IssuedLine: Codable {
        var number: Int
        var key: BeliefKey
        var title: String
        var value: String
    }

    func issueCard(_ id: String) throws -> Card {
        let card = try card(of: id)
        guard !configuration.readOnly else { return card }
        try people.issue(card: JSON.cell(Self.issued(card)), stamp: card.stamp, person: id, at: now)
        return card
    }

    private static func issued(_ card: Card) -> [IssuedLine] {
        card.lines.map { IssuedLine(number: $0.number, key: $0.key, title: $0.title, value: $0.value) }
    }

    private nonisolated func card(of id: String) throws -> Card {
        let model = try model(of: id, at: nil)
        let answers = try people.answers(id)
        let order = BeliefKey.Family.allCases
        let beliefs = model.beliefs.filter { $0.status != .superseded }.sorted {
            (order.firstIndex(of: $0.key.family)!, $0.key, $1.p) < (order.firstIndex(of: $1.key.family)!, $1.key, $0.p)
        }
        var lines: [Card.Line] = []
        for belief in beliefs {
            let isNot = belief.key.family != .expertise && belief.p < 0.5 && belief.status != .pinned
            lines.append(
                Card.Line(
                    number: lines.count + 1, key: belief.key, title: Card.title(belief.key),
                    value: isNot ? "not \(belief.value)" : belief.value, ground: try ground(of: belief, person: id),
                    reason: model.why(for: belief.key)?.clause, since: belief.first,
                    certainty: Card.certainty(belief), benefit: Purpose.of(belief.key).benefit,
                    used: answers.filter { $0.beliefs.contains(belief.key) }.count))
        }
        return Card(
            person: id, name: model.person.name, at: now, level: try privacy(of: model.person),
            stamp: Card.stamp(person: id, lines), lines: lines, answers: answers.count, window: configuration.window,
            reasonDays: configuration.reasonDays)
    }

    /// Where a belief comes from: its newest word for it, in hers when they are kept.
    private nonisolated func ground(of belief: Belief, person id: String) throws -> String {
        let evidence = try explain(belief.key.rawValue, person: id)
        let entries = (belief.key.choices == nil ? evidence.for + evidence.against : evidence.for + evidence.against)
            .filter { belief.key.choices == nil || $0.value == belief.value }
        guard let entry = entries.max(by: { ($0.weight, $0.at) < ($1.weight, $1.at) }) else {
            return "From what people in your situation usually need."
        }
        let day = CardText.date(entry.at)
        switch entry.source {
        case .corrected: return "You corrected it on \(day)."
        case .staffCorrected:
            return "Corrected by staff (\(entry.by ?? "unsigned")) on \(day). What you say weighs more."
        case .onboarding: return "You chose it on \(day)."
        case .chosen: return "From the reason you gave when asked, on \(day)."
        case .record: return "From your account data of \(day)."
        case .rated: return "From how you rated answers, last on \(day)."
        case .behaviour, .wording: return "From how you ask and read, last on \(day)."
        case .manual: return "Assumed from a persona file."
        case .stated, .explained:
            if let words = entry.span { return "You said on \(day): \"\(words)\"" }
            let erased = entry.erased.map { " (words erased \(CardText.date($0)), \(entry.erasedBy ?? "window"))" }
            return "You said so on \(day)\(erased ?? "")."
        }
    }

    // MARK: The reply

    func applyReply(_ text: String, person id: String) throws -> CardOutcome {
        _ = try known(id)
        let stamp = CardReply(text).stamp
        let lines: [IssuedLine]
        if let stored = try people.card(stamp: stamp, person: id) {
            lines = try JSONDecoder().decode([IssuedLine].self, from: Data(stored.utf8))
        } else {
            let current = try card(of: id)
            guard stamp == nil || stamp == current.stamp else {
                throw EngineError.notPermitted(
                    "Nothing was changed: this reply answers another card. Give her a new one with 'selfsame card --person \(id)'."
                )
            }
            lines = Self.issued(current)
        }
        let byNumber = Dictionary(lines.map { ($0.number, $0) }) { first, _ in first }
        let reply = CardReply(text, lines: byNumber.mapValues { (title: $0.title, value: $0.value) })
        return CardOutcome(
            stamp: stamp ?? "", lines: try reply.entries.map { try apply($0, byNumber[$0.number], person: id) })
    }

    private func apply(_ entry: CardReply.Entry, _ line: IssuedLine?, person id: String) throws -> CardOutcome.Line {
        guard let line else {
            return CardOutcome.Line(
                number: entry.number, key: nil, action: .failed, value: nil, problem: "The card has no such line.")
        }
        let key = line.key
        func outcome(_ action: CardOutcome.Line.Action, _ value: String? = nil) -> CardOutcome.Line {
            CardOutcome.Line(number: entry.number, key: key, action: action, value: value, problem: nil)
        }
        do {
            switch entry.word {
            case .right: return outcome(.confirmed, line.value)
            case .forget:
                _ = try forgetNow(.key(key.rawValue), person: id, neverAgain: false)
                return outcome(.forgotten)
            case .wrong:
                _ = try edit(.correct, key.rawValue, nil, person: id, because: entry.because, isHers: true)
                return outcome(.denied)
            case .value(let text):
                let isClosed = key.choices != nil || key.family == .expertise
                let value = isClosed ? text.lowercased() : text
                _ = try edit(.correct, key.rawValue, value, person: id, because: entry.because, isHers: true)
                return outcome(.corrected, value)
            }
        } catch let error as EngineError {
            return CardOutcome.Line(
                number: entry.number, key: key, action: .failed, value: nil, problem: error.description)
        }
    }
}
