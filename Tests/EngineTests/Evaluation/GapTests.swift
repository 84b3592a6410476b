import Foundation
import Testing

@testable import Engine

/// The two-user test and its pages.
struct GapTests {
    private static let report = Task {
        try await SampleEngine.shared().gapTest(
            people: ["maya", "devon"],
            questions: [
                GapQuestion(question: "How do I rotate an API key without downtime?", intent: .howTo),
                GapQuestion(question: "How long is the audit log kept?"),
            ])
    }

    @Test func whatShouldDifferDoesAndFactsDoNot() async throws {
        let report = try await Self.report.value
        #expect(report.rows.map(\.intent) == [.howTo, .factual] && report.groups.map(\.intent) == [.howTo, .factual])
        #expect(report.rows[0].measured >= 0.3 && report.rows[1].measured == 0)
        #expect(report.gap == report.rows.reduce(0) { $0 + $1.gap } / 2)
        #expect(report.rows[0].comparison.answers.count == 2 && !report.rows[0].comparison.causes.isEmpty)
    }

    @Test func thePagesHoldTheVerdictTheAnswersAndTheCauses() async throws {
        var report = try await Self.report.value
        report.people[0].name = "Maya <script> & Co"
        let html = GapPage.html(report)
        #expect(html.contains("Maya &lt;script&gt; &amp; Co") && !html.contains("<script>"))
        #expect(
            !html.contains("src=") && !html.contains("href=\"http") && html.contains("prefers-color-scheme: dark")
                && html.contains("@media print"))
        let markdown = GapMarkdown.page(report)
        for text in [GapWords.verdict(report)[0], "Why they differ", report.rows[0].question] {
            #expect(markdown.contains(text) && html.contains(CardPage.escaped(text)))
        }
        let code = report.rows[0].comparison.answers["devon"]!.blocks.filter { $0.kind == .code }.count
        #expect(html.components(separatedBy: "<pre").count - 1 >= code)
    }

    @Test(arguments: [
        (Query.Intent.howTo, 0.3, 0.15), (.decision, 0.45, 0), (.factual, 0.05, 0), (.factual, 0.25, 0.2),
        (.open, 1, 0),
    ]) func theGapIsHowFarItIsFromWhatIsExpected(intent: Query.Intent, measured: Double, gap: Double) {
        #expect(abs(GapReport.Expectation.of(intent).gap(measured) - gap) < 1e-12)
    }

    @Test func aTestThatPersonalizationFailsSaysSo() async throws {
        var report = try await Self.report.value
        report.groups[0].median = 0.02
        #expect(
            GapWords.verdict(report)[0]
                == "Personalization did not help here: these people get nearly the same answers.")
    }
}
