extension ForgetPreview {
    /// In sentences, a line each: what would go.
    public var lines: [String] {
        let rows = [(signals, "signal"), (whys, "reason"), (answers, "answer")].map { ForgetReceipt.count($0.0, $0.1) }
        var result = [
            "\(rows.joined(separator: ", ")), and the words of \(ForgetReceipt.count(observations.count, "message")) would go."
        ]
        if !beliefs.isEmpty { result.append("Beliefs that change: \(Self.list(beliefs)).") }
        if !alsoIn.isEmpty { result.append("Named in other beliefs too, which stay: \(Self.list(alsoIn)).") }
        return result + exports.map { "This export holds some of it and would be deleted: \($0)" }
    }

    fileprivate static func list(_ keys: [BeliefKey]) -> String { keys.map(\.rawValue).joined(separator: ", ") }
}

extension ForgetReceipt {
    /// In sentences, a line each, as it is shown and saved: what went, the same question before and after, what was searched.
    public var lines: [String] {
        let rows = removed.sorted { $0.key < $1.key }.map {
            Self.count($0.value, $0.key == "why" ? "reason" : $0.key.replacing("_", with: " "))
        }
        var result = ["Forgotten: \(rows.isEmpty ? "nothing was there" : rows.joined(separator: ", "))."]
        func part(_ keys: [BeliefKey]) -> String { keys.isEmpty ? "nothing of it" : ForgetPreview.list(keys) }
        if let asked {
            result.append(
                "Asked \"\(asked.question)\": before, \(part(asked.before)) had a part in the answer; now \(part(asked.after)) has."
            )
        }
        if !recomputed.isEmpty { result.append("Worked out anew: \(ForgetPreview.list(recomputed)).") }
        if !alsoIn.isEmpty { result.append("Named in other beliefs too, which stayed: \(ForgetPreview.list(alsoIn)).") }
        if neverAgain > 0 { result.append("Never to be learned again: \(Self.count(neverAgain, "value")).") }
        result.append(proof)
        if scan.pending {
            result.append(
                "Pending: another program is reading; the log is cleared when it closes or at the next start.")
        }
        return result
    }

    /// The line that proves the rest: every file was searched for the words.
    public var proof: String {
        "Searched \(Self.count(scan.files, "file")) for the words: found \(scan.found == 0 ? "none" : "\(scan.found)")."
    }
    /// Whether nothing is left to be done.
    public var isProven: Bool { scan.found == 0 && !scan.pending }

    fileprivate static func count(_ number: Int, _ noun: String) -> String {
        let plural = noun.hasSuffix("s") ? noun : noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
        return "\(number) \(number == 1 ? noun : plural)"
    }
}
