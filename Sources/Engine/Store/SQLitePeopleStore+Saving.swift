internal import Foundation
internal import GRDB

/// Answers that are kept or were refused: one row for each logged answer, the last look at it.
extension SQLitePeopleStore {
    func savedAnswers(_ person: String) throws -> [SavedAnswer] {
        try file.read {
            try Row.fetchAll($0, sql: "SELECT * FROM saved_answer WHERE person = ? ORDER BY id", arguments: [person])
                .map(SavedAnswer.init(row:))
        }
    }

    func save(_ saved: SavedAnswer) throws -> Bool {
        let (person, sequence) = (saved.answer.person, saved.answer.sequence)
        return try file.write { db in
            guard
                try Bool.fetchOne(
                    db, sql: "SELECT 1 FROM answer WHERE person = ? AND seq = ?", arguments: [person, sequence]) != nil
            else { return false }
            try db.execute(
                sql: "DELETE FROM saved_answer WHERE person = ? AND seq = ?", arguments: [person, sequence])
            try db.execute(
                sql: "INSERT INTO saved_answer (person, seq, at, accepted, gates) VALUES (?, ?, ?, ?, ?)",
                arguments: [person, sequence, saved.at.milliseconds, saved.isKept, JSON.line(saved.gates)])
            try Self.note("saved", person: person, at: saved.at, in: db)
            return true
        }
    }

    func removeSaved(_ answer: EntryID, at: Moment) throws -> Bool {
        try file.write { db in
            try db.execute(
                sql: "DELETE FROM saved_answer WHERE person = ? AND seq = ?",
                arguments: [answer.person, answer.sequence])
            let isRemoved = db.changesCount > 0
            if isRemoved { try Self.note("saved", person: answer.person, at: at, in: db) }
            return isRemoved
        }
    }
}

extension SavedAnswer {
    fileprivate init(row: Row) throws {
        self.init(
            answer: EntryID(person: row["person"], sequence: row["seq"]), at: Moment(milliseconds: row["at"]),
            gates: try JSONDecoder().decode(Gates.self, from: Data((row["gates"] as String).utf8)))
    }
}
