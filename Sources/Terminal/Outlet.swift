internal import Glibc

/// The way out to the terminal: takes a frame's bytes whole and sends as much as the link will have.
///
/// It writes through a file description of its own, because O_NONBLOCK on the one that stdin shares would make every
/// other program on the terminal spin. It holds at most what it was given before it was asked again: callers send a
/// new frame only when `isFree`.
final class Outlet {
    let descriptor: Int32
    private let blocks: Bool
    private var pending: [UInt8] = []
    private var sent = 0
    private(set) var bytesSent = 0
    private(set) var writes = 0
    /// The other end is gone; everything is swallowed.
    private(set) var isBroken = false

    init() {
        var opened: Int32 = -1
        if let name = ttyname(STDOUT_FILENO) { opened = open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
        if opened < 0 { opened = open("/dev/tty", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
        blocks = opened < 0
        descriptor = opened < 0 ? fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3) : opened
    }

    deinit {
        close(descriptor)
    }

    var isFree: Bool { pending.isEmpty }

    func send(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, !isBroken else { return }
        if pending.isEmpty { pending = bytes } else { pending += bytes }
        drain()
    }

    /// Sends what the link takes now; never waits.
    func drain() {
        while sent < pending.count {
            if blocks, !isReady(milliseconds: 0) { return }
            // A blocking descriptor is promised room for a little only.
            let limit = blocks ? min(pending.count, sent + 512) : pending.count
            let count = pending[sent..<limit].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EAGAIN { return }
                isBroken = true
                break
            }
            writes += 1
            bytesSent += count
            sent += count
        }
        pending = []
        sent = 0
    }

    /// For leaving: waits a moment for the link, then gives up what it will not take.
    func flush(milliseconds: Int32) {
        drain()
        while !pending.isEmpty, isReady(milliseconds: milliseconds) { drain() }
        pending = []
        sent = 0
    }

    private func isReady(milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&entry, 1, milliseconds) == 1 && entry.revents & Int16(POLLOUT) != 0
    }
}
