/// The history of people.sqlite. Append only; `Tests/EngineTests/Fixtures` keeps a file of every released state.
enum PeopleSchema {
    static let migrations = [
        Migration(
            name: "2026-11 people",
            sql: """
                CREATE TABLE person (
                    id TEXT PRIMARY KEY,
                    name TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    privacy TEXT NOT NULL,
                    created INTEGER NOT NULL,
                    next INTEGER NOT NULL DEFAULT 1
                );
                CREATE TABLE observation (
                    person TEXT NOT NULL,
                    seq INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    kind TEXT NOT NULL,
                    text TEXT,
                    PRIMARY KEY (person, seq)
                ) WITHOUT ROWID;
                CREATE TABLE edit (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    person TEXT NOT NULL,
                    actor TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    action TEXT NOT NULL,
                    key TEXT NOT NULL,
                    value TEXT,
                    revoked INTEGER NOT NULL DEFAULT 0
                );
                CREATE INDEX edit_of_person ON edit (person, id);
                CREATE TABLE signal (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    person TEXT NOT NULL,
                    slot TEXT NOT NULL,
                    key TEXT NOT NULL,
                    value TEXT NOT NULL,
                    polarity TEXT NOT NULL,
                    weight REAL NOT NULL,
                    source TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    observation INTEGER,
                    edit INTEGER,
                    span_start INTEGER,
                    span_end INTEGER,
                    scope TEXT NOT NULL,
                    kind TEXT,
                    status TEXT,
                    marks_change INTEGER NOT NULL DEFAULT 0,
                    revoked INTEGER NOT NULL DEFAULT 0,
                    CHECK (observation IS NOT NULL OR edit IS NOT NULL OR source = 'manual')
                );
                CREATE INDEX signal_of_slot ON signal (person, slot);
                CREATE TABLE why (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    person TEXT NOT NULL,
                    key TEXT,
                    clause TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    until INTEGER NOT NULL,
                    observation INTEGER,
                    edit INTEGER,
                    revoked INTEGER NOT NULL DEFAULT 0
                );
                CREATE INDEX why_of_person ON why (person);
                CREATE TABLE belief_cache (
                    person TEXT NOT NULL,
                    slot TEXT NOT NULL,
                    tally TEXT NOT NULL,
                    PRIMARY KEY (person, slot)
                ) WITHOUT ROWID;
                CREATE TABLE answer (
                    person TEXT NOT NULL,
                    seq INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    asked INTEGER,
                    level INTEGER NOT NULL,
                    plan TEXT NOT NULL,
                    blocks TEXT NOT NULL,
                    beliefs TEXT NOT NULL,
                    text TEXT,
                    PRIMARY KEY (person, seq)
                ) WITHOUT ROWID;
                CREATE TABLE saved_answer (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    person TEXT NOT NULL,
                    seq INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    accepted INTEGER NOT NULL,
                    gates TEXT NOT NULL
                );
                CREATE TABLE session (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    person TEXT NOT NULL,
                    started INTEGER NOT NULL,
                    ended INTEGER
                );
                CREATE TABLE consent (
                    person TEXT NOT NULL,
                    key TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    answer TEXT NOT NULL,
                    PRIMARY KEY (person, key)
                ) WITHOUT ROWID;
                CREATE TABLE changes (
                    seq INTEGER PRIMARY KEY AUTOINCREMENT,
                    person TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    at INTEGER NOT NULL
                );
                CREATE TABLE audit (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    at INTEGER NOT NULL,
                    actor TEXT NOT NULL,
                    action TEXT NOT NULL,
                    person TEXT NOT NULL
                );
                """),
        Migration(
            name: "2026-11 imports",
            sql: """
                CREATE TABLE imported (
                    person TEXT NOT NULL,
                    hash TEXT NOT NULL,
                    PRIMARY KEY (person, hash)
                ) WITHOUT ROWID;
                """),
    ]
}
