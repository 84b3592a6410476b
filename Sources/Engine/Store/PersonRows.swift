internal import Foundation
internal import GRDB

/// Everything that is kept of one person, read at once to decide what goes; edits that were taken back too.
struct PersonRows {
    struct SignalRow {
        var id: Int64
        var signal: Signal
    }

    struct WhyRow {
        var id: Int64
        var key: BeliefKey?
        var clause: String
        var observation: Int?
        var edit: Int64?
    }

    struct EditRow {
        var id: Int64
        var key: BeliefKey
        var value: String?
    }

    struct AnswerRow {
        var sequence: Int
        var plan: String
        var beliefs: Set<String>
    }

    let person: String
    let signals: [SignalRow]
    let whys: [WhyRow]
    let edits: [EditRow]
    /// Every observation, and the words of those that have some.
    let observations: Set<Int>
    let texts: [Int: String]
    let answers: [AnswerRow]
    let cards: [String: String]
    let questions: [AskedWhy]

    init(_ person: String, in db: Database) throws {
        self.person = person
        func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(db, sql: sql, arguments: [person]) }
        signals = try rows("SELECT \(Signal.columns) FROM signal WHERE person = ? ORDER BY id").compactMap { row in
            Signal(row: row).map { SignalRow(id: $0.id, signal: $0) }
        }
        whys = try rows("SELECT * FROM why WHERE person = ? ORDER BY id").map {
            WhyRow(
                id: $0["id"], key: ($0["key"] as String?).flatMap(BeliefKey.init(rawValue:)), clause: $0["clause"],
                observation: $0["observation"], edit: $0["edit"])
        }
        edits = try rows("SELECT * FROM edit WHERE person = ? ORDER BY id").compactMap { row in
            BeliefKey(rawValue: row["key"]).map { EditRow(id: row["id"], key: $0, value: row["value"]) }
        }
        observations = Set(try rows("SELECT seq FROM observation WHERE person = ?").map { $0["seq"] })
        texts = Dictionary(
            uniqueKeysWithValues: try rows("SELECT seq, text FROM observation WHERE person = ? AND text IS NOT NULL")
                .map { ($0["seq"], $0["text"]) })
        answers = try rows("SELECT seq, plan, beliefs FROM answer WHERE person = ? ORDER BY seq").map {
            let used = try? JSONDecoder().decode([String].self, from: Data(($0["beliefs"] as String).utf8))
            return AnswerRow(sequence: $0["seq"], plan: $0["plan"], beliefs: Set(used ?? []))
        }
        questions =
            try SQLitePeopleStore.hasQuestions(db)
            ? rows("SELECT * FROM why_question WHERE person = ?").compactMap(AskedWhy.init(row:)) : []
        guard try SQLitePeopleStore.hasTrust(db) else {
            cards = [:]
            return
        }
        cards = Dictionary(
            uniqueKeysWithValues: try rows("SELECT stamp, lines FROM issued_card WHERE person = ?").map {
                ($0["stamp"], $0["lines"])
            })
    }

    /// Whether the text holds one of the needles as whole words. Needles are in lower case.
    static func holds(_ text: String, _ needles: Set<String>) -> Bool {
        let text = text.lowercased()
        return needles.contains { needle in
            var from = text.startIndex
            while let found = text.range(of: needle, range: from..<text.endIndex) {
                let before = found.lowerBound == text.startIndex ? nil : text[text.index(before: found.lowerBound)]
                let after = found.upperBound == text.endIndex ? nil : text[found.upperBound]
                if !(before.map(Self.isWord) ?? false), !(after.map(Self.isWord) ?? false) { return true }
                from = text.index(after: found.lowerBound)
            }
            return false
        }
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
