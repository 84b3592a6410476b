/// An export as Markdown, for reading.
public enum ExportPage {
    public static func markdown(_ export: PersonExport) -> String {
        var lines = [
            "# What is kept of \(export.person.name)", "",
            "Exported \(export.exported.iso8601) · id `\(export.person.id)` · privacy level \(export.level.rawValue)",
            "",
            export.summary, "",
        ]
        func section(_ title: String, _ rows: [String]) {
            lines += ["## \(title) (\(rows.count))", ""] + (rows.isEmpty ? ["None."] : rows) + [""]
        }
        section(
            "Beliefs",
            export.beliefs.map {
                "- **\($0.key)**: \(plain($0.value)) · \($0.status.rawValue)\($0.doubted ? ", set aside" : "") · since \($0.since.iso8601)\n  \($0.purpose) \($0.benefit)"
            })
        section(
            "Reasons",
            export.reasons.map {
                "- \($0.at.iso8601) · \($0.key?.rawValue ?? "by itself"): \(plain($0.clause)) (\($0.source.rawValue))"
            })
        section(
            "Asked why",
            export.questions.map { "- \($0.at.iso8601) · \($0.key.rawValue): \($0.reply ?? "not answered yet")" })
        section(
            "Signals",
            export.signals.map { signal in
                let words = signal.words.map { " · \"\(plain($0))\"" } ?? ""
                return
                    "- \(signal.at.iso8601) · \(signal.polarity.rawValue) **\(signal.key)**: \(plain(signal.value)) · \(signal.source.rawValue)\(words)"
            })
        section(
            "What was said",
            export.observations.map { entry in
                let gone =
                    entry.erased.map { "words erased \($0.iso8601) (\(entry.erasedBy ?? "window"))" } ?? "no words kept"
                return "- `\(entry.id)` \(entry.at.iso8601) · \(entry.kind.rawValue): \(entry.text.map(plain) ?? gone)"
            })
        section(
            "Answers",
            export.answers.map { answer in
                "- `\(answer.id)` \(answer.at.iso8601) · level \(answer.level) · \(answer.quotes.count) quotes · used \(answer.beliefsUsed.map(\.rawValue).joined(separator: ", "))"
            })
        section(
            "Blind choices",
            export.trials.map { "- \($0.at.iso8601) · \($0.kind.rawValue): \($0.choice ?? "not made yet")" })
        section(
            "Edits",
            export.edits.map { edit in
                "- \(edit.at.iso8601) · \(plain(edit.actor)) · \(edit.action.rawValue) **\(edit.key)**\(edit.value.map { ": " + plain($0) } ?? "")"
            })
        section("Decisions", export.consents.map { "- \($0.at.iso8601) · \($0.subject): \($0.answer.rawValue)" })
        section(
            "Who looked and who changed what",
            export.audit.map {
                "- \($0.at.iso8601) · \(plain($0.actor)) · \($0.action)\($0.about.map { " " + $0 } ?? "")"
            })
        return lines.joined(separator: "\n")
    }

    /// On one line, and no markup.
    private static func plain(_ text: String) -> String {
        var result = ""
        for character in text {
            if character.isNewline {
                result.append(" ")
            } else {
                if "\\`*_[]<>#|".contains(character) { result.append("\\") }
                result.append(character)
            }
        }
        return result
    }
}
