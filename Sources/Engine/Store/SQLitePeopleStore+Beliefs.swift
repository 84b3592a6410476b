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
            try db.execute(
                sql: "INSERT OR REPLACE INTO belief_cache (person, slot, tally) VALUES (?, ?, ?)",
                arguments: [person, slot, try JSON.cell(tally)])
        }
    }

    static func signals(_ person: String, slot: String?, in db: Database) throws -> [Signal] {
        let rows =
            if let slot {
                try Row.fetchAll(
                    db, sql: "SELECT * FROM signal WHERE person = ? AND slot = ? AND revoked = 0 ORDER BY at, id",
                    arguments: [person, slot])
            } else {
                try Row.fetchAll(
                    db, sql: "SELECT * FROM signal WHERE person = ? AND revoked = 0 ORDER BY at, id",
                    arguments: [person])
            }
        return rows.compactMap(Signal.init(row:))
    }

    static func marks(_ person: String, in db: Database) throws -> [Mark] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM edit WHERE person = ? AND revoked = 0 AND action <> 'correct' ORDER BY id",
            arguments: [person]
        ).compactMap { row in
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
    init?(row: Row) {
        guard let key = BeliefKey(rawValue: row["key"]), let polarity = Polarity(rawValue: row["polarity"]),
            let source = Source(rawValue: row["source"]), let scope = Scope(rawValue: row["scope"])
        else { return nil }
        let start: Int? = row["span_start"]
        let end: Int? = row["span_end"]
        self.init(
            id: row["id"], key: key, value: row["value"], polarity: polarity, weight: row["weight"], source: source,
            at: Moment(milliseconds: row["at"]), observation: row["observation"], edit: row["edit"],
            span: start.flatMap { start in end.map { start..<$0 } }, scope: scope,
            kind: (row["kind"] as String?).flatMap(GoalKind.init(rawValue:)),
            status: (row["status"] as String?).flatMap(GoalStatus.init(rawValue:)), marksChange: row["marks_change"])
    }
}

extension Why {
    init(row: Row) {
        self.init(
            id: row["id"], key: (row["key"] as String?).flatMap(BeliefKey.init(rawValue:)), clause: row["clause"],
            at: Moment(milliseconds: row["at"]), until: Moment(milliseconds: row["until"]),
            observation: row["observation"])
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
