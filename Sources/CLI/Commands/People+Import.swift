import ArgumentParser
import Engine
import Foundation

extension People {
    struct ImportRecords: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Account records: role, plan, industry, size, usage.",
            discussion: """
                A CSV with a line of names. id (or person, email, user) says who; name, role or title, plan or tier, industry or sector, \
                size or employees, and usage are read, other columns are not. Given again, only what changed is recorded.
                """)

        @OptionGroup var common: CommonOptions
        @Argument(help: "The file.") var file: String

        func run() throws {
            let bytes = try Import.bytes(of: file)
            guard let records = AccountRecord.records(csv: bytes) else {
                throw TranscriptError.noColumn("id", columns: ["no column of id, person, email, user"])
            }
            let engine = try common.engine()
            let report = try waiting { try await engine.learn(from: records) }
            if common.json { return try Printer.page(report) }
            Printer.text(
                "\(report.people) people: \(report.signals) values recorded, \(report.skipped) records without anything new."
            )
        }
    }
}
