import Foundation

/// The house as it stands: the Swift files under Sources, the floors and the rooms of Engine they belong to.
struct House {
    /// Floors from the ground up; each sees those below it.
    static let floors = ["Engine", "TUI", "Terminal", "CLI"]
    /// What stands in the cellar, and the only places that go down for it.
    static let cellar = [
        "ArgumentParser": ["CLI/"],
        "CCurses": ["Terminal/"],
        "CEmbed": ["Engine/Search/"],
        "CFullText": ["Engine/Search/"],
        "CMark": ["Engine/Library/"],
        "CXML": ["Engine/Library/"],
        "GRDB": ["Engine/Store/", "Engine/Search/"],
    ]
    /// What comes with the toolchain is open to all.
    static let toolchain: Set = ["Dispatch", "Foundation", "FoundationNetworking", "Glibc", "Synchronization"]
    /// Rooms of Engine from the ground up; each sees those below it, and not those beside it. Learning is pure and so
    /// stands low: the store folds signals within a transaction, and privacy sorts what was read from a message.
    static let rooms = [
        ["Model"], ["Text"], ["Library", "Learning", "Language"], ["Store", "Privacy"], ["Search"], ["Answering"],
        ["Readiness", "Evaluation"], [frontHall],
    ]
    static let frontHall = "the front hall"

    struct File {
        /// From Sources or Tests: `Engine/Store/JSON.swift`.
        var path: String
        var text: String

        var name: String { String(path.split(separator: "/").last!) }
        var lines: Int { text.utf8.count { $0 == 10 } }
        /// The room of Engine it stands in.
        var room: String? {
            let parts = path.split(separator: "/")
            guard parts.first == "Engine" else { return nil }
            return parts.count > 2 ? String(parts[1]) : House.frontHall
        }
    }

    var files: [File]

    init(files: [File]) {
        self.files = files
    }

    /// Reads `Sources` or `Tests` of this package.
    init(folder: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../\(folder)").standardizedFileURL
        files = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted().filter {
            $0.hasSuffix(".swift")
        }
        .map { File(path: $0, text: try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8)) }
    }

    // MARK: Rules

    /// Imports of a floor above or beside, of the cellar from the wrong place, and of what has no place in the house.
    var wrongImports: [String] {
        files.flatMap { file in
            let floor = Self.floors.firstIndex { file.path.hasPrefix($0 + "/") }
            return SwiftTokens(file.text).imports.compactMap { module in
                guard let floor else { return "\(file.path) stands on no floor" }
                let isRight =
                    if let below = Self.floors.firstIndex(of: module) {
                        below < floor
                    } else if let places = Self.cellar[module] {
                        places.contains { file.path.hasPrefix($0) }
                    } else {
                        Self.toolchain.contains(module)
                    }
                return isRight ? nil : "\(file.path) imports \(module)"
            }
        }
    }

    /// Rooms of one module share a namespace, so the compiler does not keep them apart: a file may name types of its
    /// own room and of rooms below.
    var wrongMentions: [String] {
        var owners: [String: String] = [:]
        var nested: [String: Set<String>] = [:]
        let read = files.compactMap { file in file.room.map { (file: file, room: $0, tokens: SwiftTokens(file.text)) } }
        for (_, room, tokens) in read {
            for name in tokens.declarations.outer { owners[name] = room }
            nested[room, default: []].formUnion(tokens.declarations.nested)
        }
        return read.flatMap { file, room, tokens -> [String] in
            guard let height = Self.height(room) else { return ["\(file.path) stands in a room without a place"] }
            // A name within a type of the same room means that one.
            return tokens.mentions.subtracting(nested[room]!).sorted().compactMap { name in
                guard let owner = owners[name], owner != room, Self.height(owner) ?? 0 >= height else { return nil }
                return "\(file.path) names \(name) of \(owner)"
            }
        }
    }

    private static func height(_ room: String) -> Int? { rooms.firstIndex { $0.contains(room) } }

    func longer(than limit: Int, where isMeant: (File) -> Bool = { _ in true }) -> [String] {
        files.filter { isMeant($0) && $0.lines > limit }.map { "\($0.path) has \($0.lines) lines" }
    }
}
