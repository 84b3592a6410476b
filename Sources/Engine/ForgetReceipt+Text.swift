extension ForgetPreview {
    /// In sentences, a line each: what would go.
    public var lines: [String] {
        var result = [
            "\(signals) signals, \(whys) reasons, \(answers) answers, and the words of \(observations.count) messages would go."
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
        let rows = removed.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        var result = ["Forgotten: \(rows.isEmpty ? "nothing was there" : rows)."]
        func part(_ keys: [BeliefKey]) -> String { keys.isEmpty ? "nothing of it" : ForgetPreview.list(keys) }
        if let asked {
            result.append(
                "Asked \"\(asked.question)\": before, \(part(asked.before)) had a part in the answer; now \(part(asked.after)) has."
            )
        }
        if !recomputed.isEmpty { result.append("Worked out anew: \(ForgetPreview.list(recomputed)).") }
        if !alsoIn.isEmpty { result.append("Named in other beliefs too, which stayed: \(ForgetPreview.list(alsoIn)).") }
        if neverAgain > 0 { result.append("Never to be learned again: \(neverAgain) values.") }
        result.append("Searched \(scan.files) files for the words: found \(scan.found).")
        if scan.pending {
            result.append(
                "Pending: another program is reading; the log is cleared when it closes or at the next start.")
        }
        return result
    }
}
