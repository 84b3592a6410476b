public import Foundation

/// How well the observers and the fold do on language that nobody here wrote.
///
/// Lines with even numbers are for tuning, odd ones for the result; both are printed. No text of the data sets is kept: our
/// own labels name lines by number.
public struct BeliefEvaluation: Sendable {
    public struct Report: Hashable, Codable, Sendable {
        public var scores: [Score]
        /// Data sets that were not found.
        public var missing: [String]
    }

    public var data: URL
    /// The folder of our labels, `Data/evaluation`.
    public var labels: URL

    public init(data: URL, labels: URL) {
        self.data = data
        self.labels = labels
    }

    public func run() -> Report {
        let folder = DataFolder(data: data, labels: labels)
        let parts: [(String, (DataFolder) -> [Score]?)] = [
            ("prefeval", TasteScore.scores), ("mtrag_turns", FalseAlarmScore.scores),
            ("memsyco", SelectionScore.scores), ("personaext", FactScore.scores), ("wired5", WordingScore.scores),
            ("causal", ReasonScore.scores), ("locomo, memsyco", CalibrationScore.scores),
        ]
        var report = Report(scores: [], missing: [])
        for (name, score) in parts {
            if let scores = score(folder) { report.scores += scores } else { report.missing.append(name) }
        }
        return report
    }
}
