/// The elements of a drawing as they come, with one rule a look and one path a colour of line.
struct PictureParts {
    private var elements: [String] = []
    private var looks: [String] = []
    private var lines: [(color: String, path: String)] = []

    /// The style sheet of all looks.
    var rules: String {
        looks.enumerated().map { ".s\($0.offset){\($0.element)}" }.joined()
    }

    var text: String {
        (elements + lines.map { #"<path fill="none" stroke="\#($0.color)" d="\#($0.path)"/>"# }).joined(separator: "\n")
    }

    mutating func words(_ text: String, x: Int, y: Int, width: Int, _ rule: String) {
        let look = looks.firstIndex(of: rule) ?? looks.count
        if look == looks.count { looks.append(rule) }
        elements.append(
            #"<text x="\#(x)" y="\#(y)" textLength="\#(width)" lengthAdjust="spacingAndGlyphs" class="s\#(look)">"#
                + text + "</text>")
    }

    mutating func ground(x: Int, y: Int, width: Int, height: Int, _ color: String) {
        block(x: Double(x), y: Double(y), width: Double(width), height: Double(height), color)
    }

    mutating func block(x: Double, y: Double, width: Double, height: Double, _ color: String) {
        let numbers = [x, y, width, height].map(Self.number)
        elements.append(
            #"<rect x="\#(numbers[0])" y="\#(numbers[1])" width="\#(numbers[2])" height="\#(numbers[3])" "#
                + #"fill="\#(color)"/>"#)
    }

    mutating func path(_ path: String, _ color: String) {
        if let place = lines.firstIndex(where: { $0.color == color }) {
            lines[place].path += path
        } else {
            lines.append((color, path))
        }
    }

    /// Shortest decimal, without an empty fraction.
    static func number(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}
