import ArgumentParser
import Engine
import Foundation

struct Privacy: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show and set what may be known, at which level, and what was decided.",
        subcommands: [Show.self, Set.self, Withheld.self, Decide.self, Allow.self, PrivacyCost.self],
        defaultSubcommand: Show.self)

    static func level(_ text: String) throws -> PrivacyLevel {
        guard let level = PrivacyLevel(rawValue: text) else {
            throw ValidationError(
                "'\(text)' is not a privacy level: none, segment, behavioral, contextual, individual.")
        }
        return level
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The levels with what each brings, this installation's limits, and a person's level.")
        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp("The person.", valueName: "id")) var person: String?

        private struct Here: Encodable {
            var privacy: String
            var interactions: Int
            var reasonDays: Double
            var team: Team?
            var files: [String]
        }

        private struct Purposes: Encodable {
            var key: String
            var level: String
            var purpose: String
            var benefit: String
        }

        private struct Report: Encodable {
            var levels: [LevelDescription]
            var claims: String
            var keys: [Purposes]
            var installation: Here
            var person: String?
            var level: String?
            var consents: [Consent]?
        }

        func run() throws {
            let engine = try common.engine()
            let configuration = engine.configuration
            let report = Report(
                levels: try engine.privacyLevels(), claims: LevelDescription.source,
                keys: Purpose.table.map {
                    Purposes(
                        key: $0.key, level: $0.level.rawValue, purpose: $0.purpose.purpose, benefit: $0.purpose.benefit)
                },
                installation: Here(
                    privacy: configuration.privacy.rawValue, interactions: configuration.window,
                    reasonDays: configuration.reasonDays, team: configuration.team,
                    files: try CommonOptions.installation().files),
                person: person, level: try person.map { try engine.privacyLevel(of: $0).rawValue },
                consents: try person.map(engine.consents))
            if common.json { return try Printer.page(report) }
            for row in report.levels {
                let mark = row.level.rawValue == report.level ? ">" : " "
                Printer.text(
                    "\(mark) \(row.level.rawValue.padding(toLength: 11, withPad: " ", startingAt: 0)) + \(row.adds.joined(separator: ", "))"
                )
                let seen =
                    row.measured.map { "seen here: a part in \($0.shaped) of \($0.answers) answers" }
                    ?? "nothing measured here yet"
                Printer.text(
                    "                data: \(row.data) · claimed lift: \(row.claimedLift) · risk: \(row.risk) · effort: \(row.effort) · \(seen)"
                )
            }
            Printer.text("Data, lift, risk and effort: \(report.claims)")
            Printer.text(
                "Here: at most \(configuration.privacy.rawValue); words of the last \(configuration.window) interactions; reasons for \(Int(configuration.reasonDays)) days."
            )
            for consent in report.consents ?? [] {
                Printer.text("Decided \(consent.at.iso8601): \(consent.subject), \(consent.answer.rawValue)")
            }
        }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a person's level. What is above it is removed, which cannot be undone.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var who: PersonOption
        @Argument(help: "none, segment, behavioral, contextual or individual.") var level: String
        @Flag(help: "Show what would be removed, and stop.") var preview = false
        @Flag(help: "Do it without asking.") var yes = false

        func validate() throws { _ = try Privacy.level(level) }

        private struct Report: Encodable {
            var person: String
            var privacy: String
            var level: String
            var receipt: ForgetDocument.Receipt?
        }

        func run() throws {
            let engine = try common.engine()
            let (person, level) = (who.person, try Privacy.level(level))
            let plan = try engine.previewPrivacy(level, for: person)
            if preview {
                if common.json { return try Printer.page(["preview": ForgetDocument.Preview(plan)]) }
                return ForgetDocument.describe(plan)
            }
            guard try plan.isEmpty || Forget.isMeant(plan, yes: yes, json: common.json) else { return }
            let change = try waiting { try await engine.setPrivacy(level, for: person) }
            if change.receipt != nil { Clipboard.clear() }
            if common.json {
                return try Printer.page(
                    Report(
                        person: person, privacy: change.person.privacy.rawValue, level: change.level.rawValue,
                        receipt: change.receipt.map(ForgetDocument.Receipt.init)))
            }
            Printer.text("\(person) is at \(change.level.rawValue).")
            if let receipt = change.receipt { ForgetDocument.describe(receipt) }
        }
    }

    struct Withheld: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what of a message would not be kept, and could be asked about. Nothing is stored.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var who: PersonOption
        @Option(help: "The message.") var text: String

        func run() throws {
            let held = try common.engine().withholding(text, person: who.person)
            if common.json { return try Printer.page(held) }
            Printer.text(
                held.isEmpty
                    ? "All of it would be kept, or nothing is left to ask."
                    : "Would not be kept: \((held.keys.map(\.rawValue) + held.subjects.filter { $0 == Consent.reasons }).joined(separator: ", ")). It needs the level \(held.needed.rawValue)."
            )
        }
    }

    struct Decide: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record her answer about families of beliefs: remember, session or no.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var who: PersonOption
        @Argument(help: "remember, session or no.") var answer: String
        @Argument(help: "Families such as stack or goal, or why for reasons.") var subjects: [String]

        func validate() throws {
            guard Consent.Answer(rawValue: answer) != nil else {
                throw ValidationError("'\(answer)' is not an answer: remember, session, no.")
            }
        }

        func run() throws {
            let engine = try common.engine()
            let (person, answer, subjects) = (who.person, Consent.Answer(rawValue: answer)!, subjects)
            let all = try waiting { try await engine.decide(answer, about: subjects, person: person) }
            if common.json { return try Printer.page(["consents": all]) }
            for consent in all { Printer.text("\(consent.subject): \(consent.answer.rawValue)") }
        }
    }

    struct Allow: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take back that a value is never learned again.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var who: PersonOption
        @Argument(help: "The belief's key.") var key: String
        @Argument(help: "The value, when the key does not name it.") var value: String?

        func run() throws {
            let engine = try common.engine()
            let (person, key, value) = (who.person, key, value)
            let count = try waiting { try await engine.allowAgain(key, value: value, person: person) }
            if common.json {
                try Printer.page(["allowed": count])
            } else {
                Printer.text(count > 0 ? "It may be learned again." : "It was not marked.")
            }
            if count == 0 { throw ExitCode(Failure.nothingFound) }
        }
    }
}
