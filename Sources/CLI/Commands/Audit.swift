import ArgumentParser
import Engine

struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who looked at and who changed what is known about whom: a list that only grows.",
        subcommands: [List.self, Verify.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The newest lines.")
        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp("Only about this person.", valueName: "id")) var person: String?
        @Option(help: ArgumentHelp("Lines at most.", valueName: "n")) var limit = 200

        func run() throws {
            let engine = try common.engine()
            if let person { _ = try engine.person(person) }
            let lines = try engine.audit(person: person, limit: limit)
            if common.json {
                try Printer.page(["lines": lines])
            } else {
                for line in lines {
                    Printer.text(
                        "\(line.id)  \(line.at.iso8601)  \(line.actor)  \(line.action)\(line.about.map { " " + $0 } ?? "")  \(line.person ?? "somebody deleted (\(line.token))")"
                    )
                }
            }
            if lines.isEmpty { throw ExitCode(Failure.nothingFound) }
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Follow the chain and name the first line that does not follow from the one before.")
        @OptionGroup var common: CommonOptions
        @Option(
            help: ArgumentHelp("A head that was written down earlier: is it still in the chain?", valueName: "hash"))
        var head: String?

        private struct Report: Encodable {
            var lines: Int
            var head: String
            var whole: Bool
            var broken: Int64?
            var holdsHead: Bool?
        }

        func run() throws {
            let report = try common.engine().verifyAudit(head: head)
            if common.json {
                try Printer.page(
                    Report(
                        lines: report.lines, head: report.head, whole: report.isWhole, broken: report.broken,
                        holdsHead: report.holdsHead))
            } else if let broken = report.broken {
                Printer.text("Broken at line \(broken): it is not as it was written, or lines before it are missing.")
            } else if report.holdsHead == false {
                Printer.text("Whole in itself, but the head given is not in it: the list was made anew.")
            } else {
                Printer.text("Whole: \(report.lines) lines, head \(report.head).")
            }
            if !report.isWhole { throw ExitCode(1) }
        }
    }
}
