import ArgumentParser

/// The doormat: parse a command, build an `Engine`, call it, print.
@main
struct Selfsame: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selfsame",
        abstract: "The same facts for everyone. The answer for you.",
        discussion: """
            Selfsame answers from your documents, for the person who asks, and can always say why. Without a command it opens the \
            interface.

            Exit status: 0 done; 1 failed; 2 nothing found; 64 usage; 65 bad input; 66 no such file; 73 cannot write; 75 busy, try \
            again; 77 not permitted.
            """,
        version: "0.1.0",
        subcommands: [
            Interface.self, Sample.self, Ingest.self, Search.self, Ask.self, Compare.self, GapCommand.self, ABTest.self,
            Levels.self,
            Context.self,
            Observe.self, Because.self,
            People.self, Beliefs.self, WhyCommand.self, InventoryCommand.self, Correct.self, Pin.self, Unpin.self,
            Doubt.self, Undo.self,
            Forget.self, Privacy.self, Tidy.self, Export.self, CardCommand.self, Answers.self, Saved.self, Audit.self,
            Relate.self,
            Feedback.self, Replay.self, Demo.self, Doctor.self, Bench.self, Eval.self, Import.self, Picture.self,
            Model.self,
            Library.self,
        ],
        defaultSubcommand: Interface.self)

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Failure.exit(error)
        }
    }
}
