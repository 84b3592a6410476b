internal import Foundation

/// The card as plain text, to be read, printed, or sent by mail and answered line by line.
public enum CardText {
    static let help = """
        Is a line wrong? Reply with its number and what is right, such as "3: proficient". "4: no" says that it is not so, \
        "5: forget" removes it with the words it rests on. You may add "because ...". Lines you leave out stay.
        """

    public static func page(_ card: Card, width: Int = 78) -> String {
        var lines = ["What Selfsame believes about \(card.name)", subtitle(card), ""]
        guard !card.lines.isEmpty else {
            return (lines + ["Nothing is believed about you.", ""]).joined(separator: "\n")
        }
        lines += wrap(help, width: width) + [""]
        let digits = String(card.lines.count).count
        for line in card.lines {
            let number = String(repeating: " ", count: digits - String(line.number).count) + "\(line.number). "
            lines += wrap("\(line.title): \(line.value)", width: width, first: number, rest: digits + 2)
            for text in details(line, card) {
                lines += wrap(text, width: width, first: String(repeating: " ", count: digits + 2), rest: digits + 2)
            }
            lines.append("")
        }
        lines += wrap(keeping(card), width: width)
        return lines.joined(separator: "\n") + "\n"
    }

    static func subtitle(_ card: Card) -> String {
        "card \(card.stamp) · \(date(card.at)) · privacy level \(card.level.rawValue)"
    }

    static func details(_ line: Card.Line, _ card: Card) -> [String] {
        var result = [line.ground]
        if let reason = line.reason { result.append("Your reason: \"\(reason)\"") }
        let part = card.answers == 0 ? "" : " · had a part in \(line.used) of your \(card.answers) answers"
        result.append("Since \(date(line.since)) · \(line.certainty)\(part)")
        result.append("For you: \(line.benefit)")
        return result
    }

    static func keeping(_ card: Card) -> String {
        "Your words are kept for the last \(card.window) interactions, your reasons for \(Int(card.reasonDays)) days. Nothing leaves the machine."
    }

    static func date(_ moment: Moment) -> String {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
        return date.formatted(
            .verbatim(
                "\(day: .defaultDigits) \(month: .wide) \(year: .defaultDigits)",
                locale: Locale(identifier: "en_GB"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian)))
    }

    private static func wrap(_ text: String, width: Int, first: String = "", rest: Int = 0) -> [String] {
        var lines: [String] = []
        var line = first
        var isFresh = true
        for word in text.split(separator: " ") {
            if !isFresh, line.count + 1 + word.count > width {
                lines.append(line)
                line = String(repeating: " ", count: rest)
                isFresh = true
            }
            line += (isFresh ? "" : " ") + word
            isFresh = false
        }
        return lines + [line]
    }
}
