import Foundation
import Testing

@testable import Engine

extension Program {
    /// The time at which the sample is loaded and asked, unless a test says otherwise.
    static let now = "2026-11-20T09:00:00Z"

    /// A program on a folder of its own in which the sample people and documents are loaded.
    static func onSample() throws -> Program {
        let program = Program()
        try FileManager.default.copyItem(atPath: try sample.get(), toPath: program.data)
        return program
    }

    /// Loaded once and copied.
    private static let sample: Swift.Result<String, any Error> = Swift.Result {
        let program = Program()
        let result = try program.run(["sample", "--json", "--now", now])
        try #require(result.status == 0, "\(result.errors)")
        leftOver = program.data
        atexit { try? FileManager.default.removeItem(atPath: Program.leftOver) }
        return program.data
    }
    nonisolated(unsafe) private static var leftOver = ""

    /// Runs with `--json` at the sample's time.
    @discardableResult
    func json(_ arguments: [String], input: String? = nil) throws -> Result {
        try run(arguments + ["--json", "--now", Self.now], input: input)
    }

    /// All that is kept about a person, read past the program.
    func kept(of person: String) throws -> Kept {
        let store = try SQLitePeopleStore(path: data + "/people.sqlite", readOnly: true)
        return Kept(
            tallies: try store.tallies(person), signals: try store.signals(person, slot: nil),
            whys: try store.whys(person), observations: try store.allObservations(person))
    }

    /// A database is one file only once its log is in it.
    func emptyLogs() throws {
        for (name, migrations) in [
            ("people.sqlite", PeopleSchema.migrations), ("library.sqlite", LibrarySchema.migrations),
        ] {
            _ = try SQLiteFile(path: data + "/" + name, readOnly: false, migrations: migrations)
        }
        for log in ["people.sqlite-wal", "library.sqlite-wal"] {
            try #require(!FileManager.default.fileExists(atPath: data + "/" + log))
        }
    }

    struct Kept: Equatable {
        var tallies: [Tally]
        var signals: [Signal]
        var whys: [Why]
        var observations: [Observation]
    }
}
