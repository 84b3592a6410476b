import Engine

/// A preview and a receipt of forgetting, as scripts read them. The keys are a contract.
enum ForgetDocument {
    struct Preview: Encodable {
        var beliefs: [String]
        var observations: [String]
        var signals: Int
        var whys: Int
        var edits: Int
        var answers: Int
        var alsoIn: [String]
        var exports: [String]

        init(_ preview: ForgetPreview) {
            beliefs = preview.beliefs.map(\.rawValue)
            observations = preview.observations.map(\.description)
            signals = preview.signals
            whys = preview.whys
            edits = preview.edits
            answers = preview.answers
            alsoIn = preview.alsoIn.map(\.rawValue)
            exports = preview.exports
        }
    }

    struct Receipt: Encodable {
        struct Scan: Encodable {
            var files: Int
            var found: Int
            var pending: Bool
        }

        struct Asked: Encodable {
            var question: String
            var before: [String]
            var after: [String]
        }

        var at: Moment?
        var removed: [String: Int]
        var recomputed: [String]
        var asked: Asked?
        var scan: Scan
        var alsoIn: [String]
        var neverAgain: Int

        init(_ receipt: ForgetReceipt) {
            at = receipt.at
            removed = receipt.removed
            recomputed = receipt.recomputed.map(\.rawValue)
            asked = receipt.asked.map {
                Asked(question: $0.question, before: $0.before.map(\.rawValue), after: $0.after.map(\.rawValue))
            }
            scan = Scan(files: receipt.scan.files, found: receipt.scan.found, pending: receipt.scan.pending)
            alsoIn = receipt.alsoIn.map(\.rawValue)
            neverAgain = receipt.neverAgain
        }
    }

    // MARK: For people

    static func describe(_ preview: ForgetPreview) {
        Printer.text(
            "\(preview.signals) signals, \(preview.whys) reasons, \(preview.answers) answers, and the words of \(preview.observations.count) messages would go."
        )
        if !preview.beliefs.isEmpty { Printer.text("Beliefs that change: \(list(preview.beliefs)).") }
        if !preview.alsoIn.isEmpty { Printer.text("Named in other beliefs too, which stay: \(list(preview.alsoIn)).") }
        for path in preview.exports { Printer.text("This export holds some of it and would be deleted: \(path)") }
    }

    static func describe(_ receipt: ForgetReceipt) {
        let rows = receipt.removed.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        Printer.text("Forgotten: \(rows.isEmpty ? "nothing was there" : rows).")
        if let asked = receipt.asked {
            let before = asked.before.isEmpty ? "nothing of it" : list(asked.before)
            Printer.text(
                "Asked \"\(asked.question)\": before, \(before) had a part in the answer; now \(asked.after.isEmpty ? "nothing of it" : list(asked.after)) has."
            )
        }
        if receipt.neverAgain > 0 { Printer.text("Never to be learned again: \(receipt.neverAgain) values.") }
        Printer.text(
            "Searched \(receipt.scan.files) files for the words: found \(receipt.scan.found)."
                + (receipt.scan.pending
                    ? " Pending: another program is reading; the log is cleared when it closes or at the next start."
                    : ""))
    }

    private static func list(_ keys: [BeliefKey]) -> String { keys.map(\.rawValue).joined(separator: ", ") }
}
