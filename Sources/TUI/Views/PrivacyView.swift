import Engine

/// The table of levels, and the question whether something may be remembered.
enum PrivacyView {
    // MARK: The table

    /// Rows of the table; below them stands what the chosen one keeps.
    static func table(_ picker: PrivacyPicker, _ model: AppModel, width: Int) -> [StyledLine] {
        let head = StyledLine(
            "  " + TextWidth.padded("level", to: 11) + "keeps, beside what stands above it", role: .dim)
        return [head]
            + picker.levels.enumerated().map { place, row in
                let ground: Role = place == picker.selection ? .selection : .text
                let isAllowed = row.level <= model.ceiling
                let isHers = row.level == model.person?.privacy
                let name = TextWidth.padded(row.level.rawValue, to: 11)
                let adds = isAllowed ? row.adds.joined(separator: ", ") : "not allowed by this installation"
                return StyledLine([
                    StyledSpan(isHers ? "● " : "  ", Style(.good, on: ground)),
                    StyledSpan(name, Style(isAllowed ? .text : .dim, .bold, on: ground)),
                    StyledSpan(TextWidth.clipped(adds, to: width - 14), Style(.dim, on: ground)),
                ])
            }
    }

    /// What the chosen level adds, why, and what she has of it; then what is claimed and what was seen here.
    static func details(_ picker: PrivacyPicker, width: Int) -> [StyledLine] {
        guard let row = picker.chosen else { return [] }
        var lines: [StyledLine] = []
        // Some kinds begin at a lower level, by use and wording alone, and are told of at both.
        let kinds = Purpose.table.filter { $0.level == row.level || row.adds.contains($0.key) }
        for kind in kinds {
            let indent = [StyledSpan(String(repeating: " ", count: 12))]
            lines += TextWrap.wrap(
                [StyledSpan(kind.purpose.purpose)], width: width,
                first: [StyledSpan(TextWidth.padded(kind.key, to: 12), Style(.accent))], rest: indent)
            lines += TextWrap.wrap(
                [StyledSpan("For you: \(kind.purpose.benefit)", Style(.dim))], width: width, first: indent, rest: indent
            )
        }
        if kinds.isEmpty { lines.append("Nothing said is kept; answers are the same for everyone.") }
        if !picker.consents.isEmpty {
            lines.append("")
            for answer in Consent.Answer.allCases {
                let subjects = picker.consents.filter { $0.answer == answer }.map(\.subject)
                guard !subjects.isEmpty else { continue }
                lines += TextWrap.wrap(
                    [StyledSpan("Decided when asked: \(answer.sentence(subjects)).", Style(.note))], width: width)
            }
        }
        lines.append("")
        lines += TextWrap.wrap(
            [
                StyledSpan(
                    "Data: \(row.data) · lift: \(row.claimedLift) · risk: \(row.risk) · effort: \(row.effort). ",
                    Style(.dim)), StyledSpan(LevelDescription.source, Style(.dim, .italic)),
            ], width: width)
        let seen = row.measured.map {
            "Seen here: it had a part in \($0.shaped) of \(Counted.text($0.answers, "answer"))."
        }
        return lines + TextWrap.wrap([StyledSpan(seen ?? "Nothing measured here yet.", Style(.dim))], width: width)
    }

    /// Rows for the details, of those between status and footer.
    static func detailHeight(_ picker: PrivacyPicker, in height: Int) -> Int {
        max(1, height - picker.levels.count - 4)
    }

    static func width(in columns: Int) -> Int { min(100, columns - 2) }

    /// How far the details can be scrolled.
    static func room(_ picker: PrivacyPicker, _ size: Size) -> Int {
        let lines = details(picker, width: width(in: size.width) - 3)
        return max(0, lines.count - detailHeight(picker, in: size.height - 2))
    }

    // MARK: The question

    /// The answers always stand there; where there is little room, what each subject is for is cut short.
    static func question(_ request: ConsentRequest, _ model: AppModel, width: Int, height: Int) -> [StyledLine] {
        let level = min(model.person?.privacy ?? .none, model.ceiling).rawValue
        let subjects = request.held.subjects
        let head = TextWrap.wrap(
            [
                StyledSpan("This tells of "), StyledSpan(SubjectText.list(subjects), Style(.accent, .bold)),
                StyledSpan(". At the level \(level) that is not kept."),
            ], width: width)
        let purposes = subjects.compactMap(SubjectText.purpose).flatMap { purpose in
            TextWrap.wrap(
                [StyledSpan("\(purpose.purpose) For you: \(purpose.benefit)", Style(.dim))], width: width,
                first: [StyledSpan("· ", Style(.dim))], rest: [StyledSpan("  ")])
        }
        let answers = [
            (Action.remember, "remember", "kept from now on, as if the level were higher"),
            (.thisSession, "this session", "used for twelve hours, then removed"),
            (.refuse, "no", "not kept, and not asked again"), (.leave, "not now", "not kept this time"),
        ].map { action, name, meaning in
            StyledLine([
                StyledSpan(TextWidth.padded(model.keys.label(action, in: .consent), to: 5), Style(.key)),
                StyledSpan(TextWidth.padded(name, to: 14), Style(.text, .bold)),
                StyledSpan(TextWidth.clipped(meaning, to: width - 19), Style(.dim)),
            ])
        }
        let room = max(1, height - head.count - answers.count - 2)
        let shown =
            purposes.count <= room
            ? purposes
            : purposes.prefix(room - 1) + [StyledLine("  … each kind's purpose stands in /privacy", role: .dim)]
        return head + [""] + shown + [""] + answers
    }
}
