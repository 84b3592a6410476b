internal import Foundation

/// Personas made of people and of one another, and kept as files.
extension Engine {
    /// What is believed of somebody as a persona. Of a person only what stands in lists goes in it (role, account, style, levels of
    /// expertise, tools, kinds of goals), nothing in her words: a persona stays when she is forgotten. Of a persona everything.
    public nonisolated func persona(of id: String, as newID: String? = nil) throws -> Persona {
        try noteLook("beliefs", id)
        let model = try model(of: id, at: nil)
        let isMadeUp = model.person.kind == .persona
        let entries = model.beliefs.filter { $0.steers && $0.scope == .lasting }.compactMap { belief in
            isMadeUp
                ? Persona.Entry(key: belief.key, value: belief.value, kind: belief.kind) : Self.withoutWords(belief)
        }
        let clone = newID ?? (isMadeUp ? id : "\(id)-persona")
        return Persona(
            id: clone, name: isMadeUp ? model.person.name : clone,
            description: isMadeUp ? "As \(model.person.name)." : "Somebody of the kind that \(id) is.",
            beliefs: Self.unique(entries))
    }

    private static func withoutWords(_ belief: Belief) -> Persona.Entry? {
        switch belief.key.family {
        case .role, .account, .style, .expertise: Persona.Entry(key: belief.key, value: belief.value)
        case .stack: Persona.Entry(key: belief.key, value: belief.key.name)
        case .goal:
            belief.kind.map { Persona.Entry(key: .goal("to-\($0.rawValue)"), value: "to \($0.rawValue)", kind: $0) }
        case .constraint, .preference, .opinion, .context: nil
        }
    }

    /// A choice has one value; the same goal of several is one.
    private static func unique(_ entries: [Persona.Entry]) -> [Persona.Entry] {
        var seen: Set<BeliefKey> = []
        return entries.filter { seen.insert($0.key).inserted }
    }

    /// A new persona with the beliefs of somebody there is.
    public func clone(_ id: String, as newID: String) throws -> Person {
        try addPersona(try persona(of: id, as: newID), as: newID)
    }

    /// A persona as the text of a file that `persona(at:)` reads: JSON5, a belief a line.
    public static func file(of persona: Persona) throws -> String {
        func quoted(_ text: String) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.withoutEscapingSlashes]
            return String(decoding: try encoder.encode(text), as: UTF8.self)
        }
        let beliefs = try persona.beliefs.map { entry in
            let kind = try entry.kind.map { ", kind: \(try quoted($0.rawValue))" } ?? ""
            return "    { key: \(try quoted(entry.key.rawValue)), value: \(try quoted(entry.value))\(kind) },\n"
        }
        return "{\n  id: \(try quoted(persona.id)),\n  name: \(try quoted(persona.name)),\n"
            + "  description: \(try quoted(persona.description)),\n  beliefs: [\n\(beliefs.joined())  ],\n}\n"
    }
}
