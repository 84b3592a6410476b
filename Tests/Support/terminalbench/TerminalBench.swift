import Foundation
import PtyMeter

/// Runs all measurements and prints each as soon as it is known.
struct TerminalBench {
    private let site: Site
    private(set) var missed = 0
    private static let question = "Can we rotate API keys without downtime?"
    private static let cells = 160 * 50

    init(program: String) throws {
        site = try Site(program: program)
    }

    func cleanUp() {
        try? FileManager.default.removeItem(atPath: site.folder)
    }

    mutating func run() throws {
        print("xterm-256color, 160x50, sample data. A time is from the key to the last byte that answers it.\n")
        print(Figure.head)
        try firstFrames()
        let meter = try site.settled()
        try typing(meter, while: "with an empty conversation", inRow: 150)
        try ask(meter)
        try typing(meter, while: "with an answer shown", inRow: 150)
        try converse(meter)
        try messages(meter)
        try escape(meter)
        try repaint(meter)
        try writes()
        try selection(meter)
        try paste(meter)
        try idle(meter)
        try waysOut()
    }

    private mutating func add(
        _ what: String, _ measured: String, _ count: Int, bar: String = "", isMet: Bool = true
    ) {
        if !isMet { missed += 1 }
        print(Figure(what: what, measured: measured, count: count, bar: bar, isMet: isMet).line)
        fflush(nil)
    }

    // MARK: Frames

    private mutating func firstFrames() throws {
        var times: [Duration] = []
        var bytes: [Double] = []
        for _ in 0..<20 {
            let meter = try site.open()
            guard let reading = meter.reading(until: Site.lastWord, since: meter.started), let last = reading.lastByte
            else { throw Unanswered(description: "no first frame") }
            times.append(last)
            bytes.append(Double(reading.count))
            meter.settle(quiet: 100)
            meter.send("\u{11}")
            _ = meter.wait(seconds: 5)
        }
        let samples = Samples(milliseconds: times)
        add(
            "first frame, from the start of the process", samples.inMilliseconds, samples.count, bar: "< 100 ms",
            isMet: samples.most < 100)
        add("first frame, bytes", Samples(bytes).inBytes, bytes.count)
    }

    private mutating func repaint(_ meter: PtyMeter) throws {
        let readings = (0..<20).map { _ in meter.measure("\u{C}", quiet: 40) }
        let bytes = Samples(readings.map { Double($0.count) })
        add("full repaint (Ctrl-L), bytes", bytes.inBytes, 20, bar: "<= 2 a cell, 16,000", isMet: bytes.most <= 16_000)
        let times = Samples(milliseconds: readings.compactMap(\.lastByte))
        add("full repaint, time", times.inMilliseconds, times.count)
    }

