/// A history in one line of small columns.
///
///     Sparkline.text([0.1, 0.4, 0.9], width: 3)   // "▂▄▇"
public enum Sparkline {
    private static let unicode = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let ascii = ["_", ".", ":", "-", "=", "+", "*", "#"]

    /// Values outside `range` are cut to it. More values than cells are averaged; fewer stand at the right, where now
    /// is. Exactly `width` cells.
    public static func text(
        _ values: [Double],
        width: Int,
        range: ClosedRange<Double> = 0...1,
        glyphs: Glyphs = .unicode
    ) -> String {
        guard width > 0 else { return "" }
        let levels = glyphs == .unicode ? unicode : ascii
        let span = range.upperBound - range.lowerBound
        let columns = resampled(values.filter(\.isFinite), to: width).map { value in
            let share = span > 0 ? (value - range.lowerBound) / span : 0
            return levels[min(7, max(0, Int(min(1, max(0, share)) * 8)))]
        }
        return String(repeating: " ", count: width - columns.count) + columns.joined()
    }

    private static func resampled(_ values: [Double], to width: Int) -> [Double] {
        guard values.count > width else { return values }
        return (0..<width).map { index in
            let part = values[(index * values.count / width)..<((index + 1) * values.count / width)]
            return part.reduce(0, +) / Double(part.count)
        }
    }
}
