import ArgumentParser
import Engine
import Foundation

/// `privacy cost`: what not learning sensitive matters costs.
struct PrivacyCost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cost",
        abstract: "Count the statements that are withheld because they are about sensitive matters.",
        discussion: "Files are JSON Lines with \"preference\" or \"text\", and perhaps \"topic\". Nothing is stored.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "Files of statements.") var files: [String]

    private struct Line: Decodable {
        var preference: String?
        var text: String?
        var topic: String?
    }

    private struct Report: Encodable {
        var statements: Int
        var taught: Int
        var lessened: Int
        var withheld: Int
        var share: Double
        var signals: Int
        var signalsWithheld: Int
        var byTopic: [String: Int]
    }

    func run() throws {
        var texts: [(text: String, topic: String)] = []
        for path in files {
            guard let data = FileManager.default.contents(atPath: path) else { throw EngineError.noSuchPath(path) }
            for line in data.split(separator: 10) {
                guard let read = try? JSONDecoder().decode(Line.self, from: line),
                    let text = read.preference ?? read.text
                else { continue }
                texts.append((text, read.topic ?? "other"))
            }
        }
        let cost = Engine.sensitivityCost(texts)
        if common.json {
            return try Printer.page(
                Report(
                    statements: cost.statements, taught: cost.taught, lessened: cost.lessened, withheld: cost.withheld,
                    share: cost.share, signals: cost.signals, signalsWithheld: cost.signalsWithheld,
                    byTopic: cost.byTopic))
        }
        Printer.text(
            "\(cost.statements) statements, of which \(cost.taught) teach something. Sensitive matters withhold \(cost.withheld) wholly (\(Printer.percent(cost.share))), \(cost.lessened - cost.withheld) in part; \(cost.signalsWithheld) of \(cost.signals) signals."
        )
        for (topic, count) in cost.byTopic.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            Printer.text("\(count)\t\(topic)")
        }
    }
}
