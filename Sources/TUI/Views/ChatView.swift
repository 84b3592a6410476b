import Engine

/// The conversation.
enum ChatView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let (lines, starts) = layout(model, width: rect.width)
        let last = max(0, lines.count - rect.height)
        let first = first(lines, starts, model, rect)
        frame.draw(lines, in: rect, from: first)
        MoreMark.draw(last - first, below: rect, &frame)
        if model.entries.isEmpty, model.pending == nil { welcome(model, in: rect, &frame) }
    }

    /// The line at the top: of what was scrolled to, or of the match of a search.
    private static func first(_ lines: [StyledLine], _ starts: [Int], _ model: AppModel, _ rect: Rect) -> Int {
        let last = max(0, lines.count - rect.height)
        if let search = model.search, !search.text.isEmpty {
            let needle = search.text.lowercased()
            let hits = lines.indices.filter { lines[$0].text.lowercased().contains(needle) }
            if !hits.isEmpty {
                let place = hits[((hits.count - 1 - search.match) % hits.count + hits.count) % hits.count]
                return min(last, max(0, place - rect.height / 3))
            }
        }
        let base = model.chatAnchor.map { min(last, $0 < starts.count ? starts[$0] : last) } ?? last
        return min(last, max(0, base - model.chatScroll))
    }

    /// How far the conversation can be scrolled up and down from where it is anchored.
    static func room(_ model: AppModel, in rect: Rect) -> ClosedRange<Int> {
        let (lines, starts) = layout(model, width: rect.width)
        let last = max(0, lines.count - rect.height)
        let base = model.chatAnchor.map { min(last, $0 < starts.count ? starts[$0] : last) } ?? last
        return (base - last)...base
    }

    /// All lines, and where each entry begins.
    private static func layout(_ model: AppModel, width: Int) -> (lines: [StyledLine], starts: [Int]) {
        var lines: [StyledLine] = []
        var starts: [Int] = []
        for entry in model.entries {
            starts.append(lines.count)
            switch entry {
            case .said(let text, let person):
                if !lines.isEmpty { lines.append("") }
                lines += said(text, by: person, width: width)
            case .answered(let answer):
                lines += TextWrap.wrap(badge(answer), width: width)
                lines.append("")
                lines += AnswerLines(width: width).lines(answer)
            case .note(let text): lines.append(StyledLine("· \(text)", role: .dim))
            }
        }
        if let answer = model.lastAnswer, case .answered? = model.entries.last, !answer.followUps.isEmpty {
            lines.append("")
            lines.append(
                StyledLine([StyledSpan("next", Style(.dim)), StyledSpan("   Tab Tab, then its number", Style(.dim))]))
            for (place, next) in answer.followUps.enumerated() {
                lines += TextWrap.wrap(
                    [StyledSpan(next)], width: width, first: [StyledSpan("  \(place + 1) ", Style(.key))],
                    rest: [StyledSpan("    ")])
            }
        }
        if model.pending != nil { lines += ["", StyledLine("…", role: .dim)] }
        guard let search = model.search, !search.text.isEmpty else { return (lines, starts) }
        return (lines.map { highlighted($0, search.text) }, starts)
    }

    /// A long paste by its beginning and its size.
    private static func said(_ text: String, by person: String, width: Int) -> [StyledLine] {
        let beginning = text.prefix(Self.longest)
        let all = TextWrap.wrap(
            [StyledSpan(String(beginning), Style(.user, .bold))], width: width,
            first: [StyledSpan("\(person)  ", Style(.dim))],
            rest: [StyledSpan("  ")])
        guard beginning.endIndex < text.endIndex || all.count > Self.mostLines else { return all }
        return all.prefix(Self.mostLines) + [StyledLine("  … " + Composer.size(of: text), role: .dim)]
    }

    private static let longest = 2_000
    private static let mostLines = 12

    /// The level stands out; what shaped the answer follows quietly.
    private static func badge(_ answer: Answer) -> [StyledSpan] {
        let text = AnswerText.badge(answer)
        let end = text.firstRange(of: " · ")?.lowerBound ?? text.endIndex
        return [StyledSpan(String(text[..<end]), Style(.badge)), StyledSpan(String(text[end...]), Style(.dim))]
    }

    private static func highlighted(_ line: StyledLine, _ needle: String) -> StyledLine {
        guard line.text.lowercased().contains(needle.lowercased()) else { return line }
        return StyledLine(
            line.spans.map {
                StyledSpan($0.text, Style($0.style.role, $0.style.attributes, on: .match), target: $0.target)
            })
    }

    private static func welcome(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        var lines: [StyledLine] = [
            StyledLine("The same facts for everyone. The answer for you.", role: .title), "",
        ]
        if let person = model.person {
            lines.append(
                StyledLine([StyledSpan("Asking as "), StyledSpan(person.name, Style(.user, .bold)), StyledSpan(".")]))
        }
        lines += [
            "", StyledLine("Type a question and press Enter, for instance", role: .dim),
            StyledLine("  Can we rotate API keys without downtime?", role: .accent),
            StyledLine("  How should I think about data security for this integration?", role: .accent), "",
        ]
        for (key, text) in [
            ("Esc 2", "compare two people on it"), ("Tab", "go to what is believed; Enter shows why"),
            ("Esc 5", "choose who asks"),
            ("^P", "find anything else"),
        ] {
            lines.append(
                StyledLine([
                    StyledSpan("  " + key + String(repeating: " ", count: 7 - key.count), Style(.key)),
                    StyledSpan(text, Style(.dim)),
                ]))
        }
        frame.draw(lines, in: rect.inset(top: min(2, rect.height / 6), left: 1))
    }
}
