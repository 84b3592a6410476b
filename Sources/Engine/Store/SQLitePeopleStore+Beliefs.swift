internal import Foundation
internal import GRDB

/// What is believed: tallies from the cache, and the signals they are made of.
extension SQLitePeopleStore {
    func tallies(_ person: String) throws -> [Tally] {
        let cells = try file.read { try Self.cells(person, in: $0) }
        return try decoded.tallies(cells)
    }

    func whys(_ person: String) throws -> [Why] {
        try file.read {
            try Row.fetchAll(
                $0, sql: "SELECT * FROM why WHERE person = ? AND revoked = 0 AND clause <> '' ORDER BY id",
                arguments: [person]
            ).map(Why.init(row:))
        }
    }

    func signals(_ person: String, slot: String?) throws -> [Signal] {
        try file.read { try Self.signals(person, slot: slot, in: $0) }
    }

    func marks(_ person: String) throws -> [Mark] {
        try file.read { try Self.marks(person, in: $0) }
    }

    func allObservations(_ person: String) throws -> [Observation] {
        try file.read {
            try Row.fetchAll($0, sql: "SELECT * FROM observation WHERE person = ? ORDER BY seq", arguments: [person])
                .map(Observation.init(row:))
        }
    }

    func observations(_ person: String, sequences: [Int]) throws -> [Int: Observation] {
        try file.read { db in
            var result: [Int: Observation] = [:]
            for sequence in Set(sequences) {
                let row = try Row.fetchOne(
                    db, sql: "SELECT * FROM observation WHERE person = ? AND seq = ?", arguments: [person, sequence])
                if let row { result[sequence] = Observation(row: row) }
            }
            return result
        }
    }

    func plan(of answer: EntryID) throws -> Plan? {
        try file.read {
            try String.fetchOne(
                $0, sql: "SELECT plan FROM answer WHERE person = ? AND seq = ?",
                arguments: [answer.person, answer.sequence]
            ).map { try JSONDecoder().decode(Plan.self, from: Data($0.utf8)) }
        }
    }

    func replay(_ person: String) throws -> (signals: Int, stored: [Tally], folded: [Tally]) {
        try file.read { db in
            let signals = try Self.signals(person, slot: nil, in: db)
            return (
                signals.count, try Self.cachedTallies(person, in: db),
                Fold.tallies(signals: signals, marks: try Self.marks(person, in: db))
            )
        }
    }

    // MARK: Within a transaction

    /// Folds the named slots again from their signals and puts the result in the cache.
    static func refold(_ slots: Set<String>, person: String, in db: Database) throws {
        let marks = Dictionary(grouping: try Self.marks(person, in: db), by: \.key.slot)
        for slot in slots.sorted() {
            let tally = Fold.tally(
                slot: slot, signals: try signals(person, slot: slot, in: db), marks: marks[slot] ?? [])
            guard let tally else {
                try db.execute(
                    sql: "DELETE FROM belief_cache WHERE person = ? AND slot = ?", arguments: [person, slot])
                continue
            }
            let insert = try db.cachedStatement(
                sql: "INSERT OR REPLACE INTO belief_cache (person, slot, tally) VALUES (?, ?, ?)")
            try insert.execute(arguments: [person, slot, try JSON.cell(tally)])
        }
    }

    static func signals(_ person: String, slot: String?, in db: Database) throws -> [Signal] {
        let within = slot == nil ? "" : " AND slot = ?"
        let select = try db.cachedStatement(
            sql: "SELECT \(Signal.columns) FROM signal WHERE person = ?\(within) AND revoked = 0 ORDER BY at, id")
        let rows = try Row.fetchCursor(select, arguments: slot.map { [person, $0] } ?? [person])
        var result: [Signal] = []
        while let row = try rows.next() {
            if let signal = Signal(row: row) { result.append(signal) }
        }
        return result
    }

    static func marks(_ person: String, in db: Database) throws -> [Mark] {
        let select = try db.cachedStatement(
            sql: "SELECT * FROM edit WHERE person = ? AND revoked = 0 AND action <> 'correct' ORDER BY id")
        return try Row.fetchAll(select, arguments: [person]).compactMap { row in
            guard let action = Mark.Action(rawValue: row["action"]), let key = BeliefKey(rawValue: row["key"]) else {
                return nil
            }
            return Mark(action: action, key: key, value: row["value"], at: Moment(milliseconds: row["at"]))
        }
    }

    private static func cachedTallies(_ person: String, in db: Database) throws -> [Tally] {
        try cells(person, in: db).map { try JSONDecoder().decode(Tally.self, from: Data($0.utf8)) }
    }

    private static func cells(_ person: String, in db: Database) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT tally FROM belief_cache WHERE person = ? ORDER BY slot", arguments: [person])
    }
}

extension Signal {
    /// What to select for `init(row:)`, which goes by the order: looking for a column by its name, fifteen times a row,
    /// would take longer than all else.
    static let columns = """
        id, key, value, polarity, weight, source, at, observation, edit, span_start, span_end, scope, kind, status,
        marks_change
        """

    init?(row: Row) {
        guard let key = BeliefKey(rawValue: row[1]), let polarity = Polarity(rawValue: row[3]),
            let source = Source(rawValue: row[5]), let scope = Scope(rawValue: row[11])
        else { return nil }
        let start: Int? = row[9]
        let end: Int? = row[10]
        self.init(
            id: row[0], key: key, value: row[2], polarity: polarity, weight: row[4], source: source,
            at: Moment(milliseconds: row[6]), observation: row[7], edit: row[8],
            span: start.flatMap { start in end.map { start..<$0 } }, scope: scope,
            kind: (row[12] as String?).flatMap(GoalKind.init(rawValue:)),
            status: (row[13] as String?).flatMap(GoalStatus.init(rawValue:)), marksChange: row[14])
    }
}

extension Why {
    init(row: Row) {
        self.init(
            id: row["id"], key: (row["key"] as String?).flatMap(BeliefKey.init(rawValue:)), clause: row["clause"],
            at: Moment(milliseconds: row["at"]), until: Moment(milliseconds: row["until"]),
            observation: row["observation"],
            source: (row["source"] as String?).flatMap(Source.init(rawValue:)) ?? .said)
    }
}

extension Observation {
    init(row: Row) {
        self.init(
            id: EntryID(person: row["person"], sequence: row["seq"]), at: Moment(milliseconds: row["at"]),
            kind: Kind(rawValue: row["kind"]) ?? .message, text: row["text"],
            erased: (row["erased"] as Int64?).map(Moment.init(milliseconds:)), erasedBy: row["erased_by"])
    }
}
