/// The card as one HTML file that needs nothing else: light and dark, and good on paper.
public enum CardPage {
    public static func html(_ card: Card) -> String {
        let items = card.lines.map { line in
            """
            <li id="line-\(line.number)" value="\(line.number)">
            <h2>\(escaped(line.title)): <strong>\(escaped(line.value))</strong></h2>
            \(CardText.details(line, card).map { "<p>\(escaped($0))</p>" }.joined(separator: "\n"))
            </li>
            """
        }
        let body =
            card.lines.isEmpty
            ? "<p>Nothing is believed about you.</p>"
            : "<p class=\"help\">\(escaped(CardText.help))</p>\n<ol>\n\(items.joined(separator: "\n"))\n</ol>"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>What Selfsame believes about \(escaped(card.name))</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <main>
            <h1>What Selfsame believes about \(escaped(card.name))</h1>
            <p class="stamp">\(escaped(CardText.subtitle(card)))</p>
            \(body)
            <footer><p>\(escaped(CardText.keeping(card)))</p></footer>
            </main>
            </body>
            </html>

            """
    }

    private static let style = """
        :root { color-scheme: light dark; --ink: #1c1b1a; --paper: #fdfcfa; --dim: #5d5852; --line: #ded8cf; --lead: #8a3b12; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #ece7df; --paper: #191817; --dim: #a8a197; --line: #3a3733; --lead: #f0a870; }
        }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
        h2 { font-size: 1rem; font-weight: 400; margin: 0; }
        p { margin: .15rem 0 0; }
        .stamp, .help, footer, li p { color: var(--dim); }
        .help { margin: 1.25rem 0; }
        ol { padding-left: 2.25rem; margin: 0; }
        li { padding: .75rem 0; border-top: 1px solid var(--line); break-inside: avoid; overflow-wrap: anywhere; }
        li::marker { color: var(--lead); font-weight: 700; }
        li p { font-size: .9rem; }
        footer { border-top: 1px solid var(--line); padding-top: .75rem; font-size: .9rem; }
        @media print {
          :root { --ink: #000; --paper: #fff; --dim: #333; --line: #bbb; --lead: #000; }
          @page { margin: 18mm; }
          body { font-size: 11pt; }
          main { max-width: none; padding: 0; }
        }
        """

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }
}
