internal import GRDB

extension LibraryStore {
    /// The first passage of each section of some documents, in the order of each; of long documents the first `limit`.
    func sections(of documents: [String], limit: Int = 60) throws -> [Passage] {
        let rows = try file.read { db in
            try documents.flatMap { path in
                try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT MIN(passage.id) FROM passage JOIN document ON document.id = passage.document
                        WHERE document.path = ? GROUP BY headings ORDER BY MIN(position) LIMIT ?
                        """, arguments: [path, limit])
            }
        }
        let found = try passages(rows: rows)
        return rows.compactMap { found[$0] }
    }

    /// Rows of a passage and of those that stand at most so far from it in its document; of equal ones in several collections, those
    /// around the first.
    func rows(beside passage: Passage, within distance: Int) throws -> [Int64] {
        try file.read { db in
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT other.id FROM passage AS one JOIN passage AS other ON other.document = one.document
                    WHERE one.id = (SELECT MIN(id) FROM passage WHERE name = ?1)
                        AND other.position BETWEEN one.position - ?2 AND one.position + ?2
                    ORDER BY other.position, other.id LIMIT ?3
                    """, arguments: [passage.id, distance, 2 * distance + 1])
        }
    }

    /// The documents that links lead to, at most a few for each.
    func documents(linked links: [DocumentLink]) throws -> [DocumentLink: [String]] {
        try file.read { db in
            var result: [DocumentLink: [String]] = [:]
            for link in Set(links) {
                let paths = try String.fetchAll(
                    db, sql: "SELECT path FROM document WHERE path LIKE ? ESCAPE '\\' ORDER BY path LIMIT 50",
                    arguments: ["%" + Self.literal(link.parts.last!) + "%"])
                result[link] = Array(paths.filter(link.leads).prefix(3))
            }
            return result
        }
    }

    /// Without a meaning for LIKE.
    private static func literal(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    }
}
