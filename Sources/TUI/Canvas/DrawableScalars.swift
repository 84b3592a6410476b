/// Walks a text as it will be drawn: controls, bidi overrides, joiners, variation selectors and skin tones left out,
/// flags as their two letters, joined emoji as the first of them, tabs as spaces, the unknown as U+FFFD.
///
/// The data keep every character; only what reaches a terminal passes through here.
enum DrawableScalars {
    static let tabStop = 4
    /// ncurses holds a character and at most four marks in a cell.
    static let marksPerCell = 4
    private static let replacement: UnicodeScalar = "\u{FFFD}"

    /// Calls `body` with each drawable scalar and its width (0 for a mark that joins the one before).
    /// A line feed is passed on with width 0 when `keepsLineFeeds`, else it is a space. O(n).
    @inline(__always)
    static func forEach(
        in text: String,
        keepsLineFeeds: Bool = false,
        _ body: (UnicodeScalar, UInt8) -> Void
    ) {
        var column = 0
        var marks = 0
        var hasBase = false
        /// Asked what it is only when a joiner follows.
        var base: UnicodeScalar = " "
        var skipsPictograph = false
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value >= 0x20 && value < 0x7F {
                body(scalar, 1)
                column += 1
                (marks, hasBase, base, skipsPictograph) = (0, true, scalar, false)
                continue
            }
            if value == 0x0A {
                body(keepsLineFeeds ? scalar : " ", keepsLineFeeds ? 0 : 1)
                column = keepsLineFeeds ? 0 : column + 1
                (marks, hasBase, base, skipsPictograph) = (0, false, scalar, false)
                continue
            }
            if value == 0x09 {
                for _ in 0..<(tabStop - column % tabStop) {
                    body(" ", 1)
                    column += 1
                }
                (marks, hasBase, base, skipsPictograph) = (0, false, scalar, false)
                continue
            }
            if value == 0x200D {
                skipsPictograph = isPictograph(base)
                continue
            }
            if value >= 0x1F1E6 && value <= 0x1F1FF {
                // Terminals disagree on flags by two cells; everybody can draw DE.
                body(UnicodeScalar(UInt8(value - 0x1F1E6) + 0x41), 1)
                column += 1
                (marks, hasBase, base, skipsPictograph) = (0, true, scalar, false)
                continue
            }
            let width = ScalarWidth.of(value)
            switch width {
            case ScalarWidth.removed:
                continue
            case 0:
                guard hasBase, marks < marksPerCell else { continue }
                marks += 1
                body(scalar, 0)
            case ScalarWidth.unknown:
                body(replacement, 1)
                column += 1
                (marks, hasBase, base, skipsPictograph) = (0, true, scalar, false)
            default:
                if skipsPictograph && isPictograph(scalar) {
                    skipsPictograph = false
                    continue
                }
                body(scalar, width)
                column += Int(width)
                (marks, hasBase, base, skipsPictograph) = (0, true, scalar, false)
            }
        }
    }

    private static func isPictograph(_ scalar: UnicodeScalar) -> Bool {
        scalar.value >= 0x2190 && scalar.properties.isEmoji
    }

    /// True when every byte draws as itself in one cell. O(n), without decoding.
    static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for byte in bytes where byte < 0x20 || byte >= 0x7F { return false }
            return true
        }
    }
}
