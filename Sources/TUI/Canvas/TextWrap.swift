/// Breaking text into lines by the cells it takes.
///
/// Words stay whole; a word longer than a line is broken; ideographs may be parted anywhere but before a closing
/// mark. Each character is looked at no more than twice, so wrapping is O(n).
public enum TextWrap {
    /// Plain text, drawable, one string a line. `hanging` is put before every line but the first.
    public static func lines(_ text: String, width: Int, hanging: String = "") -> [String] {
        wrap([StyledSpan(text)], width: width, rest: hanging.isEmpty ? [] : [StyledSpan(hanging)]).map(\.text)
    }

    /// Styled text. `first` stands before the first line and `rest` before the others; both count for the width.
    /// A line feed in a span ends a line. There is always at least one line.
    public static func wrap(
        _ spans: [StyledSpan],
        width: Int,
        first: [StyledSpan] = [],
        rest: [StyledSpan] = []
    ) -> [StyledLine] {
        let text = WrapText(spans)
        let room = (
            first: max(1, width - StyledLine(first).width),
            rest: max(1, width - StyledLine(rest).width)
        )
        return text.lines(first: room.first, rest: room.rest).enumerated().map { index, range in
            StyledLine((index == 0 ? first : rest) + text.spans(in: range))
        }
    }
}
