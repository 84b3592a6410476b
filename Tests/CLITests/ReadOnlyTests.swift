import Foundation
import Testing

@testable import Engine

/// With --read-only no command changes a byte: the files of the data folder are the same before and after, and no file
/// has come to be beside them.
@Suite struct ReadOnlyTests {
    private static let others: [[String]] = [
        ["feedback", "--person", "maya", "--answer", "maya/1", "--up"], ["undo", "--person", "maya"], ["doctor"],
        ["ingest", "/usr/share/common-licenses"],
    ]

    static func print(of folder: String) throws -> [String: String] {
        var result: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let path = folder + "/" + name
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
            result[name] = SHA256.hex(Array(data)) + " \(time?.timeIntervalSince1970 ?? 0)"
        }
        return result
    }

    @Test(arguments: ContractTests.contracts.map(\.arguments) + others)
    func noCommandChangesAByte(arguments: [String]) throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let before = try Self.print(of: program.data)
        let result = try program.json(
            arguments + ["--read-only"])
        #expect([0, 1, 2, 77].contains(result.status), "\(result.errors)")
        #expect(try Self.print(of: program.data) == before)
    }

    /// While somebody else has the databases open, there are logs: they too stay as they are.
    @Test(arguments: [["beliefs", "--person", "maya"], ["ask", "How are keys rotated?", "--person", "maya"]])
    func norWhileAnotherProgramWrites(arguments: [String]) throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let store = try SQLitePeopleStore(path: program.data + "/people.sqlite", readOnly: false)
        _ = try store.record(
            NewObservation(
                person: "maya", at: Moment(iso8601: Program.now)!, kind: .message, text: "We use Zitadel.",
                signals: [
                    Signal(key: .stack("zitadel"), value: "Zitadel", source: .stated, at: Moment(iso8601: Program.now)!)
                ], whys: []))
        let before = try Self.print(of: program.data)
        #expect(before.keys.contains("people.sqlite-wal"))
        let result = try program.json(arguments + ["--read-only"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(try Self.print(of: program.data) == before)
        // What the other wrote is seen.
        if arguments[0] == "beliefs" { #expect(result.output.contains("stack/zitadel")) }
        withExtendedLifetime(store) {}
    }

    /// A read-only program that stays open sees what is written later.
    @Test func aReaderThatStaysSeesWhatComes() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let reader = try SQLitePeopleStore(path: program.data + "/people.sqlite", readOnly: true)
        #expect(try reader.person("zoe") == nil)
        do {
            let writer = try SQLitePeopleStore(path: program.data + "/people.sqlite", readOnly: false)
            try writer.add(Person(id: "zoe", name: "Zoe", created: Moment(iso8601: Program.now)!))
            #expect(try reader.person("zoe") != nil)
        }
        #expect(try reader.person("zoe") != nil)
    }
}
