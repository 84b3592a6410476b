internal import GRDB

/// Which beliefs were asked about, and what came of it. No words: a question is made anew from the table of reasons.
extension SQLitePeopleStore {
    static func hasQuestions(_ db: Database) throws -> Bool { try db.tableExists("why_question") }

    /// Oldest first.
    func whyQuestions(_ person: String) throws -> [AskedWhy] {
        try file.read { db in
            guard try Self.hasQuestions(db) else { return [] }
            return try Row.fetchAll(
                db, sql: "SELECT * FROM why_question WHERE person = ? ORDER BY at, observation", arguments: [person]
            ).compactMap(AskedWhy.init(row:))
        }
    }

    /// Messages or questions since, whichever are more: a program may send each turn as both.
    func turnsSinceWhy(_ person: String) throws -> Int? {
        try file.read { db in
            let last = try Int.fetchOne(
                db, sql: "SELECT MAX(observation) FROM why_question WHERE person = ?", arguments: [person])
            guard let last else { return nil }
            return try Int.fetchOne(
                db,
                sql: """
                    SELECT MAX(COUNT(*) FILTER (WHERE kind = 'message'), COUNT(*) FILTER (WHERE kind = 'question'))
                    FROM observation WHERE person = ? AND seq > ?
                    """, arguments: [person, last])
        }
    }

    func ask(_ question: AskedWhy, person: String) throws -> Bool {
        try file.write { db in
            try Self.require(person, in: db)
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO why_question (person, key, observation, answer, at) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    person, question.key.rawValue, question.observation, question.answer, question.at.milliseconds,
                ])
            guard db.changesCount > 0 else { return false }
            try Self.note("why", person: person, about: question.key, at: question.at, in: db)
            return true
        }
    }

    func close(
        _ question: AskedWhy, with reply: AskedWhy.Reply, edit: NewEdit?, person: String, at: Moment
    ) throws -> Bool {
        try file.write { db in
            try db.execute(
                sql:
                    "UPDATE why_question SET reply = ? WHERE person = ? AND key = ? AND observation = ? AND reply IS NULL",
                arguments: [reply.rawValue, person, question.key.rawValue, question.observation])
            guard db.changesCount > 0 else { return false }
            if let edit {
                try Self.insert(edit, in: db)
            } else {
                try Self.note("explain", person: person, about: question.key, at: at, in: db)
            }
            return true
        }
    }

    func lastAnswers(_ person: String, limit: Int) throws -> [LoggedAnswer] {
        try file.read {
            try Row.fetchAll(
                $0, sql: "SELECT * FROM answer WHERE person = ? ORDER BY seq DESC LIMIT ?", arguments: [person, limit]
            ).map(LoggedAnswer.init(row:))
        }
    }
}

extension AskedWhy {
    init?(row: Row) {
        guard let key = BeliefKey(rawValue: row["key"]) else { return nil }
        self.init(
            key: key, observation: row["observation"], answer: row["answer"], at: Moment(milliseconds: row["at"]),
            reply: (row["reply"] as String?).flatMap(Reply.init(rawValue:)))
    }
}
