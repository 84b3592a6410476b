internal import Foundation

/// The two-user test as one HTML file that needs nothing else: light and dark, and good on paper.
public enum GapPage {
    public static func html(_ report: GapReport) -> String {
        let title = escaped(GapWords.title(report))
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(title)</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <main>
            <header>
            <h1>\(title)</h1>
            <p class="dim">\(GapWords.date(report.at)) · \(report.rows.count) questions · \(report.people.count) people · the same documents and facts for all</p>
            </header>
            \(verdict(report))
            \(overview(report))
            \(people(report))
            \(report.rows.enumerated().map { section($0 + 1, $1, report) }.joined(separator: "\n"))
            <footer><p class="dim">\(escaped(explanation))</p></footer>
            </main>
            </body>
            </html>

            """
    }

    private static let explanation = """
        The difference of two answers is .6 of what is quoted, .2 the order of sections, .1 form and .1 words. A cause's share is its exact \
        Shapley value: what it adds to the difference, averaged over all orders in which the beliefs could come in. Shares sum to the \
        difference; one below zero makes the answers more alike. What stands in all answers is dimmed.
        """

    // MARK: Parts

    private static func verdict(_ report: GapReport) -> String {
        let lines = GapWords.verdict(report)
        let isGood = report.groups.allSatisfy(\.isAsExpected)
        return """
            <section class="verdict \(isGood ? "good" : "bad")">
            <h2>\(isGood ? "As expected" : "Not as expected")</h2>
            <p class="lead">\(escaped(lines[0]))</p>
            <ul>\(lines.dropFirst().map { "<li>\(escaped($0))</li>" }.joined(separator: "\n"))</ul>
            </section>
            """
    }

    private static func overview(_ report: GapReport) -> String {
        let rows = report.rows.enumerated().map { place, row in
            """
            <tr><td><a href="#q\(place + 1)">\(escaped(row.question))</a></td><td>\(GapWords.name(row.intent))</td>
            <td class="bar">\(bar(row))</td><td class="number">\(GapWords.percent(row.measured))</td>
            <td class="number \(row.gap > 0 ? "off" : "")">\(row.gap > 0 ? "\(GapWords.percent(row.gap)) off" : "as expected")</td></tr>
            """
        }
        return """
            <section>
            <h2>How much the answers differ</h2>
            <table class="overview">
            <thead><tr><th>Question</th><th>Kind</th><th>Difference, and what is expected</th><th></th><th></th></tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody>
            </table>
            </section>
            """
    }

    /// The measured difference as a bar over the range that is expected.
    private static func bar(_ row: GapReport.Row) -> String {
        let (least, most) = (row.expected.least * 100, row.expected.most * 100)
        return String(
            format:
                "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"%@\"><rect class=\"range\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"10\"/><rect class=\"%@\" x=\"0\" y=\"3\" width=\"%.1f\" height=\"4\"/></svg>",
            "\(GapWords.percent(row.measured)), \(GapWords.expected(row.expected))", least, most - least,
            row.gap > 0 ? "missed" : "met", max(0.6, row.measured * 100))
    }

    private static func people(_ report: GapReport) -> String {
        let rows = report.people.map { "<dt>\(escaped($0.name))</dt><dd>\(escaped($0.summary))</dd>" }
        return "<section>\n<h2>Who asked</h2>\n<dl>\n\(rows.joined(separator: "\n"))\n</dl>\n</section>"
    }

    private static func section(_ number: Int, _ row: GapReport.Row, _ report: GapReport) -> String {
        let comparison = row.comparison
        let shared = Set(comparison.shared)
        let columns = comparison.columns.map { name in
            let body =
                comparison.answers[name].map { AnswerHTML.body($0, shared: comparison.note == nil ? shared : []) } ?? ""
            let apart =
                comparison.differences[name].map { " <span class=\"dim\">\(GapWords.percent($0.total)) apart</span>" }
                ?? ""
            return "<article>\n<h3>\(escaped(GapWords.person(name, report)))\(apart)</h3>\n\(body)</article>"
        }
        return """
            <section class="question" id="q\(number)">
            <h2>\(escaped(row.question))</h2>
            <p class="dim">\(GapWords.name(row.intent)) · difference \(GapWords.percent(row.measured)) · \(GapWords.expected(row.expected))</p>
            \(note(comparison))
            \(causes(comparison, report))
            <div class="columns n\(columns.count)">
            \(columns.joined(separator: "\n"))
            </div>
            </section>
            """
    }

    private static func note(_ comparison: Comparison) -> String {
        comparison.note.map { "<p>The same for everybody: \(escaped($0)).</p>" } ?? ""
    }

    private static func causes(_ comparison: Comparison, _ report: GapReport) -> String {
        let groups = GapWords.causes(comparison, report)
        guard !groups.isEmpty else { return "" }
        let lists = groups.map { group in
            let items = group.causes.map { cause in
                let quote = cause.because.map { "<q>\(escaped($0))</q>" } ?? ""
                return
                    "<li><span class=\"share\">\(GapWords.share(cause.share))</span><span>\(escaped(cause.effect)) \(quote)</span></li>"
            }
            let title = groups.count > 1 ? "<h4>\(escaped(group.title))</h4>\n" : ""
            return "\(title)<ul>\n\(items.joined(separator: "\n"))\n</ul>"
        }
        return "<div class=\"causes\">\n<h3>Why they differ</h3>\n\(lists.joined(separator: "\n"))\n</div>"
    }

    private static func escaped(_ text: String) -> String { CardPage.escaped(text) }
}
