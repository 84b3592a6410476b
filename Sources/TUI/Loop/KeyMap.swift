/// Everything one can do, once: its keys, its `/` name, its words in help, palette and footer.
public enum Action: String, CaseIterable, Sendable {
    case send, nextPane, palette, help, quit, cancel
    case chat, compare, levels, how, people, library
    case open, correct, pin, doubt, forget, undo
    case switchCause, addColumn, removeColumn, nextColumn
    case simpler, deeper, shorter, asSteps, copyAnswer, openSource, search
    case newPerson, fromPersona, importDocuments, theme, redraw, rateUp, rateDown
}

public struct Binding: Sendable {
    public enum Place: Sendable {
        case everywhere, composer, chat, inspector, compare, people, library
    }

    public var action: Action
    public var place: Place
    public var keys: [Key]
    /// The name after a slash; nothing for keys alone.
    public var command: String?
    public var title: String
    public var explanation: String
}

/// The table from which keys, palette, `/` commands, help and footer come.
public enum KeyMap {
    public static let bindings: [Binding] = [
        bind(.palette, .everywhere, [.ctrl("p")], nil, "palette", "Find anything to do by its name"),
        bind(.nextPane, .everywhere, [.tab], nil, "next pane", "Go from the composer to the panes and back"),
        bind(.help, .everywhere, [.function(1)], "help", "keys", "Show all keys (also ? outside the composer)"),
        bind(.chat, .everywhere, [.function(2)], "chat", "chat", "Ask and read (Esc 1)"),
        bind(
            .compare, .everywhere, [.function(3)], "compare", "compare", "The same question for several people (Esc 2)"),
        bind(.levels, .everywhere, [.function(4)], "levels", "levels", "The same question at levels 0 to 3 (Esc 3)"),
        bind(.how, .everywhere, [.function(5)], "how", "how", "How the last answer was made (Esc 4)"),
        bind(.people, .everywhere, [.function(6)], "people", "people", "Who asks (Esc 5)"),
        bind(.library, .everywhere, [.function(7)], "library", "library", "Documents, and importing more (Esc 6)"),
        bind(.undo, .everywhere, [.ctrl("_")], "undo", "undo", "Take back the last edit of a belief"),
        bind(.cancel, .everywhere, [.ctrl("c")], nil, "cancel", "Cancel; twice to leave"),
        bind(.quit, .everywhere, [.ctrl("q")], "quit", "quit", "Leave"),
        bind(.redraw, .everywhere, [.ctrl("l")], "redraw", "redraw", "Draw the screen anew"),
        bind(.theme, .everywhere, [.ctrl("t")], "theme", "theme", "The next theme"),
        bind(.copyAnswer, .everywhere, [.ctrl("y")], "copy", "copy", "Copy the last answer with its sources"),

        bind(.send, .composer, [.enter], nil, "ask", "Send what is typed"),
        bind(.search, .chat, [.character("/")], "search", "search", "Find words in the conversation; n and N go on"),
        bind(
            .simpler, .chat, [.character("s")], "simpler", "simpler",
            "Say that the answer should be simpler, and ask again"),
        bind(.deeper, .chat, [.character("d")], "deeper", "deeper", "Go deeper"),
        bind(.shorter, .chat, [.character("b")], "shorter", "shorter", "Keep it shorter"),
        bind(.asSteps, .chat, [.character("t")], "steps", "as steps", "The same as steps"),
        bind(
            .openSource, .chat, [.character("o"), .enter], "sources", "sources",
            "Open one of the documents the answer quotes"),
        bind(.rateUp, .chat, [.character("+")], "good", "good", "This answer was right for me"),
        bind(.rateDown, .chat, [.character("-")], "bad", "bad", "This answer was not right for me"),

        bind(.open, .inspector, [.enter], "why", "why", "What the belief rests on"),
        bind(.correct, .inspector, [.character("c")], "correct", "correct", "Say what is right"),
        bind(.pin, .inspector, [.character("p")], "pin", "pin", "Hold the belief fast, or let it go"),
        bind(.doubt, .inspector, [.character("x")], "doubt", "doubt", "Set the belief aside"),
        bind(.forget, .inspector, [.character("f")], "forget", "forget", "Forget it, with a preview and a receipt"),
        bind(.undo, .inspector, [.character("u")], nil, "undo", "Take back the last edit"),

        bind(
            .switchCause, .compare, [.character(" ")], nil, "switch off",
            "Switch the chosen cause off or on; see the column"),
        bind(.addColumn, .compare, [.character("+"), .character("=")], nil, "add", "One more person"),
        bind(.removeColumn, .compare, [.character("-")], nil, "remove", "One person fewer"),
        bind(.nextColumn, .compare, [.right, .character("l")], nil, "next column", "The next column"),

        bind(.fromPersona, .people, [.ctrl("o")], "persona", "persona", "Make up a person from a persona file"),
        bind(.newPerson, .people, [.ctrl("n")], "new", "new", "Add a person"),
        bind(.importDocuments, .library, [.character("i")], "import", "import", "Import a file or folder"),
    ]

    private static func bind(
        _ action: Action, _ place: Binding.Place, _ keys: [Key], _ command: String?, _ title: String,
        _ explanation: String
    ) -> Binding {
        Binding(action: action, place: place, keys: keys, command: command, title: title, explanation: explanation)
    }

    /// The action of a key in a place, or everywhere.
    static func action(_ key: Key, in places: [Binding.Place]) -> Action? {
        for place in places + [.everywhere] {
            if let binding = bindings.first(where: { $0.place == place && $0.keys.contains(key) }) {
                return binding.action
            }
        }
        return nil
    }

    /// The action of a `/` command.
    static func action(command: String) -> Action? {
        bindings.first { $0.command == command }?.action
    }

    /// What the palette lists: one line an action, those with a name.
    static func palette(_ filter: String) -> [Binding] {
        var seen: Set<Action> = []
        let all = bindings.filter {
            seen.insert($0.action).inserted && $0.action != .send && $0.action != .cancel && $0.action != .palette
        }
        let words = filter.lowercased().split(separator: " ")
        return all.filter { binding in
            let text = (binding.title + " " + binding.explanation).lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }
}
