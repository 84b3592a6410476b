import ArgumentParser
import Engine

struct Answers: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Logged answers of a person, rendered again from their plans.",
        discussion: "A question's words may be erased; the answer is made of the documents and stays.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Option(help: ArgumentHelp("Answers at most, the newest.", valueName: "n")) var limit = 20

    private struct Entry: Encodable {
        var answer: String
        var at: Moment
        var level: Int
        var question: String?
        var erased: Moment?
        var erasedBy: String?
        var blocks: [AnswerBlock]
        var citations: [Citation]
        var beliefsUsed: [String]
        var missing: Int

        init(_ answer: RenderedAnswer) {
            self.answer = answer.id.description
            at = answer.at
            level = answer.level.rawValue
            question = answer.question
            erased = answer.erased
            erasedBy = answer.erasedBy
            blocks = answer.blocks
            citations = answer.citations
            beliefsUsed = answer.beliefsUsed.map(\.rawValue)
            missing = answer.missing
        }
    }

    func run() throws {
        let answers = try common.engine().answers(of: who.person, limit: limit)
        if common.json {
            try Printer.page(["answers": answers.map(Entry.init)])
        } else {
            for answer in answers {
                let gone = "words erased \(answer.erased?.iso8601 ?? "") (\(answer.erasedBy ?? "window"))"
                Printer.text("\(answer.id)  \(answer.at.iso8601)  \(answer.question ?? gone)")
                for block in answer.blocks {
                    Printer.text(
                        "  \(block.text.replacing("\n", with: "\n  ")) [\(block.citations.map(String.init).joined(separator: ","))]"
                    )
                }
                if answer.missing > 0 {
                    Printer.text("  (\(answer.missing) quotes are of passages no longer in the library)")
                }
            }
        }
        if answers.isEmpty { throw ExitCode(Failure.nothingFound) }
    }
}
