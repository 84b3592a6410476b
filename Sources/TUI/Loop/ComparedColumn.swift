import Engine

/// A column of a comparison, as it is written: `maya`, or `maya:1` for what she is told at level 1.
struct ComparedColumn: Hashable {
    var person: String
    /// Nothing means as much as is known of her.
    var level: Level?

    init(_ name: String) {
        guard let colon = name.lastIndex(of: ":"), colon != name.startIndex,
            let level = Int(name[name.index(after: colon)...]).flatMap(Level.init(rawValue:))
        else {
            person = name
            return
        }
        person = String(name[..<colon])
        self.level = level
    }

    init(person: String, level: Level?) {
        self.person = person
        self.level = level
    }

    var name: String { level.map { "\(person):\($0.rawValue)" } ?? person }
}

extension CompareState {
    /// Who stands in the columns, each once, in their order.
    var readers: [String] {
        var result: [String] = []
        for column in columns.map({ ComparedColumn($0).person }) where !result.contains(column) {
            result.append(column)
        }
        return result
    }

    /// The level that all columns were set to, when there is one.
    var commonLevel: Level? {
        let levels = Set(columns.map { ComparedColumn($0).level })
        return levels.count == 1 ? levels.first! : nil
    }
}
