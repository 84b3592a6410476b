internal import Foundation
internal import GRDB

/// Decides which rows go. Reads only; the same plan is the preview and the deed.
struct ForgetPlanner {
    private let rows: PersonRows
    private var plan: ForgetPlan

    static func plan(_ scope: ForgetScope, person: String, in db: Database) throws -> ForgetPlan {
        var planner = ForgetPlanner(rows: try PersonRows(person, in: db), plan: ForgetPlan(person: person))
        var needles: Set<String> = []
        switch scope {
        case .key(let key): needles = planner.takeKey(key)
        case .search(let needle):
            planner.takeSearch(needle)
            needles = [needle]
        case .everything: planner.takeEverything(isDeparture: true)
        case .exceeding(let keeps, let keepsReasons, let keepsAnything):
            if keepsAnything {
                planner.takeExceeding(keeps, keepsReasons: keepsReasons)
            } else {
                planner.takeEverything(isDeparture: false)
            }
        }
        planner.finish(needles)
        if planner.plan.isDeparture,
            let name = try String.fetchOne(
                db, sql: "SELECT name FROM person WHERE id = ?", arguments: [person])
        {
            planner.plan.texts.formUnion([person, name].filter { $0.utf8.count >= 4 })
        }
        return planner.plan
    }

    // MARK: Scopes

    /// The belief, and the words of every message that names what it was about.
    private mutating func takeKey(_ key: BeliefKey) -> Set<String> {
        let hit = rows.signals.filter { $0.signal.key == key }
        let needles = Self.needles(key, hit.map(\.signal.value))
        plan.signals = Set(hit.map(\.id))
        plan.edits = Set(rows.edits.filter { $0.key == key }.map(\.id) + hit.compactMap(\.signal.edit))
        var sources = Set(hit.compactMap(\.signal.observation))
        sources.formUnion(rows.whys.filter { $0.key == key }.compactMap(\.observation))
        plan.observations = sources
        plan.observations.formUnion(rows.texts.filter { PersonRows.holds($0.value, needles) }.keys)
        plan.whys = Set(
            rows.whys.filter { why in
                why.key == key || why.edit.map(plan.edits.contains) ?? false
                    || (why.key == nil && why.observation.map(sources.contains) ?? false)
            }.map(\.id))
        return needles
    }

    private mutating func takeSearch(_ needle: String) {
        func holds(_ text: String?) -> Bool { text?.lowercased().contains(needle) ?? false }
        var sources = Set(rows.texts.filter { holds($0.value) }.keys)
        sources.formUnion(rows.whys.filter { holds($0.clause) }.compactMap(\.observation))
        sources.formUnion(rows.signals.filter { holds($0.signal.value) }.compactMap(\.signal.observation))
        plan.observations = sources
        plan.edits = Set(rows.edits.filter { holds($0.value) }.map(\.id))
        plan.edits.formUnion(rows.whys.filter { holds($0.clause) }.compactMap(\.edit))
        plan.edits.formUnion(rows.signals.filter { holds($0.signal.value) }.compactMap(\.signal.edit))
        plan.signals = Set(
            rows.signals.filter { row in
                row.signal.observation.map(sources.contains) ?? false
                    || row.signal.edit.map(plan.edits.contains) ?? false
                    || holds(row.signal.value)
            }.map(\.id))
        plan.whys = Set(
            rows.whys.filter { why in
                why.observation.map(sources.contains) ?? false || why.edit.map(plan.edits.contains) ?? false
                    || holds(why.clause)
            }.map(\.id))
    }

    private mutating func takeEverything(isDeparture: Bool) {
        plan.isEverything = true
        plan.isDeparture = isDeparture
        plan.signals = Set(rows.signals.map(\.id))
        plan.whys = Set(rows.whys.map(\.id))
        plan.edits = Set(rows.edits.map(\.id))
        plan.observations = rows.observations
        plan.answers = Set(rows.answers.map(\.sequence))
    }

    /// Words go with the first thing in them that may not be kept: a text would hold what its signals no longer say.
    private mutating func takeExceeding(_ keeps: (Signal) -> Bool, keepsReasons: Bool) {
        let hit = rows.signals.filter { !keeps($0.signal) }
        plan.signals = Set(hit.map(\.id))
        plan.edits = Set(hit.compactMap(\.signal.edit))
        let left = Set(rows.signals.filter { keeps($0.signal) }.map(\.signal.key))
        let gone = Set(hit.map(\.signal.key)).subtracting(left)
        plan.edits.formUnion(rows.edits.filter { gone.contains($0.key) }.map(\.id))
        plan.whys = Set(
            rows.whys.filter { why in
                !keepsReasons || why.key.map(gone.contains) ?? false || why.edit.map(plan.edits.contains) ?? false
            }.map(\.id))
        plan.observations = Set(hit.compactMap(\.signal.observation))
        plan.observations.formUnion(rows.whys.filter { plan.whys.contains($0.id) }.compactMap(\.observation))
    }

