internal import Glibc
internal import TUI

/// Reads keys from stdin, which stays blocking: it is asked only when poll says that something is there.
struct KeyReader {
    private var decoder = KeyDecoder()
    private var buffer = [UInt8](repeating: 0, count: 65_536)
    private var heard: ContinuousClock.Instant?
    private(set) var isClosed = false

    /// How long an ESC may be the beginning of something else.
    static let patience = Duration.milliseconds(25)
    /// After so much silence the end of a paste is not coming any more.
    static let pastePatience = Duration.seconds(3)

    /// When `expire` is due.
    var deadline: ContinuousClock.Instant? {
        guard let heard else { return nil }
        if decoder.isPasting { return heard + Self.pastePatience }
        return decoder.isWaiting ? heard + Self.patience : nil
    }

    /// Everything that is there now, up to a megabyte.
    mutating func read(now: ContinuousClock.Instant) -> [Key] {
        var keys: [Key] = []
        var total = 0
        repeat {
            let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 {
                isClosed = count == 0 || errno != EAGAIN
                break
            }
            keys += decoder.feed(buffer[..<count])
            total += count
        } while total < 1 << 20 && Self.hasMore()
        heard = now
        return keys
    }

    mutating func expire(now: ContinuousClock.Instant) -> [Key] {
        guard let deadline, now >= deadline else { return [] }
        return decoder.flush()
    }

    private static func hasMore() -> Bool {
        var entry = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, 0) == 1 && entry.revents & Int16(POLLIN) != 0
    }
}
