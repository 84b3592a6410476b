internal import CCurses
internal import Glibc

/// What ncurses draws into instead of the terminal.
///
/// ncurses writes whenever its own small buffer is full and blocks when the link does. Drawing into memory first makes
/// a frame one write of known length, which can be sent without blocking.
struct MemoryFile: ~Copyable {
    let descriptor: Int32

    init?() {
        descriptor = ccurses_memory_file()
        if descriptor < 0 { return nil }
    }

    deinit {
        close(descriptor)
    }

    /// Everything written since the last time.
    func take() -> [UInt8] {
        let count = Int(lseek(descriptor, 0, SEEK_CUR))
        guard count > 0 else { return [] }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
        }
        lseek(descriptor, 0, SEEK_SET)
        ftruncate(descriptor, 0)
        return bytes
    }
}