    // MARK: What goes with them

    private mutating func finish(_ needles: Set<String>) {
        let taken = rows.signals.filter { plan.signals.contains($0.id) }
        if !plan.isEverything {
            takeOrphanedMarks()
            // Words that are gone already are not taken again.
            plan.observations.formIntersection(rows.texts.keys)
        }
        plan.keys = Set(taken.map(\.signal.key))
        plan.keys.formUnion(rows.edits.filter { plan.edits.contains($0.id) }.map(\.key))
        plan.keys.formUnion(rows.whys.filter { plan.whys.contains($0.id) }.compactMap(\.key))
        plan.slots = Set(plan.keys.map(\.slot))
        plan.values = Set(taken.map { ForgetPlan.KeyedValue(key: $0.signal.key, value: $0.signal.value) })
        let names = Set(plan.keys.map(\.rawValue))
        for answer in rows.answers {
            let isMade = names.contains { answer.beliefs.contains($0) || answer.plan.contains("\"\($0)\"") }
            if isMade || PersonRows.holds(answer.plan, needles) { plan.answers.insert(answer.sequence) }
        }
        for (stamp, lines) in rows.cards {
            let isMade = names.contains { lines.contains("\"\($0)\"") } || PersonRows.holds(lines, needles)
            if isMade || plan.isEverything { plan.cards.insert(stamp) }
        }
        plan.spans = Set(
            rows.signals.filter { row in
                !plan.signals.contains(row.id) && row.signal.span != nil
                    && row.signal.observation.map(plan.observations.contains) ?? false
            }.map(\.id))
        let staying = rows.signals.filter { !plan.signals.contains($0.id) }
        // While the belief is there it is not asked about again.
        let held = Set(staying.map(\.signal.key))
        plan.questions = Set(rows.questions.map(\.key).filter { plan.isEverything || !held.contains($0) })
        plan.alsoIn = Set(staying.filter { PersonRows.holds($0.signal.value, needles) }.map(\.signal.key))
        plan.alsoIn.formUnion(
            rows.whys.filter { !plan.whys.contains($0.id) && PersonRows.holds($0.clause, needles) }.compactMap(\.key))
        collectTexts(taken.map(\.signal), staying.map(\.signal.key))
    }

    /// A pin or a doubt repeats the value it is about: it goes when nothing holds that value any more.
    private mutating func takeOrphanedMarks() {
        let left = Set(
            rows.signals.filter { !plan.signals.contains($0.id) }.map {
                ForgetPlan.KeyedValue(key: $0.signal.key, value: $0.signal.value)
            })
        for edit in rows.edits {
            guard let value = edit.value, !left.contains(ForgetPlan.KeyedValue(key: edit.key, value: value)) else {
                continue
            }
            plan.edits.insert(edit.id)
        }
    }

    // MARK: Words

    private mutating func collectTexts(_ taken: [Signal], _ staying: [BeliefKey]) {
        func add(_ text: String, least: Int) {
            for piece in Self.pieces(text) where piece.utf8.count >= least { plan.texts.insert(piece) }
        }
        for sequence in plan.observations { if let text = rows.texts[sequence] { add(text, least: 12) } }
        for why in rows.whys where plan.whys.contains(why.id) { add(why.clause, least: 8) }
        for edit in rows.edits where plan.edits.contains(edit.id) && Self.isOpen(edit.key) {
            if let value = edit.value { add(value, least: 4) }
        }
        let left = Set(staying)
        for signal in taken where Self.isOpen(signal.key) {
            add(signal.value, least: 4)
            if !left.contains(signal.key) { add(signal.key.rawValue, least: 8) }
            if let text = signal.observation.flatMap({ rows.texts[$0] }), let span = signal.span,
                let words = Self.slice(text, span)
            {
                add(words, least: 12)
            }
        }
    }

    /// Long texts lie in several pages of a file, so that only pieces of them can be found again.
    private static func pieces(_ text: String) -> [String] {
        guard text.utf8.count > 160 else { return [text] }
        let characters = Array(text)
        return stride(from: 0, to: characters.count, by: 200).map {
            String(characters[$0..<min(characters.count, $0 + 60)])
        }
    }

    private static func slice(_ text: String, _ range: Range<Int>) -> String? {
        let bytes = Array(text.utf8)
        guard range.upperBound <= bytes.count else { return nil }
        return String(validating: bytes[range], as: UTF8.self)
    }

    /// Values of choice keys and levels of expertise are words of ours, not of hers.
    private static func isOpen(_ key: BeliefKey) -> Bool { key.choices == nil && key.family != .expertise }

    /// What names the matter of a belief in a text; short words would name too much.
    private static func needles(_ key: BeliefKey, _ values: [String]) -> Set<String> {
        guard key.choices == nil else { return [] }
        let name = key.name.replacingOccurrences(of: "-", with: " ")
        let own = key.family == .expertise ? [] : values
        return Set(([name] + own).map { $0.lowercased() }.filter { $0.count >= 3 })
    }
}
