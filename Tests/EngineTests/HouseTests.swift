import Testing

/// The floor plan of Package.swift, kept by reading the sources.
@Suite struct HouseTests {
    @Test func everyFloorSeesOnlyTheFloorsBelowIt() throws {
        let house = try House(folder: "Sources")
        #expect(house.files.count > 100)
        #expect(house.wrongImports == [])
    }

    @Test func everyRoomOfTheEngineSeesOnlyTheRoomsBelowIt() throws {
        #expect(try House(folder: "Sources").wrongMentions == [])
    }

    @Test func aDispatcherOnlyDispatches() throws {
        let house = try House(folder: "Sources")
        #expect(house.files.contains { $0.path == "Engine/Engine.swift" })
        #expect(house.longer(than: 159) { ["Engine.swift", "Update.swift"].contains($0.name) } == [])
    }

    @Test(arguments: ["Sources", "Tests"]) func noFileIsLongerThanFourHundredLines(folder: String) throws {
        #expect(try House(folder: folder).longer(than: 400) == [])
    }

    // MARK: The rules themselves

    @Test(arguments: [
        ("Engine/Engine.swift", "import Foundation", []),
        ("Engine/Store/Rows.swift", "internal import GRDB", []),
        ("Engine/Search/Rows.swift", "import struct GRDB.Row", []),
        ("Engine/Model/Rows.swift", "public import GRDB", ["Engine/Model/Rows.swift imports GRDB"]),
        ("Engine/Search/Rows.swift", "import CMark", ["Engine/Search/Rows.swift imports CMark"]),
        ("Engine/Engine.swift", "@testable import TUI", ["Engine/Engine.swift imports TUI"]),
        ("TUI/Frame.swift", "import Engine\n// import CCurses\nlet a = \"import CCurses\"", []),
        ("TUI/Frame.swift", "internal import CCurses", ["TUI/Frame.swift imports CCurses"]),
        ("TUI/Frame.swift", "import Terminal", ["TUI/Frame.swift imports Terminal"]),
        ("Terminal/Keys.swift", "import CCurses\nimport TUI", []),
        ("Terminal/Keys.swift", "import ArgumentParser", ["Terminal/Keys.swift imports ArgumentParser"]),
        ("CLI/Ask.swift", "import ArgumentParser\nimport Engine\nimport Terminal\nimport TUI", []),
        ("CLI/Ask.swift", "import Sockets", ["CLI/Ask.swift imports Sockets"]),
        ("Attic/Old.swift", "import Engine", ["Attic/Old.swift stands on no floor"]),
    ]) func anImportIsRightOrNamed(path: String, text: String, wrong: [String]) {
        #expect(House(files: [House.File(path: path, text: text)]).wrongImports == wrong)
    }

    @Test(arguments: [
        ("Engine/Model/Belief.swift", "let a: Tally", ["Engine/Model/Belief.swift names Tally of Learning"]),
        ("Engine/Library/Reader.swift", "let a = [Tally]()", ["Engine/Library/Reader.swift names Tally of Learning"]),
        ("Engine/Store/Rows.swift", "let a: Tally?", []),
        ("Engine/Store/Rows.swift", "throw Refusal.no", ["Engine/Store/Rows.swift names Refusal of the front hall"]),
        ("Engine/Engine+Asking.swift", "throw Refusal.no; let a: Tally", []),
        ("Engine/Model/Belief.swift", "// Tally\n/* Tally /* Tally */ Tally */ let a = \"Tally\" + #\"Tally\"#", []),
        (
            "Engine/Model/Belief.swift", "let a = \"\"\"\n  of \\(Tally(\"a\").name) \"\"\"",
            ["Engine/Model/Belief.swift names Tally of Learning"]
        ),
        ("Engine/Model/Belief.swift", "let a: Belief.Tally", []),
        ("Engine/Model/Belief.swift", "struct Belief { struct Tally {}; let a: Tally }", []),
        ("Engine/Cupboard/Old.swift", "let a = 1", ["Engine/Cupboard/Old.swift stands in a room without a place"]),
    ]) func aTypeOfARoomAboveIsNamed(path: String, text: String, wrong: [String]) {
        let house = House(files: [
            House.File(path: "Engine/Learning/Tally.swift", text: "public struct Tally: Sendable { var name = \"\" }"),
            House.File(path: "Engine/Refusal.swift", text: "enum Refusal: Error { case no }"),
            House.File(path: path, text: text),
        ])
        #expect(house.wrongMentions == wrong)
    }
}
