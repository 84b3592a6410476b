/// A note, tip or warning that a documentation site sets off by marks of its own around whole lines (`:::warning`,
/// `{{< callout >}}`, `<Note>`), which a Markdown parser does not know.
struct Aside: Hashable, Sendable {
    /// From the opening mark's line to the closing one's.
    var range: Range<Int>
    var isWarning: Bool

    /// Names under which sites set text apart. Sources: Hugo Doks and Docsy, Docusaurus, MkDocs, VitePress, Mintlify.
    static let names: Set<String> = [
        "callout", "alert", "notice", "admonition", "note", "warning", "hint", "tip", "info", "caution", "danger",
        "important", "panel", "check", "error", "critical", "attention", "seealso", "success", "abstract", "question",
        "failure", "bug", "example", "quote", "details", "warn",
    ]

    private static let alarms: Set<String> = [
        "warning", "warn", "caution", "danger", "important", "critical", "attention", "error", "security", "failure",
    ]

    /// Whether the opening mark, `callout context="danger"`, speaks of danger.
    static func isAlarm(_ mark: String) -> Bool {
        var word = ""
        for character in mark.lowercased() + " " {
            if character.isLetter {
                word.append(character)
            } else {
                if alarms.contains(word) { return true }
                word = ""
            }
        }
        return false
    }
}
