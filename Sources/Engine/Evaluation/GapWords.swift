internal import Foundation

/// What the two-user test says, in sentences; its pages are made of them.
public enum GapWords {
    public static func title(_ report: GapReport) -> String {
        let names = report.people.map(\.name)
        return names.count <= 4
            ? "Gap test: \(names.dropLast().joined(separator: ", ")) and \(names.last!)"
            : "Gap test of \(names.count) people"
    }

    /// What came of it, the most important first. A failure is said as plainly as a success.
    public static func verdict(_ report: GapReport) -> [String] {
        var lines: [String] = []
        let missed = report.groups.filter { !$0.isAsExpected }
        let personal = report.groups.filter { $0.expected.least > 0 }
        if missed.isEmpty {
            lines.append("Answers differ where they should, and facts are the same for everybody.")
        } else if !personal.isEmpty, personal.allSatisfy({ $0.median < 0.1 }) {
            lines.append("Personalization did not help here: these people get nearly the same answers.")
        } else {
            lines.append(missed.map(miss).joined(separator: " "))
        }
        lines += report.groups.map { group in
            "\(name(group.intent)): a median pair differs by \(percent(group.median))\(spread(group)); \(expected(group.expected))."
        }
        let worst = report.rows.filter { $0.gap > 0 }.sorted { $0.gap > $1.gap }.prefix(3)
        if !worst.isEmpty {
            lines.append(
                "Furthest from it: "
                    + worst.map { "“\($0.question)” (\(percent($0.measured)))" }.joined(separator: ", ") + ".")
        }
        let misread = report.rows.filter { $0.readAs != $0.intent }
        if !misread.isEmpty {
            lines.append(
                "\(misread.count) of \(report.rows.count) questions are read as another kind than they were written as: "
                    + misread.map { "“\($0.question)” as \(name($0.readAs).lowercased())" }.joined(separator: ", ")
                    + ".")
        }
        return lines
    }

    private static func spread(_ group: GapReport.Group) -> String {
        group.pairs > 1 ? " (half of them by \(percent(group.lower)) to \(percent(group.upper)))" : ""
    }

    private static func miss(_ group: GapReport.Group) -> String {
        group.median < group.expected.least
            ? "\(name(group.intent)) questions get answers that are too much alike."
            : "\(name(group.intent)) questions get answers that should not differ and do."
    }

    public static func expected(_ expectation: GapReport.Expectation) -> String {
        expectation.least > 0
            ? "at least \(percent(expectation.least)) expected" : "at most \(percent(expectation.most)) expected"
    }

    public static func name(_ intent: Query.Intent) -> String {
        switch intent {
        case .factual: "Fact"
        case .definition: "Definition"
        case .howTo: "How-to"
        case .decision: "Decision"
        case .troubleshooting: "Troubleshooting"
        case .open: "Open"
        case .command: "Command"
        case .smallTalk: "Small talk"
        }
    }

    public static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    static func share(_ share: Double) -> String { String(format: "%+.0f %%", share * 100) }

    static func date(_ moment: Moment) -> String { String(moment.iso8601.prefix(10)) }

    static func person(_ column: String, _ report: GapReport) -> String {
        report.people.first { $0.id == column }?.name ?? column
    }

    /// Causes that can be seen, by the column that is compared with the first: "Maya and Devon, 57 % apart".
    static func causes(_ comparison: Comparison, _ report: GapReport) -> [(
        title: String, causes: [Comparison.CauseOfDifference]
    )] {
        comparison.columns.compactMap { column in
            guard let difference = comparison.differences[column] else { return nil }
            let own = comparison.causes.filter {
                abs($0.share) >= 0.005 && ($0.person == column || $0.against == column)
            }
            let reference = own.first.map { $0.person == column ? $0.against : $0.person }
            guard let reference else { return nil }
            let names = "\(person(reference, report)) and \(person(column, report))"
            return ("\(names), \(percent(difference.total)) apart", own)
        }
    }
}
