/// The history of library.sqlite. Append only; the file can be made again from the documents at any time.
enum LibrarySchema {
    static let migrations = [
        Migration(
            name: "2026-11 library",
            sql: """
                CREATE TABLE document (
                    id INTEGER PRIMARY KEY,
                    collection TEXT NOT NULL,
                    path TEXT NOT NULL,
                    source TEXT NOT NULL,
                    title TEXT NOT NULL,
                    about INTEGER NOT NULL,
                    date TEXT,
                    supersedes TEXT,
                    hash TEXT NOT NULL,
                    text TEXT NOT NULL,
                    UNIQUE (collection, path)
                );
                CREATE TABLE passage (
                    id INTEGER PRIMARY KEY,
                    name TEXT NOT NULL,
                    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                    position INTEGER NOT NULL,
                    kind TEXT NOT NULL,
                    title TEXT NOT NULL,
                    headings TEXT NOT NULL,
                    low INTEGER NOT NULL,
                    high INTEGER NOT NULL,
                    text TEXT NOT NULL,
                    blocks TEXT NOT NULL,
                    depth TEXT NOT NULL
                );
                CREATE INDEX passage_of_document ON passage (document, position);
                CREATE INDEX passage_by_name ON passage (name);
                CREATE TABLE facet (
                    passage INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
                    rank INTEGER NOT NULL,
                    aspect TEXT NOT NULL,
                    PRIMARY KEY (passage, rank)
                ) WITHOUT ROWID;
                CREATE TABLE link (
                    passage INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
                    rank INTEGER NOT NULL,
                    target TEXT NOT NULL,
                    PRIMARY KEY (passage, rank)
                ) WITHOUT ROWID;
                CREATE TABLE glossary (
                    id INTEGER PRIMARY KEY,
                    term TEXT NOT NULL,
                    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                    passage TEXT NOT NULL,
                    low INTEGER NOT NULL,
                    high INTEGER NOT NULL,
                    definition TEXT NOT NULL
                );
                CREATE INDEX glossary_by_term ON glossary (term);
                CREATE TABLE vector (
                    block INTEGER PRIMARY KEY,
                    model TEXT NOT NULL,
                    passages BLOB NOT NULL,
                    vectors BLOB NOT NULL
                );
                CREATE VIRTUAL TABLE passage_fts USING fts5 (
                    title, headings, text, content = 'passage', content_rowid = 'id', tokenize = 'porter unicode61'
                );
                CREATE VIRTUAL TABLE passage_terms USING fts5vocab ('passage_fts', 'row');
                CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
                    INSERT INTO passage_fts (rowid, title, headings, text)
                    VALUES (new.id, new.title, new.headings, new.text);
                END;
                CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
                    INSERT INTO passage_fts (passage_fts, rowid, title, headings, text)
                    VALUES ('delete', old.id, old.title, old.headings, old.text);
                END;
                """),
        // A passage's vector is in `embedded` until 4,096 of them make a block; then `embedded` says where in it. It goes
        // with its passage, so that a row used again never has the vector of another text.
        Migration(
            name: "2026-11 dense-vectors",
            sql: """
                DROP TABLE vector;
                CREATE TABLE vector (
                    block INTEGER PRIMARY KEY,
                    vectors BLOB NOT NULL
                );
                CREATE TABLE embedded (
                    passage INTEGER PRIMARY KEY,
                    block INTEGER,
                    slot INTEGER,
                    vector BLOB
                );
                CREATE TABLE dense (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    model TEXT NOT NULL,
                    dimensions INTEGER NOT NULL,
                    version INTEGER NOT NULL
                );
                CREATE TRIGGER passage_vector_removed AFTER DELETE ON passage BEGIN
                    DELETE FROM embedded WHERE passage = old.id;
                END;
                """),
        // The vectors of what can be quoted from a passage, one after another, filled together with the passage's own; so
        // those of an earlier version are made again.
        Migration(
            name: "2026-11 piece-vectors",
            sql: """
                DELETE FROM vector;
                DELETE FROM embedded;
                DELETE FROM dense;
                CREATE TABLE pieces (
                    passage INTEGER PRIMARY KEY,
                    vectors BLOB NOT NULL
                );
                CREATE TRIGGER passage_pieces_removed AFTER DELETE ON passage BEGIN
                    DELETE FROM pieces WHERE passage = old.id;
                END;
                """),
        // Pieces are embedded with their headings from here on, so all vectors are made again.
        Migration(
            name: "2026-11 pieces-with-headings",
            sql: """
                DELETE FROM vector;
                DELETE FROM embedded;
                DELETE FROM dense;
                DELETE FROM pieces;
                """),
        // Pieces are embedded with what introduces them, lists and tables as wholes too, so all vectors are made again.
        Migration(
            name: "2026-11 pieces-with-introductions",
            sql: """
                DELETE FROM vector;
                DELETE FROM embedded;
                DELETE FROM dense;
                DELETE FROM pieces;
                """),
        // How much FTS5 gathers before it writes a part of the index: fewer parts, which are then put together less often.
        Migration(
            name: "2026-11 larger-index-parts",
            sql: "INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', 4194304);"),
        // Asked for with every question, and there are few.
        Migration(
            name: "2026-11 about-pages",
            sql: "CREATE INDEX document_about ON document (path) WHERE about = 1;"),
        // Counted with every few vectors that are added.
        Migration(
            name: "2026-11 loose-vectors",
            sql: "CREATE INDEX embedded_loose ON embedded (passage) WHERE vector IS NOT NULL;"),
        // A passage without pieces has an empty row among them from here on, so that it is known when all have theirs.
        Migration(
            name: "2026-11 pieces-of-every-passage",
            sql: """
                DELETE FROM vector;
                DELETE FROM embedded;
                DELETE FROM dense;
                DELETE FROM pieces;
                """),
    ]
}
