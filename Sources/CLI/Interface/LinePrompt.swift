import Engine
import Foundation
import TUI

/// The interface a line at a time: questions, and a few commands that begin with a slash.
struct LinePrompt {
    let engine: Engine
    var person: String?
    let readOnly: Bool
    /// Subjects that were asked about in this run.
    private var askedAbout: Set<String> = []

    init(engine: Engine, person: String?, readOnly: Bool) {
        self.engine = engine
        self.person = person
        self.readOnly = readOnly
    }

    func run() throws {
        var prompt = self
        let people = try engine.allPeople()
        if let person { _ = try engine.person(person) }
        prompt.person = person ?? people.first { $0.person.kind == .person }?.person.id
        Printer.text("Selfsame · the same facts for everyone, the answer for you.\n")
        Printer.text("People: " + people.map(\.person.id).joined(separator: ", "))
        Printer.text(Self.help)
        while true {
            FileHandle.standardOutput.write(Data("\n\(prompt.person ?? "nobody")> ".utf8))
            guard let line = readLine() else { break }
            do {
                guard try prompt.handle(line.trimmingCharacters(in: .whitespaces)) else { break }
            } catch {
                Printer.text(Failure.sentence(error))
            }
        }
        Printer.text("")
    }

    private static let help =
        "Type a question. /who ID changes who asks, /compare A,B QUESTION, /beliefs, /why KEY, /help, /quit."

    /// False when it is time to leave.
    private mutating func handle(_ line: String) throws -> Bool {
        guard !line.isEmpty else { return true }
        guard line.first == "/" else {
            try answer(line)
            return true
        }
        let parts = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        let rest = parts.count > 1 ? parts[1] : ""
        switch parts.first {
        case "quit", "q", "exit": return false
        case "help", "?": Printer.text(Self.help)
        case "who": person = try engine.person(rest).id
        case "people":
            Printer.text(try engine.allPeople().map { "\($0.person.id)  \($0.person.name)" }.joined(separator: "\n"))
        case "beliefs", "why":
            guard let person else { throw EngineError.unknownPerson("", suggestion: nil) }
            if parts.first == "why" {
                Printer.text(
                    SelfModelText.page(try engine.evidence(for: rest, person: person), width: TerminalWidth.columns))
            } else {
                let model = try engine.selfModel(for: person)
                Printer.text(
                    SelfModelText.page(model, summary: engine.summary(of: model), width: TerminalWidth.columns))
            }
        case "compare":
            let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2 else { throw EngineError.needsTwoColumns }
            let comparison = try engine.compare(words[1], columns: words[0].split(separator: ",").map(String.init))
            Printer.text(ComparisonText.page(comparison, width: TerminalWidth.columns))
        default: Printer.text("There is no command '/\(parts.first ?? "")'. \(Self.help)")
        }
        return true
    }

    /// What she says above her level is asked about once, before it is taken; of a file of lines nobody can be asked.
    private mutating func ask(whatIsAboveTheLevelIn text: String, _ person: String) throws {
        guard isatty(STDIN_FILENO) == 1 else { return }
        let held = try engine.withholding(text, person: person)
        let subjects = held.subjects.filter { askedAbout.insert("\(person) \($0)").inserted }
        guard !subjects.isEmpty else { return }
        let level = try engine.privacyLevel(of: person).rawValue
        Printer.text("This tells of \(SubjectText.list(subjects)). At the level \(level) that is not kept.")
        FileHandle.standardOutput.write(Data("r remember, s this session, n no, Enter not now> ".utf8))
        let answers: [String: Consent.Answer] = ["r": .remember, "s": .session, "n": .no]
        guard let answer = readLine().flatMap({ answers[$0.trimmingCharacters(in: .whitespaces).lowercased()] }) else {
            return Printer.text("Not kept this time.")
        }
        _ = try waiting { [engine] in try await engine.decide(answer, about: subjects, person: person) }
        Printer.text(answer.sentence(subjects))
    }

    /// Of a file of lines nobody can be asked: there it says how it is answered.
    private func ask(why question: WhyQuestion) throws {
        guard isatty(STDIN_FILENO) == 1 else { return Printer.text("\n" + WhyQuestionDocument(question).line) }
        Printer.text("\nWhat made you choose \(question.choice)?")
        let offered = question.choices.map { "\($0.number) \($0.text)" }.joined(separator: ", ")
        FileHandle.standardOutput.write(Data("\(offered), your own words, or Enter for no answer> ".utf8))
        let line = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
        let number = Int(line).flatMap { number in question.choices.first { $0.number == number }?.number }
        let reply = line.isEmpty ? WhyReply.none : number.map(WhyReply.choice) ?? .typed(line)
        let outcome = try waiting { [engine] in try await engine.explain(question.id, reply) }
        Printer.text(ReasonText.sentence(outcome, of: reply))
    }

    private mutating func answer(_ question: String) throws {
        let answer: Answer
        if let person, !readOnly {
            try ask(whatIsAboveTheLevelIn: question, person)
            answer = try waiting { [engine] in try await engine.ask(question, person: person) }
        } else {
            answer = try engine.preview(question, person: person)
        }
        Printer.text(AnswerText.page(answer, width: TerminalWidth.columns))
        if let asked = answer.whyQuestion { try ask(why: asked) }
    }
}
