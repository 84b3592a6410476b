internal import CPty
internal import Glibc

/// Runs a program in a pseudo-terminal and counts what it sends.
///
///     let meter = try PtyMeter("/usr/bin/selfsame", rows: 50, columns: 160)
///     meter.settle()
///     let reading = meter.measure("a")      // bytes that follow one key
public final class PtyMeter {
    public struct Refused: Error {
        public init() {}
    }

    /// What arrived, and in how many pieces: the kernel hands a long write over in parts, so pieces are no fewer than
    /// writes.
    public struct Reading: Sendable {
        public var bytes: [UInt8] = []
        public var pieces = 0
        /// From the key to the first byte.
        public var firstByte: Duration?
        /// From the key to the last byte.
        public var lastByte: Duration?

        public var count: Int { bytes.count }
        public var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private let master: Int32
    private let pid: pid_t
    private var ended: Int?
    private let clock = ContinuousClock()
    /// Just before the program was started.
    public let started: ContinuousClock.Instant

    public init(
        _ path: String,
        arguments: [String] = [],
        environment: [String: String] = [:],
        rows: Int = 24,
        columns: Int = 80
    ) throws {
        var child: pid_t = 0
        let words = [path] + arguments
        let variables = environment.map { "\($0.key)=\($0.value)" }
        var argv = words.map { strdup($0) } + [nil]
        var envp = variables.map { strdup($0) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        started = clock.now
        master = cpty_spawn(path, &argv, &envp, Int32(rows), Int32(columns), &child)
        pid = child
        guard master >= 0 else { throw Refused() }
    }

    deinit {
        if ended == nil {
            kill(pid, SIGKILL)
            _ = wait(seconds: 2)
        }
        close(master)
    }

    public var processIdentifier: Int32 { pid }

    public func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 4_000)) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    public func resize(rows: Int, columns: Int) {
        _ = cpty_resize(master, Int32(rows), Int32(columns))
    }

    public func signal(_ number: Int32) {
        kill(pid, number)
    }

    /// Reads until nothing has come for `quiet` milliseconds, or `most` have passed.
    @discardableResult
    public func settle(quiet: Int = 60, most: Int = 3_000) -> Reading {
        read(since: clock.now, quiet: quiet, most: most) { _ in false }
    }

    /// Reads until the text has come; false after `most` milliseconds.
    public func wait(for text: String, most: Int = 5_000) -> Bool {
        let wanted = Array(text.utf8)
        var found = false
        _ = read(since: clock.now, quiet: most, most: most) { bytes in
            found = Self.contains(bytes, wanted)
            return found
        }
        return found
    }

    /// Sends a key and reads what follows.
    public func measure(_ key: String, quiet: Int = 60, most: Int = 3_000) -> Reading {
        let start = clock.now
        send(key)
        return read(since: start, quiet: quiet, most: most) { _ in false }
    }

    /// Sends a key and reads until the text has come, with times from `start` or else from the key; nil when it does not.
    public func reading(
        of key: String = "", until text: String, since start: ContinuousClock.Instant? = nil, most: Int = 5_000
    ) -> Reading? {
        let wanted = Array(text.utf8)
        var found = false
        let start = start ?? clock.now
        send(key)
        let reading = read(since: start, quiet: most, most: most) { bytes in
            found = Self.contains(bytes, wanted)
            return found
        }
        return found ? reading : nil
    }

    /// 0...255 for an exit, 256 + n for signal n, nil while it runs. Keeps reading, or the program could not finish.
    public func wait(seconds: Int) -> Int? {
        let end = clock.now + .seconds(seconds)
        while ended == nil, clock.now < end {
            _ = settle(quiet: 5, most: 5)
            let status = Int(cpty_status(pid))
            if status >= 0 { ended = status }
        }
        return ended
    }

    /// What `stty -a` would compare: the modes and control characters of the terminal.
    public var modes: [UInt8] {
        var modes = termios()
        guard tcgetattr(master, &modes) == 0 else { return [] }
        return withUnsafeBytes(of: &modes) { Array($0) }
    }

    private func read(
        since start: ContinuousClock.Instant,
        quiet: Int,
        most: Int,
        until isEnough: ([UInt8]) -> Bool
    ) -> Reading {
        var reading = Reading()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let end = clock.now + .milliseconds(most)
        while clock.now < end {
            var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            let left = (end - clock.now).components
            let rest = Int(left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000)
            guard poll(&entry, 1, Int32(max(1, min(quiet, rest)))) > 0 else { break }
            let count = Glibc.read(master, &buffer, buffer.count)
            guard count > 0 else { break }
            let passed = clock.now - start
            if reading.firstByte == nil { reading.firstByte = passed }
            reading.lastByte = passed
            reading.bytes += buffer[..<count]
            reading.pieces += 1
            if isEnough(reading.bytes) { break }
        }
        return reading
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count, let first = wanted.first else { return wanted.isEmpty }
        for start in 0...(bytes.count - wanted.count)
        where bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted) {
            return true
        }
        return false
    }
}
