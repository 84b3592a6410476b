internal import GRDB

/// Tables in memory over which people and documents are joined: made for one question and gone after it, so that no index on disk
/// holds what people said.
struct RelationalTables {
    private let queue: DatabaseQueue

    struct Asked {
        var person: String
        var at: Moment
        var text: String
    }

    struct Quoted {
        var person: String
        var answer: Int
        var at: Moment
        var passage: String
        var document: String
    }

    init(
        people: [String], beliefs: [(person: String, key: String, value: String)], asked: [Asked], quoted: [Quoted],
        documents: [String], mentions: [(words: String, passage: String, document: String)]
    ) throws {
        queue = try DatabaseQueue()
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE person (id TEXT PRIMARY KEY);
                    CREATE TABLE belief (person TEXT, key TEXT, value TEXT);
                    CREATE VIRTUAL TABLE asked USING fts5 (text, person UNINDEXED, at UNINDEXED, tokenize = 'porter unicode61');
                    CREATE TABLE quoted (person TEXT, answer INTEGER, at INTEGER, passage TEXT, document TEXT);
                    CREATE TABLE document (path TEXT PRIMARY KEY);
                    CREATE TABLE mention (words TEXT, passage TEXT, document TEXT);
                    """)
            func fill(_ table: String, _ rows: [[(any DatabaseValueConvertible)?]]) throws {
                guard let first = rows.first else { return }
                let marks = first.map { _ in "?" }.joined(separator: ", ")
                let insert = try db.makeStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES (\(marks))")
                for row in rows { try insert.execute(arguments: StatementArguments(row)) }
            }
            try fill("person", people.map { [$0] })
            try fill("belief", beliefs.map { [$0.person, $0.key, $0.value] })
            try fill("asked", asked.map { [$0.text, $0.person, $0.at.milliseconds] })
            try fill("quoted", quoted.map { [$0.person, $0.answer, $0.at.milliseconds, $0.passage, $0.document] })
            try fill("document", documents.map { [$0] })
            try fill("mention", mentions.map { [$0.words, $0.passage, $0.document] })
        }
    }

    /// Two columns: a name, and a number or nothing.
    func rows(_ sql: String, _ arguments: [String]) throws -> [RelationalAnswer.Row] {
        try queue.read { db in
            try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments)).map {
                RelationalAnswer.Row(name: $0[0], count: $0[1])
            }
        }
    }
}

extension LibraryStore {
    /// Finds the passages in which words stand next to each other.
    static let mentions = """
        SELECT passage.name, document.path FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid
        JOIN document ON document.id = passage.document WHERE passage_fts MATCH ?
        """

    func mentions(of phrase: String) throws -> [(passage: String, document: String)] {
        try file.read { try Row.fetchAll($0, sql: Self.mentions, arguments: [phrase]).map { ($0[0], $0[1]) } }
    }

    func paths() throws -> [String] {
        try file.read { try String.fetchAll($0, sql: "SELECT path FROM document ORDER BY path") }
    }
}
