import ArgumentParser
import Engine
import Foundation

/// Asks questions whose answers are known, and says how many were answered rightly, wrongly, and not at all.
///
/// A line of the file: `{"question", "answerable", "support": ["verbatim sentence, item, row or step", ...], "kind"?}`.
/// Rules are made on the odd lines and judged by the even ones, so both are printed.
struct EvalAnswers: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers",
        abstract: "Ask questions with known answers; count right answers, wrong ones and refusals.",
        discussion: """
            FILE holds a JSON object a line: question, answerable, support (verbatim pieces of a document that answer it), and \
            optionally kind. The documents are those of --data. Odd lines are for tuning, even lines for judging.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Questions, one JSON object a line.")
    var file: String
    @Flag(help: "Print each question with what became of it.")
    var each = false
    @Flag(help: "Print the candidates of each question with their features, a JSON object a line, for fitting.")
    var candidates = false

    func run() throws {
        let engine = try common.engine()
        let questions: [KnownQuestion] = try JSONLinesFile.read(file)
        if candidates {
            for (line, question) in questions.enumerated() {
                for candidate in try engine.candidates(question.question) {
                    try Printer.line(
                        CandidateDocument(
                            line: line, question: question.question, answerable: question.answerable,
                            kind: question.kind,
                            isRight: question.isAnswered(by: [candidate.quote]), intent: candidate.intent,
                            features: candidate.features, quote: candidate.quote, text: candidate.text))
                }
            }
            return
        }
        var tune = AnswerScore(part: "odd lines (tuned on)")
        var check = AnswerScore(part: "even lines (judged by)")
        for (line, question) in questions.enumerated() {
            let answer = try engine.preview(question.question, person: nil)
            let outcome = question.outcome(of: answer)
            if each {
                Printer.text(
                    "\(outcome.rawValue)\t\(question.kind ?? "")\t\(question.question)\t\(Self.direct(answer).first ?? "")"
                )
            }
            let found = try engine.search(question.question).firstIndex { question.stands(in: $0.passage.text) }
            let isOdd = line.isMultiple(of: 2)
            if isOdd { tune.add(outcome) } else { check.add(outcome) }
            guard question.answerable, let found else { continue }
            if isOdd { tune.addFound(at: found) } else { check.addFound(at: found) }
        }
        if common.json { return try Printer.page([tune, check]) }
        for score in [tune, check] { Printer.text(score.text) }
    }

    /// What the answer says first, to everybody.
    static func direct(_ answer: Answer) -> [String] {
        answer.blocks.filter { $0.mustSay && $0.kind != .warning }.flatMap { block in
            block.citations.map { answer.citations[$0 - 1].quote }
        }
    }
}
