import Engine

/// The question why, above the line that is typed: it covers nothing of the answer, and takes no key that belongs to a line.
enum WhyView {
    static func height(_ model: AppModel) -> Int { lines(model).count }

    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        frame.draw(lines(model), in: rect)
        for (row, line) in lines(model).enumerated() {
            var column = rect.column
            for span in line.spans {
                let width = TextWidth.cells(span.text)
                if let target = span.target, let action = Action(rawValue: target) {
                    frame.mark(Rect(row: rect.row + row, column: column, width: width, height: 1), .action(action))
                }
                column += width
            }
        }
    }

    /// What is asked, then the reasons, as many to a row as fit.
    private static func lines(_ model: AppModel) -> [StyledLine] {
        guard let question = model.why?.question, model.view == .chat, model.pending == nil else { return [] }
        let width = model.size.width - 2
        let rule = StyledLine(String(repeating: "─", count: model.size.width), role: .border)
        var rows = TextWrap.wrap(
            [StyledSpan("What made you choose \(question.choice)?", Style(.note, .bold))], width: width,
            first: [StyledSpan(" ")], rest: [StyledSpan(" ")])
        var row = StyledLine(" ")
        for (action, text) in offers(question) {
            let role: Role = model.isAskingWhy ? .key : .dim
            let label = model.keys.label(action, in: .why)
            let spans = [
                StyledSpan(label, Style(role), target: action.rawValue),
                StyledSpan(" \(text)", Style(model.isAskingWhy ? .text : .dim), target: action.rawValue),
            ]
            if row.width + StyledLine(spans).width + 2 > width, row.width > 1 {
                rows.append(row)
                row = StyledLine(" ")
            }
            row = StyledLine(row.spans + (row.width > 1 ? [StyledSpan("   ")] : []) + spans)
        }
        return [rule] + rows + [row]
    }

    private static func offers(_ question: WhyQuestion) -> [(Action, String)] {
        let actions: [Action] = [.firstReason, .secondReason, .thirdReason, .fourthReason]
        let texts = question.choices.map(\.text) + ["another reason"]
        return Array(zip(actions, texts)) + [(.noReason, "no answer")]
    }
}
