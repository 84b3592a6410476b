import Foundation
import Testing

/// The keys scripts rely on are there, and of the right kinds.
@Suite struct ContractTests {
    /// A command and what its document holds: a path, then the kinds allowed there.
    struct Contract: CustomTestStringConvertible {
        var arguments: [String]
        var keys: [String]
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., keys: [String]) {
            self.arguments = arguments
            self.keys = keys
        }
    }

    private static let question = "How do I rotate an API key?"

    static let answer = [
        "answer null|string", "readAs null|string", "searchNotes list", "level number", "levelPossible number",
        "wellKnown number", "segment string|null",
        "gate.personalize bool", "gate.reason string", "gate.beliefs list", "gate.beliefs.0.key string",
        "gate.beliefs.0.value string", "gate.beliefs.0.score number", "gate.beliefs.0.use bool", "plan.lead string",
        "plan.format string", "plan.depth string", "plan.vocabulary string", "plan.aspects list", "blocks list",
        "blocks.0.section string", "blocks.0.kind string", "blocks.0.text string", "blocks.0.citations.0 number",
        "citations list", "citations.0.id number", "citations.0.document string", "citations.0.heading string",
        "citations.0.quote string", "citations.0.start number", "citations.0.end number", "mustSay list",
        "beliefsUsed list", "conflicts list", "followUps list", "whyQuestion null|object", "grounding.sentences number",
        "grounding.supported number", "timings object",
    ]
    private static let used = ["key string", "value string", "p number", "n number", "share number"]
    private static let belief = [
        "key string", "value string", "p number", "n number", "low number", "high number", "status string",
        "for number", "against number", "updated string", "purpose string", "benefit string",
    ]

    static let contracts = [
        Contract("sample", keys: ["documents number", "passages number", "people number"]),
        Contract(
            "search", question, "-k", "3",
            keys: [
                "results.0.document string", "results.0.passage string", "results.0.heading string",
                "results.0.text string", "results.0.score number", "results.0.parts.0.name string",
                "results.0.parts.0.value number", "results.0.parts.0.note string", "notes list", "milliseconds number",
            ]),
        Contract("ask", question, "--person", "maya", keys: answer + used.map { "beliefsUsed.0." + $0 }),
        Contract("ask", question, "--person", "maya", "--no-observe", keys: answer),
        Contract("ask", question, keys: answer.filter { !$0.hasPrefix("gate.beliefs.0") }),
        Contract(
            "compare", question, "--people", "maya,sam",
            keys: answer.map { "answers.maya." + $0 } + answer.map { "answers.sam." + $0 } + [
                "shared list", "unique.maya list", "unique.sam list", "difference number", "parts object",
                "causes.0.person string", "causes.0.against string", "causes.0.key string", "causes.0.value string",
                "causes.0.share number", "causes.0.effect string",
            ]),
        Contract(
            "compare", question, "--people", "maya,sam", "--suppose", "sam/role=ciso", "--confirm",
            keys: ["causes.0.confirmed bool", "differences object"]),
        Contract(
            "gap", "--people", "maya,sam",
            keys: [
                "rows.0.question string", "rows.0.intent string", "rows.0.expected.least number",
                "rows.0.measured number", "rows.0.gap number", "rows.0.pairs.0.difference object",
                "groups.0.median number", "verdict.0 string", "people.0.summary string", "gap number",
            ]),
        Contract(
            "ab", "ask", question, "--person", "maya", keys: ["trial string", "a.0.text string", "b.0.text string"]),
        Contract("levels", question, "--person", "maya", keys: answer.map { "answers.4." + $0 }),
        Contract(
            "context", question, "--person", "maya",
            keys: ["text string", "tokens number", "beliefs.0 string", "dropped list"]),
        Contract(
            "observe", "--person", "maya", "--text", "We use Terraform because the auditors ask for it.",
            keys: [
                "observation string", "signals.0.key string", "signals.0.value string", "signals.0.polarity string",
                "signals.0.weight number", "signals.0.source string", "signals.0.span.1 number",
                "signals.0.scope string", "whys.0.clause string", "whys.0.key string", "withheld list",
                "changed.0.key string", "changed.0.value string", "changed.0.before null", "changed.0.after number",
                "whyQuestion null|object",
            ]),
        Contract(
            "people", "list",
            keys: [
                "people.0.id string", "people.0.name string", "people.0.kind string", "people.0.wellKnown number",
                "people.0.signals number", "people.1.lastSeen string", "people.1.segment string|null",
            ]),
        Contract("people", "show", "maya", keys: ["people.0.id string"]),
        Contract("people", "add", "tom", keys: ["people.0.id string"]),
        Contract("people", "rename", "maya", "May", keys: ["people.0.name string"]),
        Contract("people", "privacy", "maya", "segment", "--yes", keys: ["people.0.privacy string"]),
        Contract(
            "people", "delete", "maya", "--yes", keys: ["receipt.removed.person number", "receipt.scan.files number"]),
        Contract(
            "beliefs", "--person", "maya",
            keys: [
                "summary string", "segment string|null", "wellKnown number", "whys.0.clause string",
                "whys.0.key string|null", "whys.0.at string", "beliefs.0.why list", "goals list",
            ] + belief.map { "beliefs.0." + $0 }),
        Contract(
            "why", "role", "--person", "maya",
            keys: [
                "key string", "for.0.at string", "for.0.source string", "for.0.weight number",
                "for.0.decayed number", "for.0.span string", "for.0.observation string", "against list",
                "history.0.at string", "history.0.p number", "history.0.n number",
            ]),
        Contract(
            "inventory",
            keys: [
                "starting.4 string", "days number", "answers number", "unmeasured number", "kinds.0.key string",
                "kinds.0.starting bool", "kinds.0.people number", "kinds.0.keys number", "keys list", "proposed list",
            ]),
        Contract(
            "inventory", "--person", "maya",
            keys: [
                "keys.0.key string", "keys.0.changed number", "keys.0.good number", "keys.0.bad number",
                "keys.0.last null|string", "keys.0.since string", "keys.0.proposed bool",
            ]),
        Contract(
            "correct", "role", "cto", "--person", "maya",
            keys: ["before.0.value string"] + belief.map { "after.0." + $0 }),
        Contract(
            "correct", "role", "cto", "--person", "maya", "--preview",
            keys: [
                "preview.action string", "preview.key string", "preview.before.0.value string",
                "preview.after.0.value string", "preview.summary.before string", "preview.summary.after string",
                "preview.answered.question string", "preview.answered.before.lead string",
                "preview.answered.before.format string", "preview.answered.before.depth string",
                "preview.answered.before.sections.0 string", "preview.answered.after.words number",
            ]),
        Contract("doubt", "role", "--person", "maya", "--preview", keys: ["preview.after.0.doubted bool"]),
        Contract("pin", "role", "--person", "maya", keys: ["before.0.status string", "after.0.status string"]),
        Contract("unpin", "role", "--person", "maya", keys: ["before list", "after list"]),
        Contract("doubt", "role", "--person", "maya", keys: ["before.0.doubted bool", "after.0.doubted bool"]),
        Contract(
            "forget", "--key", "role", "--person", "maya", "--preview",
            keys: ["preview.beliefs.0 string", "preview.signals number", "preview.whys number"]),
        Contract(
            "forget", "--key", "role", "--person", "maya", "--yes",
            keys: [
                "receipt.removed.signal number", "receipt.recomputed.0 string", "receipt.scan.files number",
                "receipt.scan.found number", "receipt.scan.pending bool", "receipt.asked.question string",
                "receipt.asked.before list", "receipt.asked.after list", "receipt.at string", "receipt.alsoIn list",
                "receipt.neverAgain number",
            ]),
        Contract(
            "forget", "--all", "--person", "maya", "--preview",
            keys: ["preview.exports list", "preview.alsoIn list", "preview.answers number", "preview.edits number"]),
        Contract(
            "privacy", "show", "--person", "maya",
            keys: [
                "levels.1.level string", "levels.1.data string", "levels.1.claimedLift string", "levels.1.risk string",
                "levels.1.effort string", "levels.1.adds.0 string", "claims string", "keys.0.key string",
                "keys.0.purpose string", "keys.0.benefit string", "keys.0.level string",
                "installation.privacy string", "installation.interactions number", "installation.reasonDays number",
                "installation.files list", "level string", "consents list",
            ]),
        Contract(
            "privacy", "set", "segment", "--person", "maya", "--preview",
            keys: ["preview.beliefs.0 string", "preview.signals number"]),
        Contract(
            "privacy", "set", "segment", "--person", "maya", "--yes",
            keys: ["person string", "privacy string", "level string", "receipt.removed.signal number"]),
        Contract(
            "privacy", "withheld", "--person", "maya", "--text", "We use Okta.", "--privacy", "segment",
            keys: ["keys list", "subjects list", "needed string"]),
        Contract(
            "privacy", "decide", "no", "opinion", "--person", "maya",
            keys: ["consents.0.subject string", "consents.0.answer string", "consents.0.at string"]),
        Contract("tidy", keys: ["people number", "removed object", "pending bool"]),
        Contract(
            "relate", "How many people are there?",
            keys: [
                "question string", "sentence string", "rows.0.name string", "takenAs list", "statements.0.sql string",
                "statements.0.arguments list",
            ]),
        Contract(
            "export", "--person", "maya",
            keys: ["format string", "person.id string", "signals.0.key string", "observations.0.id string"]),
        Contract(
            "card", "--person", "maya",
            keys: [
                "stamp string", "lines.0.number number", "lines.0.key string", "lines.0.ground string",
                "lines.0.benefit string", "lines.0.since string",
            ]),
        Contract(
            "audit", "list", "--person", "maya",
            keys: ["lines.0.id number", "lines.0.actor string", "lines.0.action string", "lines.0.hash string"]),
        Contract("audit", "verify", keys: ["lines number", "head string", "whole bool"]),
        Contract("replay", "--person", "maya", keys: ["signals number", "beliefs number", "identical bool"]),
    ]

    @Test(arguments: contracts) func aDocumentHoldsItsKeys(contract: Contract) throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let result = try program.json(contract.arguments)
        #expect(result.status == 0, "\(result.errors)")
        try Self.check(try result.value, contract.keys)
    }

    @Test func importingSaysWhatItDid() throws {
        let program = Program()
        defer { program.remove() }
        let folder = program.data + "-documents"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("# Keys\n\nRotate them.".utf8).write(to: URL(fileURLWithPath: folder + "/keys.md"))
        try Data([0, 1, 2]).write(to: URL(fileURLWithPath: folder + "/photo.md"))
        let result = try program.json(["ingest", folder])
        #expect(result.status == 0)
        try Self.check(
            try result.value,
            [
                "documents number", "passages number", "added number", "changed number", "unchanged number",
                "removed number", "skipped.0.path string", "skipped.0.reason string", "seconds number",
            ])
    }

    @Test func anImportSaysWhatItTook() throws {
        let program = Program()
        defer { program.remove() }
        let file = program.data + ".csv"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data("who,role,text\nada,user,We use Okta.\nada,agent,Noted.\n".utf8).write(to: URL(fileURLWithPath: file))
        let result = try program.json(["import", file, "--map", "person=who,role=role,text=text"])
        #expect(result.status == 0)
        try Self.check(
            try result.value,
            [
                "people number", "observations number", "signals number", "skipped number", "context number",
                "withheld number", "seconds number",
            ])
        #expect(try program.run(["import", file]).status == 65)
        #expect(try program.run(["import", file + ".gone"]).status == 66)
        #expect(try program.run(["import", file, "--map", "who"]).status == 64)
    }

    /// Data sets are not part of the project, so a folder of one line stands for them.
    @Test func aMeasurementSaysHowSureItIs() throws {
        let program = Program()
        defer { program.remove() }
        let folder = program.data + "-sets/causal"
        defer { try? FileManager.default.removeItem(atPath: program.data + "-sets") }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let line = #"{"corpus":"because_train","text":"It failed because it rained.","causal_sentence":1}"#
        try Data((line + "\n" + line + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/items.jsonl"))
        let result = try Program.run(["eval", "beliefs", program.data + "-sets", "--json"])
        #expect(result.status == 0)
        try Self.check(
            try JSONValue(result.output),
            [
                "scores.0.name string", "scores.0.half string", "scores.0.value number", "scores.0.low number",
                "scores.0.high number", "scores.0.count number", "scores.0.bar number", "missing.0 string",
            ])
        #expect(try Program.run(["eval", "beliefs", program.data + "-nowhere"]).status == 66)
    }

    /// One question and one opinion stand for many; the data sets are absent, and said to be.
    @Test func theGuardIsCounted() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let folder = program.data + "-sets"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let result = try program.json(["eval", "guard", folder, "--limit", "1", "--turns", "1"]).value
        try Self.check(
            result,
            [
                "checks.0.name string", "checks.0.cases number", "checks.0.failures number", "checks.0.notes list",
                "checks.0.problems list", "coverage number", "facts number", "memories list", "absent.2 string",
            ])
        #expect(result.at("coverage") == .number(1))
        #expect(try Program.run(["eval", "guard", folder + "-nowhere"]).status == 66)
    }

    @Test func takingBackAnEditGivesBeforeAndAfter() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        try program.json(["correct", "role", "cto", "--person", "maya"])
        let result = try program.json(["undo", "--person", "maya"]).value
        try Self.check(result, ["before.0.value string", "after.0.value string"])
        #expect(result.at("before.0.value")?.string == "cto" || result.at("before.1.value")?.string == "cto")
    }

    /// The contract covers every command there is, so that a new one cannot be forgotten here.
    @Test func everyCommandIsUnderContract() throws {
        let help = try Program.run(["--help"])
        #expect(help.status == 0)
        let section = help.output.components(separatedBy: "SUBCOMMANDS:").last ?? ""
        let commands = section.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        let covered = Set(Self.contracts.map(\.arguments[0]))
        let elsewhere: Set = [
            "See", "ingest", "import", "undo", "feedback", "because", "doctor", "bench", "answers", "eval", "model",
            "saved",
            "library",
            "demo",
        ]
        #expect(commands.count > 15)
        #expect(Set(commands).subtracting(covered).subtracting(elsewhere) == [])
    }

    static func check(_ document: JSONValue, _ keys: [String]) throws {
        for key in keys {
            let parts = key.split(separator: " ").map(String.init)
            let kinds = parts[1].split(separator: "|").map(String.init)
            let kind = document.at(parts[0])?.kind
            #expect(kind.map(kinds.contains) == true, "\(parts[0]) is \(kind ?? "not there"), not \(parts[1])")
        }
    }
}
