internal import GRDB

extension LibraryStore {
    func counts() throws -> (documents: Int, passages: Int) {
        try file.read {
            (
                try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM document")!,
                try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM passage")!
            )
        }
    }

    func documents(limit: Int) throws -> [DocumentSummary] {
        try file.read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT path, title, collection, (SELECT COUNT(*) FROM passage WHERE passage.document = document.id) AS passages
                    FROM document ORDER BY collection, path LIMIT ?
                    """, arguments: [limit]
            ).map {
                DocumentSummary(
                    path: $0["path"], title: $0["title"], collection: $0["collection"], passages: $0["passages"])
            }
        }
    }

    /// A document's normalized text, which citations are ranges of.
    func text(ofDocument path: String) throws -> String? {
        try file.read {
            try String.fetchOne(
                $0, sql: "SELECT text FROM document WHERE path = ? ORDER BY id LIMIT 1", arguments: [path])
        }
    }

    /// How many passages the documents of these passages have, by path; no more than `limit` are counted.
    func sizes(ofDocumentsWith rows: [Int64], counting limit: Int) throws -> [String: Int] {
        guard !rows.isEmpty else { return [:] }
        return try file.read { db in
            let found = try Row.fetchAll(
                db,
                sql: """
                    SELECT path, (SELECT COUNT(*) FROM (SELECT 1 FROM passage AS other WHERE other.document = d.id LIMIT ?)) AS size
                    FROM document AS d WHERE id IN (
                        SELECT document FROM passage WHERE id IN (\(rows.map(String.init).joined(separator: ","))))
                    """, arguments: [limit])
            return Dictionary(found.map { ($0["path"], $0["size"]) }) { max($0, $1) }
        }
    }

    /// Passages by row, in the order asked for; rows that are gone are left out.
    func passages(rows: [Int64]) throws -> [Int64: Passage] {
        guard !rows.isEmpty else { return [:] }
        return try file.read { db in
            let list = rows.map(String.init).joined(separator: ",")
            var aspects: [Int64: [Aspect]] = [:]
            for row in try Row.fetchAll(
                db, sql: "SELECT passage, aspect FROM facet WHERE passage IN (\(list)) ORDER BY passage, rank")
            {
                if let aspect = Aspect(rawValue: row["aspect"]) { aspects[row["passage"], default: []].append(aspect) }
            }
            var links: [Int64: [String]] = [:]
            for row in try Row.fetchAll(
                db, sql: "SELECT passage, target FROM link WHERE passage IN (\(list)) ORDER BY passage, rank")
            {
                links[row["passage"], default: []].append(row["target"])
            }
            var result: [Int64: Passage] = [:]
            for row in try Row.fetchAll(
                db,
                sql: """
                    SELECT passage.id, name, path, passage.title, headings, kind, position, low, high, passage.text, blocks,
                    depth, date, about FROM passage JOIN document ON document.id = passage.document WHERE passage.id IN (\(list))
                    """)
            {
                let id: Int64 = row[0]
                result[id] = Passage(row: row, aspects: aspects[id] ?? [], links: links[id] ?? [])
            }
            return result
        }
    }

    /// What tells that a passage of a row is still the same: its name, which covers its text, and where it begins.
    struct Stamp: Hashable, Sendable {
        var name: String
        var low: Int
    }

    func stamps(rows: [Int64]) throws -> [Int64: Stamp] {
        guard !rows.isEmpty else { return [:] }
        let list = rows.map(String.init).joined(separator: ",")
        return try file.read { db in
            let found = try Row.fetchAll(db, sql: "SELECT id, name, low FROM passage WHERE id IN (\(list))")
            return Dictionary(uniqueKeysWithValues: found.map { ($0[0], Stamp(name: $0[1], low: $0[2])) })
        }
    }

    /// Passages by name; of equal ones in several collections any.
    func passages(named names: [String]) throws -> [String: Passage] {
        let rows = try file.read { db in
            try Set(names).compactMap { name in
                try Int64.fetchOne(db, sql: "SELECT id FROM passage WHERE name = ? LIMIT 1", arguments: [name])
            }
        }
        return Dictionary(try passages(rows: rows).values.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The passages of the page marked `about: true`, in order.
    func aboutPassages(limit: Int) throws -> [Passage] {
        let rows = try file.read {
            try Int64.fetchAll(
                $0,
                sql: """
                    SELECT passage.id FROM passage JOIN document ON document.id = passage.document
                    WHERE document.about = 1 ORDER BY document.path, position LIMIT ?
                    """, arguments: [limit])
        }
        let found = try passages(rows: rows)
        return rows.compactMap { found[$0] }
    }

    /// Titles of documents, for when there is nothing better to say.
    func titles(limit: Int) throws -> [String] {
        try file.read {
            try String.fetchAll($0, sql: "SELECT title FROM document ORDER BY path LIMIT ?", arguments: [limit])
        }
    }

    /// Every term the library defines, by its first definition, and the terms that one sentence defines together. Row by row: a
    /// large library says the same of a term a hundred times.
    func glossary() throws -> (first: [GlossaryEntry], together: [[String]]) {
        try file.read { db in
            var first: [GlossaryEntry] = []
            let entries = try Row.fetchCursor(
                db,
                sql: """
                    SELECT glossary.*, document.path FROM glossary JOIN document ON document.id = glossary.document
                    ORDER BY term, document.path, low
                    """)
            while let row = try entries.next() {
                let term: String = row["term"]
                guard term != first.last?.term else { continue }
                first.append(
                    GlossaryEntry(
                        term: term, definition: row["definition"], document: row["path"],
                        range: (row["low"] as Int)..<(row["high"] as Int), passage: row["passage"]))
            }
            let places = try Row.fetchCursor(
                db, sql: "SELECT DISTINCT document, low, term FROM glossary ORDER BY document, low, term")
            var together: Set<[String]> = []
            var place: (document: Int64, low: Int) = (-1, 0)
            var terms: [String] = []
            while let row = try places.next() {
                let next: (document: Int64, low: Int) = (row["document"], row["low"])
                if next != place {
                    if terms.count > 1 { together.insert(terms) }
                    (place, terms) = (next, [])
                }
                terms.append(row["term"])
            }
            if terms.count > 1 { together.insert(terms) }
            return (first, Array(together))
        }
    }

    /// Which of the texts stand in the documents themselves, or in the schema: nobody's words but theirs.
    func held(_ texts: Set<String>) throws -> Set<String> {
        try file.read { db in
            try texts.filter { text in
                try Bool.fetchOne(
                    db,
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM document WHERE instr(text || path || source || title, ?1) > 0)
                            OR EXISTS (SELECT 1 FROM passage WHERE instr(text || title || headings || blocks, ?1) > 0)
                            OR EXISTS (SELECT 1 FROM sqlite_master WHERE instr(sql, ?1) > 0)
                        """, arguments: [text]) ?? false
            }
        }
    }

    var files: [String] { [file.path, file.path + "-wal", file.path + "-shm"] }

    /// A number that changes whenever anything in the file is written, by this program or another.
    func version() throws -> Int64 {
        try file.read { try Int64.fetchOne($0, sql: "PRAGMA user_version")! }
    }
}

extension Passage {
    /// By place, in the order of the statement above, which is quicker than by name.
    fileprivate init(row: Row, aspects: [Aspect], links: [String]) {
        let headings: String = row[4]
        self.init(
            id: row[1], document: row[2], title: row[3],
            headings: headings.isEmpty ? [] : headings.split(separator: "\n").map(String.init),
            kind: Kind(rawValue: row[5]) ?? .prose, position: row[6],
            range: (row[7] as Int)..<(row[8] as Int), text: row[9],
            blocks: BlockLayout.blocks(row[10]), aspects: aspects,
            depth: Depth(rawValue: row[11]) ?? .standard, links: links, date: row[12], isAbout: row[13])
    }
}
