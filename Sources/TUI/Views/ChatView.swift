import Engine

/// The conversation.
enum ChatView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let lines = layout(model, width: rect.width)
        let last = max(0, lines.count - rect.height)
        let first = first(lines, model, rect)
        var shown = lines.lines(from: first, most: rect.height)
        if let search = model.search, !search.text.isEmpty { shown = shown.map { highlighted($0, search.text) } }
        frame.mark(rect, .pane(.main))
        frame.draw(shown, in: rect)
        MoreMark.draw(last - first, below: rect, &frame)
        if model.entries.isEmpty, model.pending == nil { welcome(model, in: rect, &frame) }
    }

    /// The line at the top: of what was scrolled to, or of the match of a search.
    private static func first(_ lines: ChatLines, _ model: AppModel, _ rect: Rect) -> Int {
        let last = max(0, lines.count - rect.height)
        if let search = model.search, !search.text.isEmpty {
            let hits = lines.places(of: search.text.lowercased())
            if !hits.isEmpty {
                let place = hits[((hits.count - 1 - search.match) % hits.count + hits.count) % hits.count]
                return min(last, max(0, place - rect.height / 3))
            }
        }
        return min(last, max(0, anchor(lines, model, last) - model.chatScroll))
    }

    /// How far the conversation can be scrolled up and down from where it is anchored.
    static func room(_ model: AppModel, in rect: Rect) -> ClosedRange<Int> {
        let lines = layout(model, width: rect.width)
        let last = max(0, lines.count - rect.height)
        let base = anchor(lines, model, last)
        return (base - last)...base
    }

    /// The answer that a row of the screen belongs to.
    static func answer(at row: Int, _ model: AppModel) -> Answer? {
        let rect = RootView.chatArea(model)
        let lines = layout(model, width: rect.width)
        let line = first(lines, model, rect) + row - rect.row
        guard let entry = lines.starts.lastIndex(where: { $0 <= line }), entry < model.entries.count,
            case .answered(let answer) = model.entries[entry]
        else { return nil }
        return answer
    }

    private static func anchor(_ lines: ChatLines, _ model: AppModel, _ last: Int) -> Int {
        guard let anchor = model.chatAnchor, anchor < model.entries.count else { return last }
        return min(last, lines.starts[anchor])
    }

    /// A block for each entry, then what may come next or is awaited.
    private static func layout(_ model: AppModel, width: Int) -> ChatLines {
        var lines = model.chatMemory.lines(model.entries, width: width) { block($0, isFirst: $1, width: width) }
        if let answer = model.lastAnswer, case .answered? = model.entries.last, !answer.followUps.isEmpty {
            var next: [StyledLine] = [
                "",
                StyledLine("next   Tab Tab, then its number", role: .dim),
            ]
            for (place, text) in answer.followUps.enumerated() {
                let target = "\(Target.followUpPrefix)\(place)"
                next += TextWrap.wrap(
                    [StyledSpan(text, target: target)], width: width,
                    first: [StyledSpan("  \(place + 1) ", Style(.key), target: target)],
                    rest: [StyledSpan("    ")])
            }
            lines.append(next)
        }
        if model.pending != nil { lines.append(["", StyledLine("…", role: .dim)]) }
        return lines
    }

    private static func block(_ entry: AppModel.Entry, isFirst: Bool, width: Int) -> [StyledLine] {
        switch entry {
        case .said(let text, let person):
            return (isFirst ? [] : [""]) + said(text, by: person, width: width)
        case .answered(let answer):
            // What the search has to say: a word that may be misspelt, how many documents hold what was asked for.
            let notes = answer.searchNotes.flatMap { TextWrap.wrap([StyledSpan($0, Style(.note))], width: width) }
            return TextWrap.wrap(badge(answer), width: width) + notes + [""] + AnswerLines(width: width).lines(answer)
        case .note(let text): return [StyledLine("· \(text)", role: .dim)]
        }
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
        for (action, text) in [
            (Action.compare, "compare two people on it"), (.nextPane, "go to what is believed; Enter shows why"),
            (.people, "choose who asks"), (.palette, "find anything else"),
        ] {
            lines.append(
                StyledLine([
                    StyledSpan("  " + TextWidth.padded(model.keys.label(action), to: 7), Style(.key)),
                    StyledSpan(text, Style(.dim)),
                ]))
        }
        frame.draw(lines, in: rect.inset(top: min(2, rect.height / 6), left: 1))
    }
}
