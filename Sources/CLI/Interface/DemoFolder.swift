import Engine
import Foundation

/// A private folder for one run of the demo. It is locked for as long as the run lives, so that the next one can tell what a
/// killed run left behind from what is in use, and takes it away.
final class DemoFolder: Sendable {
    let url: URL
    private let lock: Int32
    private static let prefix = "selfsame-demo-"

    init() throws {
        let parent = FileManager.default.temporaryDirectory
        Self.sweep(parent)
        // Whoever starts at the same moment may sweep before the lock is taken: once more, then.
        for _ in 0..<5 {
            var path = Array(parent.appendingPathComponent(Self.prefix + "XXXXXX").path.utf8CString)
            guard mkdtemp(&path) != nil else { continue }
            let url = URL(fileURLWithPath: path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
            if let lock = Self.lock(url), FileManager.default.fileExists(atPath: url.path) {
                self.url = url
                self.lock = lock
                return
            }
        }
        throw EngineError.cannotRead(path: parent.path, reason: "no folder can be made there; set TMPDIR to one")
    }

    /// Safe to repeat.
    func remove() {
        try? FileManager.default.removeItem(at: url)
    }

    /// Takes away what killed runs of this user left.
    private static func sweep(_ parent: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let url = parent.appendingPathComponent(name)
            guard let lock = lock(url) else { continue }
            try? FileManager.default.removeItem(at: url)
            close(lock)
        }
    }

    /// Nothing when somebody holds it, or it is not this user's own folder.
    private static func lock(_ url: URL) -> Int32? {
        let file = open(url.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_uid == getuid(), flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
        return file
    }

    /// Removes the folder when a signal ends the program while the body runs.
    func guarding<Value>(_ body: () throws -> Value) rethrows -> Value {
        let sources = [SIGINT, SIGTERM, SIGHUP, SIGQUIT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [self] in
                remove()
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.resume()
            return (number: number, source: source)
        }
        defer {
            for (number, source) in sources {
                source.cancel()
                signal(number, SIG_DFL)
            }
        }
        return try body()
    }
}
