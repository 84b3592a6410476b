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
        // Words know when and why they went; the audit is a chain; a person is a token in it, which goes with her.
        Migration(
            name: "privacy-2026-11 trust",
            sql: """
                ALTER TABLE person ADD COLUMN token TEXT;
                UPDATE person SET token = lower(hex(randomblob(8)));
                CREATE TRIGGER person_has_a_token AFTER INSERT ON person WHEN new.token IS NULL BEGIN
                    UPDATE person SET token = lower(hex(randomblob(8))) WHERE id = new.id;
                END;
                ALTER TABLE observation ADD COLUMN erased INTEGER;
                ALTER TABLE observation ADD COLUMN erased_by TEXT;
                CREATE INDEX observation_with_words ON observation (person, seq) WHERE text IS NOT NULL;
                CREATE INDEX signal_of_observation ON signal (person, observation);
                ALTER TABLE why ADD COLUMN erased INTEGER;
                ALTER TABLE audit ADD COLUMN about TEXT;
                ALTER TABLE audit ADD COLUMN hash TEXT NOT NULL DEFAULT '';
                CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN
                    SELECT RAISE(ABORT, 'the audit is append-only');
                END;
                CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit BEGIN
                    SELECT RAISE(ABORT, 'the audit is append-only');
                END;
                CREATE TABLE never_again (
                    mac TEXT PRIMARY KEY,
                    at INTEGER NOT NULL
                ) WITHOUT ROWID;
                CREATE TABLE departed (
                    mark TEXT PRIMARY KEY,
                    next INTEGER NOT NULL
                ) WITHOUT ROWID;
                CREATE TABLE issued_card (
                    person TEXT NOT NULL,
                    stamp TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    lines TEXT NOT NULL,
                    PRIMARY KEY (person, stamp)
                ) WITHOUT ROWID;
                CREATE TABLE exported (
                    path TEXT PRIMARY KEY,
                    person TEXT NOT NULL,
                    at INTEGER NOT NULL
                ) WITHOUT ROWID;
                CREATE TABLE chore (
                    name TEXT PRIMARY KEY,
                    at INTEGER NOT NULL
                ) WITHOUT ROWID;
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
        // The window is by when something was said: an import brings old words after new ones.
        Migration(
            name: "privacy-2026-11 window by time",
            sql: """
                CREATE INDEX observation_by_time ON observation (person, at, seq) WHERE kind IN ('message', 'question');
                CREATE INDEX answer_with_words ON answer (person, seq) WHERE text IS NOT NULL;
                """),
        // Why is asked once for a belief, and what was asked is remembered; a reason knows whether it was said or chosen.
        Migration(
            name: "2026-11 asking why",
            sql: """
                CREATE TABLE why_question (
                    person TEXT NOT NULL,
                    key TEXT NOT NULL,
                    observation INTEGER NOT NULL,
                    answer INTEGER,
                    at INTEGER NOT NULL,
                    reply TEXT,
                    PRIMARY KEY (person, key)
                ) WITHOUT ROWID;
                ALTER TABLE why ADD COLUMN source TEXT;
                """),
        // Which beliefs an answer would have been another without, and how it was rated; nothing for answers of before.
        Migration(
            name: "2026-11 inventory",
            sql: """
                ALTER TABLE answer ADD COLUMN changed TEXT;
                ALTER TABLE answer ADD COLUMN rating TEXT;
                """),
        // Blind choices between the personal answer and the plain one; the question is not kept.
        Migration(
            name: "2026-11 trials",
            sql: """
                CREATE TABLE trial (
                    person TEXT NOT NULL,
                    seq INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    intent TEXT NOT NULL,
                    difference REAL NOT NULL,
                    first TEXT NOT NULL,
                    choice TEXT,
                    PRIMARY KEY (person, seq)
                ) WITHOUT ROWID;
                """),
    ]
}
