import Foundation
import GRDB
import Testing

/// An import that is killed and started again ends where one that was left alone does.
@Suite struct KilledIngestTests {
    /// Every row of every table that an import writes, and what the index makes of it.
    private static func rows(_ program: Program) throws -> [String] {
        let queue = try DatabaseQueue(path: program.data + "/library.sqlite")
        return try queue.write { db in
            try db.execute(sql: "INSERT INTO passage_fts (passage_fts) VALUES ('integrity-check')")
            return try ["document", "passage", "facet", "link", "glossary", "passage_terms"].flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2, 3").map { "\(table) \($0)" }
            }
        }
    }

    private static func fill(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func text(_ n: Int) -> String {
            let sections = (0..<12).map { part in
                "## Part \(part)\n\nA *widget\(n)* is a thing of kind \(part). It is rotated every \(n + part) days, see [the other](doc\(n + 1).md). "
                    + String(repeating: "Words of number \(n * part) fill the passage. ", count: 8)
            }
            return "# Document \(n)\n\n" + sections.joined(separator: "\n\n")
        }
        for n in 0..<300 { try Data(text(n).utf8).write(to: URL(fileURLWithPath: "\(folder)/doc\(n).md")) }
        let lines = try (300..<600).map {
            String(
                decoding: try JSONSerialization.data(
                    withJSONObject: ["id": "line\($0)", "title": "Line \($0)", "text": text($0)], options: .sortedKeys),
                as: UTF8.self)
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: folder + "/lines.jsonl"))
    }

    @Test func aKilledImportEndsInTheSameRows() throws {
        let (whole, killed) = (Program(), Program())
        let folder = whole.data + "-documents"
        defer {
            whole.remove()
            killed.remove()
            try? FileManager.default.removeItem(atPath: folder)
        }
        try Self.fill(folder)
        #expect(try whole.run(["ingest", folder]).status == 0)
        var wasStopped = 0
        for round in 0..<8 {
            let running = try RunningProgram(["ingest", folder, "--json"], data: killed.data, input: [])
            usleep(UInt32.random(in: 20_000...(150_000 + 150_000 * UInt32(round))))
            running.killAndRead()
            if running.lines.isEmpty { wasStopped += 1 }
        }
        #expect(wasStopped > 0)
        #expect(try killed.run(["ingest", folder]).status == 0)
        let (one, other) = (try Self.rows(whole), try Self.rows(killed))
        #expect(one.count > 5_000 && one == other)
        let again = try killed.json(["ingest", folder]).value
        #expect(again.at("added") == .number(0) && again.at("unchanged") == .number(600))
    }
}
