import Foundation
import GRDB

@testable import Engine

/// A data folder of a test's own, and ways to look at the files in it from outside.
final class StoreFolder {
    let url: URL

    init() {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-store-\(UUID().uuidString)")
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var people: String { url.appendingPathComponent("people.sqlite").path }
    var library: String { url.appendingPathComponent("library.sqlite").path }

    /// The time of all tests here, so that none depends on the clock.
    static let now = Moment(iso8601: "2026-11-02T09:00:00.123Z")!

    func engine(readOnly: Bool = false, actor: String = "maya") throws -> Engine {
        try Engine(EngineConfiguration(data: url, readOnly: readOnly, actor: actor, now: Self.now))
    }

    func make() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// Writes a document into a folder beside the databases; its path.
    func document(_ name: String, _ text: String) throws -> String {
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        let file = documents.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    var documents: URL { url.appendingPathComponent("documents") }

    /// Puts both databases of an earlier schema in.
    func putFixtures(named name: String) throws {
        try make()
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Fixtures").standardizedFileURL
        for (file, copy) in [("people", people), ("library", library)] {
            try FileManager.default.copyItem(
                atPath: fixtures.appendingPathComponent("\(file)-\(name).sqlite").path, toPath: copy)
        }
    }

    // MARK: Another program

    static func execute(_ sql: String, on path: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    /// The first column of every row.
    static func strings(_ sql: String, from path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: sql) }
    }

    /// Runs `body` while another program is in the middle of a write.
    static func whileWriting(_ path: String, _ body: () throws -> Void) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            try body()
            try db.execute(sql: "COMMIT")
        }
    }

    static func table(_ name: String, of path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM \"\(name)\"").map { "\($0)" }
        }
    }

    /// Every row of every table of a database, as text.
    static func rows(_ path: String) throws -> [String] {
        try strings(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name", from: path
        ).flatMap { name in try table(name, of: path).map { "\(name) \($0)" } }
    }

    /// Permission bits of a file or folder.
    static func mode(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? -1
    }
}
