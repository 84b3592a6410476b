/// A horizontal bar in eighths of a cell.
///
///     Bar.text(0.91, width: 10)   // "█████████▏"
public enum Bar {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// `fraction` is cut to 0...1; the text is exactly `width` cells. Something above nothing shows at least a sliver.
    public static func text(_ fraction: Double, width: Int, glyphs: Glyphs = .unicode) -> String {
        guard width > 0 else { return "" }
        let share = fraction.isFinite ? min(1, max(0, fraction)) : 0
        switch glyphs {
        case .ascii:
            var full = Int((share * Double(width)).rounded())
            if share > 0 { full = max(1, full) }
            return String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
        case .unicode:
            var units = Int((share * Double(width * 8)).rounded())
            if share > 0 { units = max(1, units) }
            let text = String(repeating: "█", count: units / 8) + eighths[units % 8]
            return text + String(repeating: " ", count: width - (units + 7) / 8)
        }
    }
}
