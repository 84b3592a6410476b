internal import Glibc

/// Says which files of a folder another program has changed, without asking again and again. Linux only.
public final class InotifyWatch {
    let descriptor: Int32

    /// Nil when the folder is not there or the system has no watch left: the program goes on without.
    public init?(folder: String) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        let kinds = IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM
        guard inotify_add_watch(descriptor, folder, UInt32(kinds)) >= 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit {
        close(descriptor)
    }

    /// The names of the files that changed since the last call.
    func changes() -> Set<String> {
        var names: Set<String> = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return names }
            buffer.withUnsafeBytes { bytes in
                let header = MemoryLayout<inotify_event>.size
                var at = 0
                while at + header <= count {
                    let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
                    let name = bytes[(at + header)..<min(count, at + header + Int(event.len))].prefix { $0 != 0 }
                    if !name.isEmpty { names.insert(String(decoding: name, as: UTF8.self)) }
                    at += header + Int(event.len)
                }
            }
        }
    }
}
