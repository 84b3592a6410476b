import ArgumentParser

/// Measures the engine on material that it was not made for.
struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Measure the engine on questions, and print every score with its count.",
        subcommands: [
            EvalAnswers.self, EvalBeliefs.self, EvalCauses.self, EvalFit.self, EvalFollowUps.self, EvalGrounding.self,
            EvalGuard.self,
            EvalRetrieval.self,
            EvalTrajectory.self,
        ])
}