    /// From the program's own count at its end, of which a run without any key is taken off.
    private mutating func writes() throws {
        let file = site.folder + "/traffic"
        func writes(_ key: String, _ count: Int) throws -> Int {
            let meter = try site.settled(["--traffic", file])
            for _ in 0..<count { _ = meter.measure(key, quiet: 20) }
            meter.send("\u{11}")
            _ = meter.wait(seconds: 5)
            let numbers = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isWhitespace)
            guard numbers.count == 2, let writes = Int(numbers[1]) else { throw Unanswered(description: "no traffic") }
            return writes
        }
        let without = try writes("", 0)
        for (what, key, count, most) in [("key", "x", 100, 1.0), ("full repaint", "\u{C}", 20, 2.0)] {
            let each = Double(try writes(key, count) - without) / Double(count)
            add(
                "writes a frame, \(what)", String(format: "%.2f", each), count, bar: "<= \(Int(most))",
                isMet: each <= most)
        }
    }

    // MARK: Keys

    /// 200 characters: first those that fit in the composer's row, then those that push it sideways.
    private mutating func typing(_ meter: PtyMeter, while state: String, inRow: Int) throws {
        var readings: [PtyMeter.Reading] = []
        let letters = Array("thequickbrownfoxjumpsoverthelazydog")
        for place in 0..<200 {
            let letter = String(letters[place % letters.count])
            guard var reading = meter.reading(of: letter, until: letter) else {
                throw Unanswered(description: "a key drew nothing")
            }
            reading.bytes += meter.settle(quiet: 12).bytes
            readings.append(reading)
        }
        _ = meter.measure("\u{15}", quiet: 300)
        let times = Samples(milliseconds: readings.compactMap(\.lastByte))
        add(
            "key to frame, \(state)", times.inMilliseconds, times.count, bar: "p50 <= 2, p99 <= 16",
            isMet: times.quantile(0.5) <= 2 && times.quantile(0.99) <= 16)
        let bytes = readings.map { Double($0.count) }
        let fitting = Samples(Array(bytes.prefix(inRow)))
        add("bytes a key, \(state)", fitting.inBytes, fitting.count, bar: "<= 32", isMet: fitting.most <= 32)
        let pushing = Samples(Array(bytes.dropFirst(inRow)))
        add("bytes a key, in a line longer than its row", pushing.inBytes, pushing.count)
    }

    private mutating func ask(_ meter: PtyMeter) throws {
        meter.send(Self.question)
        meter.settle()
        guard let reading = meter.reading(of: "\r", until: "In short"), let time = reading.lastByte else {
            throw Unanswered(description: "no answer")
        }
        meter.settle(quiet: 300)
        add("Enter to the answer on the screen", String(format: "%.1f ms", time / .milliseconds(1)), 1)
    }

    private mutating func converse(_ meter: PtyMeter) throws {
        for _ in 0..<49 {
            meter.send(Self.question + "\r")
            meter.settle(quiet: 150)
        }
        try typing(meter, while: "with 50 answers above", inRow: 150)
    }

    /// Another program makes the person known better, many times a second; each time the self-model is read and drawn.
    private mutating func messages(_ meter: PtyMeter) throws {
        let shell = try site.shell()
        let said = site.folder + "/said"
        let lines = "while :; do echo 'I prefer short answers these days.'; sleep 0.018; done"
        shell.send(
            "( \(lines) ) | \(site.program) observe --stdin --json --person devon --data \(site.folder) > \(said)\n")
        meter.settle(quiet: 2_000, most: 1_000)
        let start = ContinuousClock.now
        let before = Self.lines(of: said)
        let letters = Array("бгджзийлпфцчшщъыьэюя")
        var times: [Duration] = []
        for place in 0..<200 {
            let letter = String(letters[place % letters.count])
            guard let time = meter.reading(of: letter, until: letter)?.lastByte else {
                throw Unanswered(description: "a key drew nothing while messages came")
            }
            times.append(time)
            if place % letters.count == letters.count - 1 { meter.send("\u{15}") }
            usleep(20_000)
        }
        let rate = Double(Self.lines(of: said) - before) / ((ContinuousClock.now - start) / .seconds(1))
        shell.send("\u{3}")
        shell.settle(quiet: 200)
        shell.send("exit\n")
        _ = meter.measure("\u{15}", quiet: 500)
        let samples = Samples(milliseconds: times)
        add(
            String(format: "key to frame, with %.0f messages/s", rate), samples.inMilliseconds, samples.count,
            bar: "p50 <= 2, p99 <= 16", isMet: samples.quantile(0.5) <= 2 && samples.quantile(0.99) <= 16)
    }

    private static func lines(of path: String) -> Int {
        FileManager.default.contents(atPath: path)?.count { $0 == 10 } ?? 0
    }

    private mutating func escape(_ meter: PtyMeter) throws {
        var times: [Duration] = []
        for _ in 0..<20 {
            if let time = meter.measure("\u{1B}", quiet: 100).firstByte { times.append(time) }
            _ = meter.measure("1")
        }
        let samples = Samples(milliseconds: times)
        add(
            "Esc alone", samples.inMilliseconds, samples.count, bar: "<= 50 ms",
            isMet: samples.count == 20 && samples.most <= 50)
    }

    private mutating func selection(_ meter: PtyMeter) throws {
        _ = meter.measure("\t")
        _ = meter.measure("\u{1B}[B")
        var readings: [PtyMeter.Reading] = []
        for key in ["\u{1B}[B", "\u{1B}[A"] { for _ in 0..<8 { readings.append(meter.measure(key, quiet: 20)) } }
        _ = meter.measure("\t")
        _ = meter.measure("\t")
        let moved = readings.filter { $0.count > 0 }
        let bytes = Samples(moved.map { Double($0.count) })
        add(
            "selection move in the self-model, bytes", bytes.inBytes, moved.count, bar: "<= 200",
            isMet: bytes.most <= 200)
    }

    private mutating func paste(_ meter: PtyMeter) throws {
        let text = String(repeating: "0123456789abcde\r", count: 65_536)
        var times: [Duration] = []
        var keys: [Duration] = []
        for _ in 0..<5 {
            guard let reading = meter.reading(of: "\u{1B}[200~\(text)\u{1B}[201~", until: "pasted"),
                let time = reading.lastByte
            else { throw Unanswered(description: "a paste was not shown") }
            times.append(time)
            meter.settle()
            if let time = meter.measure("x", quiet: 600).lastByte { keys.append(time) }
            _ = meter.measure("\u{15}", quiet: 600)
        }
        let samples = Samples(milliseconds: times)
        add("paste of 1 MB", samples.inMilliseconds, samples.count, bar: "<= 200 ms", isMet: samples.most <= 200)
        let after = Samples(milliseconds: keys)
        add("key to frame, behind that paste", after.inMilliseconds, after.count, bar: "<= 16", isMet: after.most <= 16)
    }

    // MARK: Rest

    private mutating func idle(_ meter: PtyMeter) throws {
        meter.settle(quiet: 1_000)
        let before = try ProcessFigures(meter.processIdentifier).wakeUps
        let bytes = meter.settle(quiet: 10_000, most: 10_000).count
        let wakeUps = try ProcessFigures(meter.processIdentifier).wakeUps - before
        add(
            "idle for 10 s", "\(bytes) bytes, \(wakeUps) wake-ups", 1, bar: "0 and 0", isMet: bytes == 0 && wakeUps == 0
        )
    }

    private mutating func waysOut() throws {
        var faults: [String] = []
        for way in WayOut.all {
            if let fault = try way.fault(at: site) { faults.append("\(way.name): \(fault)") }
        }
        let whole = WayOut.all.count - faults.count
        add(
            "terminal restored, ways out", "\(whole) of \(WayOut.all.count)", WayOut.all.count, bar: "all",
            isMet: faults.isEmpty)
        for fault in faults { print("    " + fault) }
    }
}
