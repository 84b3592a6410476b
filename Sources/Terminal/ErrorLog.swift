internal import Glibc

/// Leads stderr away from the screen and back.
struct ErrorLog: ~Copyable {
    private let kept: Int32

    /// Appends to `path`, readable by its owner only; without one, or when it cannot be opened, to nowhere.
    init(_ path: String?) {
        kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        var log: Int32 = -1
        if let path { log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) }
        if log < 0 { log = open("/dev/null", O_WRONLY | O_CLOEXEC) }
        guard log >= 0 else { return }
        dup2(log, STDERR_FILENO)
        close(log)
    }

    deinit {
        guard kept >= 0 else { return }
        dup2(kept, STDERR_FILENO)
        close(kept)
    }
}
