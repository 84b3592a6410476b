internal import Foundation
internal import GRDB
internal import Synchronization

/// A database that is only looked at: no byte of it changes, and no file appears beside it.
///
/// SQLite makes a log and its index even for a reader. Where nobody has the file open there is no log, and the file is read
/// as one that does not change; where somebody has, his log's index is opened for reading alone. Which of the two holds is
/// looked at before every read.
final class ReadOnlyFile: Sendable {
    private let path: String
    private let configuration: Configuration
    private let state: Mutex<State>

    private struct State: Sendable {
        var reader: DatabaseQueue
        /// What the file was when it was taken to be still; nothing when it is read with its log.
        var still: Stamp?
        /// Closed, but kept: see `SQLiteFile.firstLook`.
        var earlier: [DatabaseQueue] = []
    }

    private struct Stamp: Equatable, Sendable {
        var size: Int64
        var seconds: Int
        var nanoseconds: Int
        var node: UInt64
    }

    init(path: String, configuration: Configuration) throws {
        self.path = path
        self.configuration = configuration
        state = Mutex(try Self.open(path, configuration))
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try reader().read(body)
    }

    private func reader() throws -> DatabaseQueue {
        try state.withLock { state in
            guard let still = state.still, Self.log(of: path) > 0 || Self.stamp(path) != still else {
                return state.reader
            }
            var new = try Self.open(path, configuration)
            try state.reader.close()
            new.earlier = state.earlier + [state.reader]
            state = new
            return state.reader
        }
    }

    private static func open(_ path: String, _ configuration: Configuration) throws -> State {
        let stamp = stamp(path)
        let isStill = log(of: path) == 0
        let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        let reader = try DatabaseQueue(
            path: "file:\(name)?" + (isStill ? "immutable=1" : "mode=ro&readonly_shm=1"), configuration: configuration)
        return State(reader: reader, still: isStill ? stamp : nil)
    }

    /// Bytes in the log that are not in the database yet.
    private static func log(of path: String) -> Int64 { stamp(path + "-wal")?.size ?? 0 }

    private static func stamp(_ path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Stamp(
            size: Int64(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
            node: UInt64(status.st_ino))
    }
}
