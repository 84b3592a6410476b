/// The table from which keys, palette, `/` commands, help and footer come. `KeyMap.standard` until somebody's keys file
/// says otherwise.
public struct KeyMap: Sendable {
    public internal(set) var bindings: [Binding]

    /// The action of a key in the first of these places that knows it.
    func action(_ key: Key, in places: [Binding.Place]) -> Action? {
        for place in places {
            if let binding = bindings.first(where: { $0.place == place && $0.keys.contains(key) }) {
                return binding.action
            }
        }
        return nil
    }

    /// The action of a `/` command.
    func action(command: String) -> Action? {
        bindings.first { $0.command == command }?.action
    }

    /// Commands that begin so, for whoever is typing one.
    func commands(beginning start: String) -> [String] {
        bindings.compactMap(\.command).filter { $0.hasPrefix(start) }
    }

    /// What the palette lists: each action that has a name, once.
    func palette(_ filter: String) -> [Binding] {
        let words = filter.lowercased().split(separator: " ")
        return bindings.filter { binding in
            guard binding.command != nil else { return false }
            let text = (binding.title + " " + binding.explanation).lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// The first key of an action, as the screen writes it; empty when it has none.
    func label(_ action: Action, in place: Binding.Place? = nil) -> String {
        bindings.first { $0.action == action && !$0.keys.isEmpty && $0.place == place ?? $0.place }?.keys.first?.label
            ?? ""
    }

    /// What the footer says: at most six, each an action or a few that share their words.
    func hints(_ places: [Binding.Place], where offers: (Action) -> Bool) -> [FooterHint] {
        var hints: [FooterHint] = []
        let rows = bindings.enumerated().filter { places.contains($0.element.place) && $0.element.hint != nil }
        let ranked = rows.sorted { ($0.element.hint!.rank, $0.offset) < ($1.element.hint!.rank, $1.offset) }
        for binding in ranked.map(\.element) where offers(binding.action) {
            guard let key = binding.keys.first, let hint = binding.hint else { continue }
            let part = FooterHint.Part(label: key.label, action: binding.action)
            if let place = hints.firstIndex(where: { $0.words == hint.words }) {
                if !hints[place].parts.contains(where: { $0.action == binding.action }) {
                    hints[place].parts.append(part)
                }
            } else {
                hints.append(FooterHint(words: hint.words, parts: [part]))
            }
        }
        return Array(hints.prefix(6))
    }
}

/// One entry of the footer.
struct FooterHint: Hashable {
    struct Part: Hashable {
        var label: String
        var action: Action

        var isArrow: Bool { ["↑", "↓", "←", "→"].contains(label) }
    }

    var words: String
    var parts: [Part]
}

extension Key {
    /// How the screen writes the key: as its name, but `↑` and `Esc 2`, which works where Alt-2 does not.
    var label: String {
        switch self {
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .alt(let character): "Esc \(character)"
        default: name
        }
    }
}
