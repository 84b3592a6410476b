internal import GRDB

/// What happens: each call is one IMMEDIATE transaction that appends the entry and its signals, folds the touched
/// slots again, and adds a line to `changes`. It is recorded whole or not at all.
extension SQLitePeopleStore {
    func record(_ entry: NewObservation) throws -> EntryID {
        try file.write { db in
            let id = try Self.append(entry.kind, text: entry.text, person: entry.person, at: entry.at, in: db)
            for var signal in entry.signals {
                signal.observation = id.sequence
                try Self.insert(signal, person: entry.person, in: db)
            }
            for var why in entry.whys {
                why.observation = id.sequence
                try Self.insert(why, edit: nil, person: entry.person, in: db)
            }
            if let (answer, rating) = entry.rated {
                try db.execute(
                    sql: "UPDATE answer SET rating = ? WHERE person = ? AND seq = ?",
                    arguments: [rating.rawValue, entry.person, answer])
            }
            try Self.refold(Set(entry.signals.map(\.key.slot)), person: entry.person, in: db)
            _ = try Self.closeWindow(person: entry.person, keeping: window, at: entry.at, in: db)
            try Self.note(entry.kind.rawValue, person: entry.person, at: entry.at, in: db)
            return id
        }
    }

    func record(_ answer: NewAnswer) throws -> EntryID {
        try file.write { db in
            let id = try Self.append(.answer, text: nil, person: answer.person, at: answer.at, in: db)
            try db.execute(
                sql: """
                    INSERT INTO answer (person, seq, at, asked, level, plan, blocks, beliefs, changed)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    answer.person, id.sequence, answer.at.milliseconds, answer.asked, answer.level.rawValue,
                    answer.plan, answer.blocks, answer.beliefs, answer.changed,
                ])
            try Self.note("answer", person: answer.person, at: answer.at, in: db)
            return id
        }
    }

    func edit(_ edit: NewEdit) throws {
        try file.write { try Self.insert(edit, in: $0) }
    }

    static func insert(_ edit: NewEdit, in db: Database) throws {
        try Self.require(edit.person, in: db)
        try db.execute(
            sql: "INSERT INTO edit (person, actor, at, action, key, value) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                edit.person, edit.actor, edit.at.milliseconds, edit.action.rawValue, edit.key.rawValue, edit.value,
            ])
        let id = db.lastInsertedRowID
        for var signal in edit.signals {
            signal.edit = id
            try Self.insert(signal, person: edit.person, in: db)
        }
        if let why = edit.why { try Self.insert(why, edit: id, person: edit.person, in: db) }
        let slots = Set(edit.signals.map(\.key.slot)).union([edit.key.slot])
        try Self.refold(slots, person: edit.person, in: db)
        try Self.note(edit.action.rawValue, person: edit.person, about: edit.key, at: edit.at, in: db)
    }

    func undo(person: String, actor: String, at: Moment) throws -> Edit? {
        try file.write { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM edit WHERE person = ? AND actor = ? AND revoked = 0 ORDER BY id DESC LIMIT 1",
                arguments: [person, actor])
            guard let row, let action = Edit.Action(rawValue: row["action"]), let key = BeliefKey(rawValue: row["key"])
            else { return nil }
            let id: Int64 = row["id"]
            let slots = try String.fetchSet(
                db, sql: "SELECT slot FROM signal WHERE person = ? AND edit = ?", arguments: [person, id])
            for table in ["edit", "signal", "why"] {
                let column = table == "edit" ? "id" : "edit"
                try db.execute(
                    sql: "UPDATE \(table) SET revoked = 1 WHERE person = ? AND \(column) = ?", arguments: [person, id])
            }
            try Self.refold(slots.union([key.slot]), person: person, in: db)
            try Self.note("undo", person: person, about: key, at: at, in: db)
            return Edit(
                id: id, actor: row["actor"], at: Moment(milliseconds: row["at"]), action: action, key: key,
                value: row["value"])
        }
    }

    func seed(_ signals: [Signal], person: String, at: Moment) throws {
        try file.write { db in
            try Self.require(person, in: db)
            for signal in signals { try Self.insert(signal, person: person, in: db) }
            try Self.refold(Set(signals.map(\.key.slot)), person: person, in: db)
            try Self.note("persona", person: person, at: at, in: db)
        }
    }

    // MARK: Rows

    /// She may have been deleted by another program since she was looked up: nothing is kept of somebody who is gone.
    static func require(_ person: String, in db: Database) throws {
        guard try Bool.fetchOne(db, sql: "SELECT 1 FROM person WHERE id = ?", arguments: [person]) != nil else {
            throw StoreError.unknownPerson(person)
        }
    }

    static func append(
        _ kind: Observation.Kind, text: String?, person: String, at: Moment, in db: Database
    ) throws -> EntryID {
        let next = try db.cachedStatement(
            sql: "UPDATE person SET next = next + 1 WHERE id = ? RETURNING next - 1")
        guard let sequence = try Int.fetchOne(next, arguments: [person]) else {
            throw StoreError.unknownPerson(person)
        }
        let insert = try db.cachedStatement(
            sql: "INSERT INTO observation (person, seq, at, kind, text) VALUES (?, ?, ?, ?, ?)")
        try insert.execute(arguments: [person, sequence, at.milliseconds, kind.rawValue, text])
        return EntryID(person: person, sequence: sequence)
    }

    static func insert(_ signal: Signal, person: String, in db: Database) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO signal (person, slot, key, value, polarity, weight, source, at, observation, edit,
                    span_start, span_end, scope, kind, status, marks_change)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try insert.execute(
            arguments: [
                person, signal.key.slot, signal.key.rawValue, signal.value, signal.polarity.rawValue, signal.weight,
                signal.source.rawValue, signal.at.milliseconds, signal.observation, signal.edit,
                signal.span?.lowerBound, signal.span?.upperBound, signal.scope.rawValue, signal.kind?.rawValue,
                signal.status?.rawValue, signal.marksChange,
            ])
    }

    static func insert(_ why: Why, edit: Int64?, person: String, in db: Database) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO why (person, key, clause, at, until, observation, edit, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try insert.execute(
            arguments: [
                person, why.key?.rawValue, why.clause, why.at.milliseconds, why.until.milliseconds, why.observation,
                edit, why.source == .said ? nil : why.source.rawValue,
            ])
    }
}
