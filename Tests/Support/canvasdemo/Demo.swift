internal import Glibc
internal import TUI

/// Small but complete: a title, a pane with Markdown, a pane with what happened, a line to type in.
struct Demo: Application {
    enum Message: Sendable {
        case flood(Int)
        case word(String)
    }

    private(set) var lines: [String] = []
    private(set) var typed = ""
    private(set) var frames = 0
    private var answer = MarkdownStream(Self.sample)
    private var showsClusters = false
    private var last = "nothing yet"
    private var spins = 0
    private var isSpinning = false
    private var selected = 0
    private(set) var alarm: ContinuousClock.Instant?
    private(set) var theme = Theme.dark
    private let glyphs: Glyphs
    private let draft: String?
    private let flood: @Sendable () -> Void
    private let chosenGap: Duration

    var frameGap: Duration { chosenGap }

    init(glyphs: Glyphs, notes: [String], draft: String?, gap: Duration, flood: @escaping @Sendable () -> Void) {
        self.glyphs = glyphs
        self.draft = draft
        self.flood = flood
        chosenGap = gap
        lines = notes
    }

    mutating func update(_ event: Event<Message>) -> Reaction {
        switch event {
        case .key(let key): return pressed(key)
        case .message(.flood(let number)): last = "flood \(number)"
        case .message(.word(let word)): answer.append(word)
        case .resized(let size): last = "resized \(size.width)x\(size.height)"
        case .changed(let names): last = "changed \(names.sorted().joined(separator: ","))"
        case .resumed: lines.append("resumed")
        case .alarm:
            spins += 1
            alarm = isSpinning ? ContinuousClock.now + .milliseconds(100) : nil
        case .ending(let signal):
            if let draft { Self.save("\(signal) \(typed)", to: draft) }
        }
        return .paint
    }

    private mutating func pressed(_ key: Key) -> Reaction {
        last = Self.label(key)
        switch key {
        case .ctrl("q"): return .quit
        case .ctrl("l"): return .redraw
        case .ctrl("t"): trap()
        case .ctrl("g"): raise(SIGSEGV)
        case .ctrl("o"): _ = overflow(0)
        case .ctrl("k"): showsClusters.toggle()
        case .ctrl("f"): flood()
        case .ctrl("n"): theme = theme == .dark ? .mono : .dark
        case .ctrl("w"):
            isSpinning.toggle()
            alarm = isSpinning ? ContinuousClock.now : nil
        case .ctrl("y"): return .paint + .transmit("\u{1B}]52;c;aGk=\u{7}")
        case .ctrl("e"): return .outside { _ = system("echo outside; stty -a | grep -c -- -icanon") }
        case .ctrl("r"):
            return .outside {
                guard let pager = popen("echo pager; cat < /dev/tty", "w") else { return }
                pclose(pager)
            }
        case .up: selected = max(0, selected - 1)
        case .down: selected += 1
        case .character(let character): typed.append(character)
        case .backspace: if !typed.isEmpty { typed.removeLast() }
        case .paste(let text):
            let count = text.utf8.count
            last = "paste \(count) bytes"
        default: break
        }
        return .paint
    }

    mutating func render(_ size: Size) -> Frame {
        frames += 1
        var frame = Frame(size)
        let (top, below) = frame.bounds.split(rowsAtTop: 1)
        let (body, composer) = below.split(rowsAtBottom: 1)
        frame.draw("canvasdemo", at: top.origin, role: .title)
        let status = "\(size.width)x\(size.height) last: \(last)"
        frame.draw(status, at: Point(row: 0, column: 14), role: .dim)
        let (left, right) = body.split(columnsAtLeft: body.width * 3 / 5)
        frame.box(left, title: "Chat", glyphs: glyphs)
        frame.box(right, title: "Self-model", style: Style(.borderFocused), glyphs: glyphs)
        if showsClusters {
            clusters(&frame, in: left.inset(by: 1))
        } else {
            frame.draw(answer.lines(MarkdownLayout(width: left.width - 2, glyphs: glyphs)), in: left.inset(by: 1))
        }
        beliefs(&frame, in: right.inset(by: 1))
        let prompt = frame.draw("> ", at: composer.origin, role: .accent)
        let used = frame.draw(typed, at: Point(row: composer.row, column: prompt), role: .input)
        frame.cursor = Point(row: composer.row, column: min(prompt + used, size.width - 1))
        return frame
    }

    private func beliefs(_ frame: inout Frame, in rect: Rect) {
        let rows = [("role", 0.91), ("encryption", 0.88), ("enterprise", 0.84), ("tables", 0.35)]
        for (index, row) in rows.enumerated() where index < rect.height {
            let line = Rect(row: rect.row + index, column: rect.column, width: rect.width, height: 1)
            frame.draw(row.0, at: line.origin, width: 12)
            frame.draw(
                Bar.text(row.1, width: 8, glyphs: glyphs), at: Point(row: line.row, column: line.column + 13),
                role: .bar, width: line.width - 13)
            if index == selected % rows.count { frame.tint(line, ground: .selection) }
        }
        let spinner = isSpinning ? ["-", "\\", "|", "/"][spins % 4] : " "
        frame.draw(spinner, at: Point(row: rect.row + 5, column: rect.column), role: .accent)
        for (index, line) in lines.suffix(max(0, rect.height - 7)).enumerated() {
            frame.draw(line, at: Point(row: rect.row + 7 + index, column: rect.column), width: rect.width)
        }
    }

    private func clusters(_ frame: inout Frame, in rect: Rect) {
        let each = 8
        let perRow = max(1, rect.width / each)
        for (index, text) in NastyClusters.all.enumerated() {
            let row = rect.row + index / perRow
            guard row < rect.endRow else { return }
            let column = rect.column + index % perRow * each
            frame.draw(text, at: Point(row: row, column: column), role: .text, width: each - 1)
            frame.draw("|", at: Point(row: row, column: column + each - 1), role: .border)
        }
    }

    private static func label(_ key: Key) -> String {
        switch key {
        case .click(let point): "click \(point.row),\(point.column)"
        case .wheel(let rows, let point): "wheel \(rows) at \(point.row),\(point.column)"
        default: key.name
        }
    }

    static func save(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else { return }
        fputs(text, file)
        fclose(file)
    }

    private func trap() {
        fatalError("a promise was broken")
    }

    private func overflow(_ depth: Int) -> Int {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4_096) { buffer in
            buffer[depth % 4_096] = 1
            return overflow(depth + 1) + Int(buffer[0])
        }
    }

    private static let sample = """
        # Data security
        Data at rest uses **AES-256-GCM** with *customer-held* keys [1]; see `kms.rotate`.

        | Control | Where it is met | Evidence |
        |---|:--:|--:|
        | Encryption at rest | every volume and every backup | SOC 2 CC6.1 |
        | Key rotation | `kms` | 90 d |

        1. Who holds the keys?
           - the customer, in her own vault
        2. What does the auditor see?

        ```swift
        let key = try vault.key(named: "primary", rotatedWithin: .days(90))
        ```
        > the auditor wants proof each quarter
        """
}
