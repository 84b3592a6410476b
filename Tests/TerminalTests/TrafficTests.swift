import Foundation
import PtyMeter
import Testing

/// What goes over the line, measured at 160x50.
@Suite(.serialized) struct TrafficTests {
    @Test(arguments: [
        ("a key", "x", 60), ("a selection move", "\u{1B}[B", 260), ("nothing to do", "\u{1B}[99~", 0),
    ])
    func littleFollowsAKey(what: String, key: String, most: Int) throws {
        let meter = try DemoProgram.start()
        // The first of its kind also changes the status line; the second is the one that counts.
        _ = meter.measure(key)
        let reading = meter.measure(key)
        #expect(reading.count <= most, "\(what): \(reading.count) bytes \(reading.text.debugDescription)")
        #expect(reading.pieces <= 1)
    }

    /// The kernel may take a whole screen in two parts; a small frame never.
    @Test(arguments: [(["a", "b", "\u{1B}[B", "\u{1B}[A"], 1), (["\u{B}", "\u{C}", "\u{B}"], 4)])
    func oneWriteAFrameAndNoneWithout(keys: [String], whole: Int) throws {
        let stats = DemoProgram.scratch("stats")
        let meter = try DemoProgram.start(["--stats", stats])
        for key in keys { _ = meter.measure(key) }
        meter.send("\u{11}")
        #expect(meter.wait(seconds: 5) == 0)
        let numbers = try String(contentsOfFile: stats, encoding: .utf8).split(separator: " ").compactMap { Int($0) }
        #expect(numbers.count >= 2)
        #expect(numbers[0] == keys.count + 1, "frames")
        #expect((numbers[0]...numbers[0] + whole).contains(numbers[1]), "writes")
    }

    @Test func theScreenIsClearedOnlyWhenAsked() throws {
        let meter = try DemoProgram.start()
        let clear = "\u{1B}[2J"
        #expect(!meter.measure("\u{B}").text.contains(clear))
        let whole = meter.measure("\u{C}")
        #expect(whole.text.contains(clear) || whole.text.contains("\u{1B}[J"))
        #expect(whole.count <= 2 * 160 * 50)
    }

    @Test func idleIsSilentAndAsleep() throws {
        let meter = try DemoProgram.start()
        _ = meter.measure("x")
        let before = try wakeUps(meter.processIdentifier)
        #expect(meter.settle(quiet: 2_000, most: 2_000).count == 0)
        #expect(try wakeUps(meter.processIdentifier) == before)
    }

    @Test func theSpinnerIsCheapAndStops() throws {
        let meter = try DemoProgram.start()
        _ = meter.measure("\u{17}", quiet: 30)
        let second = meter.settle(quiet: 300, most: 1_000)
        #expect(second.count <= 12 * 40 && second.count > 0)
        _ = meter.measure("\u{17}", quiet: 150)
        #expect(meter.settle(quiet: 500, most: 500).count == 0)
    }

    @Test func aFloodOfMessagesBecomesFewFrames() throws {
        let stats = DemoProgram.scratch("stats")
        let meter = try DemoProgram.start(["--stats", stats])
        let start = ContinuousClock.now
        meter.send("\u{6}")
        meter.settle(quiet: 400, most: 20_000)
        let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1_000
        meter.send("\u{11}")
        #expect(meter.wait(seconds: 5) == 0)
        let numbers = try String(contentsOfFile: stats, encoding: .utf8).split(separator: " ").compactMap { Int($0) }
        #expect(numbers[0] <= Int(seconds * 125) + 5, "\(numbers[0]) frames in \(seconds) s")
    }

    @Test func aStalledLinkCostsNothingAndThenShowsTheNewest() throws {
        let meter = try DemoProgram.start()
        // Nobody reads: one frame after the other fills the line, then the flood arrives.
        for _ in 0..<120 {
            meter.send("\u{C}")
            Thread.sleep(forTimeInterval: 0.005)
        }
        meter.send("\u{6}")
        Thread.sleep(forTimeInterval: 2)
        let before = try processorTime(meter.processIdentifier)
        Thread.sleep(forTimeInterval: 1)
        #expect(try processorTime(meter.processIdentifier) - before <= 1)
        let after = meter.settle(quiet: 200)
        #expect(after.count < 120 * 4_000, "frames that nobody could see are not kept")
        #expect(after.text.contains("flood 100000"))
        #expect(meter.measure("\u{C}", quiet: 200).text.contains("^L"))
    }

