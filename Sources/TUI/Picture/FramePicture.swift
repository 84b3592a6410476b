/// A frame in a theme's own colours as an SVG drawing, for a page that shows what the screen looks like.
///
///     let drawing = FramePicture(theme: .dark, title: "A chat").svg(RootView.frame(model))
///
/// Each run of text is held to its cells by `textLength`, so that columns stand true in any font. The same frame gives
/// the same bytes. O(cells).
public struct FramePicture {
    private let theme: Theme
    private let title: String

    public init(theme: Theme, title: String) {
        self.theme = theme
        self.title = title
    }

    /// Units of a cell. Whole numbers, so that neighbouring cells leave no seam.
    private static let cell = (width: 9, height: 20)
    private static let margin = 18
    private static let fonts =
        "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"

    public func svg(_ frame: Frame) -> String {
        let width = frame.width * Self.cell.width + 2 * Self.margin
        let height = frame.height * Self.cell.height + 2 * Self.margin
        var drawing = PictureParts()
        for row in 0..<frame.height { draw(Array(frame.row(row)), y: row * Self.cell.height, &drawing) }
        if let cursor = frame.cursor {
            let place = (x: cursor.column * Self.cell.width, y: cursor.row * Self.cell.height)
            drawing.block(x: Double(place.x), y: Double(place.y + 2), width: 2, height: 16, ink(Style(.accent)).text)
        }
        let edge = ink(Style(.border)).text
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
            height="\(height)" role="img">
            <title>\(Self.escaped(title))</title>
            <style>text{font:15px \(Self.fonts);white-space:pre}\(drawing.rules)</style>
            <rect x="0.5" y="0.5" width="\(width - 1)" height="\(height - 1)" rx="10" fill="\(theme.paper.hex)" \
            stroke="\(edge)" stroke-opacity="0.5"/>
            <g transform="translate(\(Self.margin) \(Self.margin))">
            \(drawing.text)
            </g>
            </svg>

            """
    }

    /// Grounds first, for the whole row, then what stands on them.
    private func draw(_ cells: [Cell], y: Int, _ drawing: inout PictureParts) {
        let looks = cells.map { ink($0.style) }
        for run in Self.runs(looks.indices, where: { looks[$0].ground == looks[$1].ground }) {
            guard let ground = looks[run.lowerBound].ground else { continue }
            drawing.ground(
                x: run.lowerBound * Self.cell.width, y: y, width: run.count * Self.cell.width,
                height: Self.cell.height, ground)
        }
        let shapes = cells.map { GlyphShape($0.text) }
        let runs = Self.runs(cells.indices) { left, right in
            guard looks[left] == looks[right] else { return false }
            if shapes[left] != nil || shapes[right] != nil { return shapes[left] == shapes[right] }
            // Gaps end a run, and so does what fonts may lack: a stand-in of another width must not stretch its neighbours.
            return Self.isCommon(cells[left].text) && Self.isCommon(cells[right].text)
                && !(cells[left].text == " " && cells[right].text == " ")
        }
        for run in runs {
            let look = looks[run.lowerBound]
            let x = run.lowerBound * Self.cell.width
            if let shape = shapes[run.lowerBound] {
                draw(shape, x: x, y: y, count: run.count, look, &drawing)
                continue
            }
            let text = cells[run].map(\.text).joined()
            let first = text.prefix { $0 == " " }.count
            let bare = text.dropFirst(first).reversed().drop { $0 == " " }.reversed()
            guard !bare.isEmpty else { continue }
            let cellsTaken = TextWidth.cells(String(bare))
            drawing.words(
                Self.escaped(String(bare)), x: x + first * Self.cell.width, y: y + 15,
                width: cellsTaken * Self.cell.width, look.rule)
        }
    }

    private func draw(_ shape: GlyphShape, x: Int, y: Int, count: Int, _ look: Look, _ drawing: inout PictureParts) {
        let (width, height) = (Double(Self.cell.width), Double(Self.cell.height))
        switch shape {
        case .fromBelow(8):
            drawing.block(x: Double(x), y: Double(y + 3), width: width * Double(count), height: 14, look.text)
        case .fromBelow(let eighths):
            // Columns stand a little apart, as in a chart.
            let tall = 14 * Double(eighths) / 8
            for place in 0..<count {
                drawing.block(
                    x: Double(x) + width * Double(place), y: Double(y + 17) - tall, width: width - 1, height: tall,
                    look.text)
            }
        case .fromLeft(let eighths):
            for place in 0..<count {
                drawing.block(
                    x: Double(x) + width * Double(place), y: Double(y + 3), width: width * Double(eighths) / 8,
                    height: 14, look.text)
            }
        case .arms(let left, let right, let up, let down, let isRound):
            let middle = (x: Double(x) + 4.5, y: Double(y) + 9.5)
            if isRound {
                let edge = (x: Double(x) + (right ? width : 0), y: Double(y) + (down ? height : 0))
                drawing.path(
                    "M\(PictureParts.number(edge.x)) \(PictureParts.number(middle.y))"
                        + "Q\(PictureParts.number(middle.x)) \(PictureParts.number(middle.y)) "
                        + "\(PictureParts.number(middle.x)) \(PictureParts.number(edge.y))", look.text)
                return
            }
            if left || right {
                let start = left ? Double(x) : middle.x
                let end = right ? Double(x) + width * Double(count) : middle.x
                drawing.path(
                    "M\(PictureParts.number(start)) \(PictureParts.number(middle.y))H\(PictureParts.number(end))",
                    look.text)
            }
            guard up || down else { return }
            for place in 0..<count {
                let start = up ? Double(y) : middle.y
                let end = down ? Double(y) + height : middle.y
                drawing.path(
                    "M\(PictureParts.number(middle.x + width * Double(place))) \(PictureParts.number(start))"
                        + "V\(PictureParts.number(end))", look.text)
            }
        }
    }

    /// What a cell looks like: colours as the theme writes them, not as a terminal's palette has them.
    private struct Look: Equatable {
        var text: String
        var ground: String?
        var rule: String
    }

    private func ink(_ style: Style) -> Look {
        let ink = theme.ink(style)
        // A theme that leaves text to the terminal is shown as a terminal on its paper would have it.
        let plain = theme.paper.luminance < 0.18 ? Shade(0xD5DAE1) : Shade(0x2A3038)
        let isReversed = ink.attributes.contains(.reverse)
        let text = isReversed ? ink.background ?? theme.paper : ink.foreground ?? plain
        let ground = isReversed ? ink.foreground ?? plain : ink.background
        var rule = "fill:\(text.hex)"
        if ink.attributes.contains(.bold) { rule += ";font-weight:bold" }
        if ink.attributes.contains(.italic) { rule += ";font-style:italic" }
        if ink.attributes.contains(.underline) { rule += ";text-decoration:underline" }
        if ink.attributes.contains(.dim) { rule += ";opacity:.7" }
        return Look(text: text.hex, ground: ground?.hex, rule: rule)
    }

    private static func isCommon(_ text: String) -> Bool {
        text.unicodeScalars.count == 1
            && text.unicodeScalars.allSatisfy { $0.value < 0x180 || "‘’“”–—…•".unicodeScalars.contains($0) }
    }

    private static func runs(_ places: Range<Int>, where belong: (Int, Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for place in places {
            if let last = runs.last, belong(place - 1, place) {
                runs[runs.count - 1] = last.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
