/// Reads somebody's `keys` file: one `action = "key"` a line, more keys in more quotes, `#` begins a comment.
///
///     pin          = "P"
///     nextPane     = "Tab" "^N"
///     chat.search  = "f"              # only there, when an action can be done in several places
///
/// What cannot be read or would mean two things at once is a warning with its line, and the standard key stays.
public enum KeysFile {
    public static func read(_ text: String) -> (keys: KeyMap, warnings: [String]) {
        var wishes: [Wish] = []
        var warnings: [String] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            do throws(Unreadable) {
                if let wish = try wish(line, number: index + 1) { wishes.append(wish) }
            } catch {
                warnings.append("keys, line \(index + 1): \(error.text)")
            }
        }
        // A wish that would make a key mean two things gives way, the later one first, until none does.
        while true {
            let keys = applied(wishes)
            guard let (place, text) = conflict(wishes, keys) else { return (keys, warnings) }
            warnings.append("keys, line \(wishes.remove(at: place).line): \(text)")
        }
    }

    private struct Unreadable: Error {
        let text: String
    }

    private struct Wish {
        var line: Int
        var rows: [Int]
        var keys: [Key]
    }

    // MARK: Reading

    private static func wish(_ line: Substring, number: Int) throws(Unreadable) -> Wish? {
        guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { return nil }
        guard let sign = line.firstIndex(of: "=") else { throw Unreadable(text: "expected  action = \"key\"") }
        let name = line[..<sign].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let rows = try self.rows(name)
        let names = try quoted(line[line.index(after: sign)...])
        var keys: [Key] = []
        for name in names {
            guard let key = Key(name: name) else {
                throw Unreadable(text: "\"\(name)\" is no key; write \"^P\", \"Alt-b\", \"F5\", \"PgUp\" or a letter")
            }
            guard ![.escape, .ctrl("c"), .ctrl("z")].contains(key) else {
                throw Unreadable(text: "\(name) keeps its meaning everywhere")
            }
            keys.append(key)
        }
        let fitting = rows.filter { row in
            !KeyMap.standard.bindings[row].place.isTyped || !keys.contains { $0.isTyped }
        }
        guard let place = rows.first.map({ KeyMap.standard.bindings[$0].place }) else { return nil }
        guard !fitting.isEmpty else {
            let typed = keys.first { $0.isTyped }?.name ?? ""
            throw Unreadable(text: "\"\(typed)\" is text \(place == .people ? "in People" : "where one types")")
        }
        return Wish(line: number, rows: fitting, keys: keys)
    }

    private static func rows(_ name: String) throws(Unreadable) -> [Int] {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let place = parts.count > 1 ? Binding.Place(rawValue: parts[0]) : nil
        let action = parts.last ?? ""
        let rows = KeyMap.standard.bindings.indices.filter { index in
            let binding = KeyMap.standard.bindings[index]
            return binding.action.rawValue.lowercased() == action.lowercased()
                && (parts.count == 1 || binding.place == place)
        }
        guard rows.isEmpty else { return rows }
        let near = Action.allCases.map(\.rawValue).filter {
            $0.lowercased().hasPrefix(action.lowercased().prefix(3)) && action.count >= 3
        }
        throw Unreadable(
            text: "nothing to do is called \(name)" + (near.first.map { "; did you mean \($0)?" } ?? ""))
    }

    /// The texts in quotes; a quote in quotes is `"\""`.
    private static func quoted(_ text: Substring) throws(Unreadable) -> [String] {
        var result: [String] = []
        var open: String?
        var isEscaped = false
        for character in text {
            if let part = open {
                if character == "\"", !isEscaped {
                    result.append(part)
                    open = nil
                } else {
                    let isBackslash = character == "\\" && !isEscaped
                    if !isBackslash { open = part + String(character) }
                    isEscaped = isBackslash
                    continue
                }
            } else if character == "#" {
                break
            } else if character == "\"" {
                open = ""
            } else if !character.isWhitespace {
                throw Unreadable(text: "expected a key in quotes, such as \"^P\"")
            }
            isEscaped = false
        }
        guard open == nil, !result.isEmpty else { throw Unreadable(text: "expected a key in quotes, such as \"^P\"") }
        return result
    }

    // MARK: Conflicts

    private static func applied(_ wishes: [Wish]) -> KeyMap {
        var keys = KeyMap.standard
        for wish in wishes {
            for row in wish.rows {
                // Esc always closes and leaves, whatever else does.
                keys.bindings[row].keys = wish.keys + (keys.bindings[row].keys.contains(.escape) ? [.escape] : [])
            }
        }
        return keys
    }

    /// The latest wish one of whose keys means something else in the same focus, or edits the line one types in.
    private static func conflict(_ wishes: [Wish], _ keys: KeyMap) -> (Int, String)? {
        for (place, wish) in wishes.enumerated().reversed() {
            for binding in wish.rows.map({ keys.bindings[$0] }) {
                for key in binding.keys {
                    for focus in KeyMap.focuses where focus.contains(binding.place) {
                        let other = keys.bindings.first {
                            $0.action != binding.action && focus.contains($0.place) && $0.keys.contains(key)
                        }
                        if let other {
                            return (place, "\(key.name) already means \(other.action.rawValue) there; it stays so")
                        }
                    }
                    var line = Composer()
                    line.set("some words")
                    if [.everywhere, .composer].contains(binding.place), line.press(key) {
                        return (place, "\(key.name) edits the line one types in; it stays so")
                    }
                }
            }
        }
        return nil
    }
}

extension Key {
    /// A character that stands in a text when it is pressed.
    fileprivate var isTyped: Bool { if case .character = self { true } else { false } }
}