    @Test func aMegabytePasteIsOneEvent() throws {
        let meter = try DemoProgram.start()
        let text = String(repeating: "0123456789abcde\r", count: 65_536)
        let start = ContinuousClock.now
        meter.send("\u{1B}[200~" + text + "\u{1B}[201~")
        #expect(meter.wait(for: "1048576 bytes", most: 5_000))
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test func escapeAloneIsQuick() throws {
        let meter = try DemoProgram.start()
        let reading = meter.measure("\u{1B}", quiet: 200)
        #expect(reading.text.contains("Esc"))
        #expect(try #require(reading.firstByte) < .milliseconds(80))
        #expect(meter.measure("\u{1B}[1;5C").text.contains("Ctrl-Right"))
    }

    @Test func theMouseClicksAndRolls() throws {
        let meter = try DemoProgram.start()
        #expect(meter.measure("\u{1B}[<0;12;7M\u{1B}[<0;12;7m").text.contains("click 6,11"))
        #expect(meter.measure("\u{1B}[<65;1;2M").text.contains("wheel 1"))
    }

    @Test func fiftyResizesEndRight() throws {
        let meter = try DemoProgram.start()
        for step in 0..<50 {
            meter.resize(rows: 20 + step % 30, columns: 60 + step * 2)
            Thread.sleep(forTimeInterval: 0.01)
        }
        meter.resize(rows: 33, columns: 99)
        #expect(meter.wait(for: "99x33"))
    }

    @Test func nothingFromTextDrivesTheTerminal() throws {
        let meter = try DemoProgram.start()
        let bytes = meter.measure("\u{B}", quiet: 200).bytes + meter.measure("\u{C}", quiet: 200).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("31mEV"))
        #expect(!text.contains("\u{1B}[31mE"))
        #expect(!text.contains("\u{1B}]"))
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let isAllowed =
                value == 0x1B || value == 0x0A || value == 0x0D || value == 0x08 || value == 0x09 || value == 0x0F
                || (value >= 0x20 && value < 0x7F) || value >= 0xA0
            let isHidden =
                (0x200B...0x200F).contains(value) || (0x202A...0x202E).contains(value)
                || (0x2066...0x2069).contains(value) || (0xFE00...0xFE0F).contains(value)
            #expect(isAllowed && !isHidden, "U+\(String(value, radix: 16)) reached the terminal")
        }
    }

    @Test func changedFilesAreTold() throws {
        let folder = DemoProgram.scratch("folder")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let meter = try DemoProgram.start(["--watch", folder])
        try Data("x".utf8).write(to: URL(filePath: folder + "/people.sqlite"))
        #expect(meter.wait(for: "people.sqlite"))
    }

    @Test func controlSequencesGoOutBetweenFrames() throws {
        let meter = try DemoProgram.start()
        #expect(meter.measure("\u{19}").text.contains("\u{1B}]52;c;aGk=\u{7}"))
    }

    @Test func aProgramOutsideHasTheTerminalAsItWas() throws {
        let meter = try DemoProgram.start()
        let text = meter.measure("\u{5}", quiet: 500).text
        #expect(text.contains("\u{1B}[?1049l"))
        #expect(text.contains("outside\r\n0"))
        #expect(text.contains("resumed"))
    }

    private func wakeUps(_ process: Int32) throws -> String {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        return status.split(separator: "\n").filter { $0.contains("ctxt_switches") }.joined()
    }

    /// In clock ticks, usually hundredths of a second.
    private func processorTime(_ process: Int32) throws -> Int {
        let stat = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        let fields = stat.split(separator: " ")
        return (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0)
    }
}
