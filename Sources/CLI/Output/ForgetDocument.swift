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

    static func describe(_ preview: ForgetPreview) { for line in preview.lines { Printer.text(line) } }
    static func describe(_ receipt: ForgetReceipt) { for line in receipt.lines { Printer.text(line) } }
}
