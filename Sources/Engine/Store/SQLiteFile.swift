internal import Foundation
internal import GRDB

/// An open SQLite database: WAL, a busy time-out of two seconds, its migrations done.
///
/// Reads run beside one another and beside a write; writes are IMMEDIATE transactions, so that two programs never both
/// read, decide and then overwrite each other.
struct SQLiteFile: Sendable {
    let path: String
    let isReadOnly: Bool
    private let source: Source
    /// Closed, but kept: freeing it would start the shared pool of threads, after which libdispatch on Linux looks after
    /// that pool every second, and an idle interface would not sleep.
    private let firstLook: DatabaseQueue?

    private enum Source: Sendable {
        case open(any DatabaseWriter)
        case looking(ReadOnlyFile)
    }

    /// Opens or creates the file, for its owner or for a team. A file that another program is creating right now is
    /// waited for. `actor` is who acts through it, as `note` writes it down; `cache` is how many MiB of the file each connection
    /// keeps in memory.
    init(
        path: String, readOnly: Bool, migrations: [Migration], access: FileAccess = .owner,
        actor: String = NSUserName(), cache: Int = 2
    ) throws {
        self.path = path
        isReadOnly = readOnly
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw StoreError.cannotOpen(path: path, reason: "it is a folder, not a file")
        }
        if !readOnly { try Self.createPrivately(path, access) }
        let configuration = Self.configuration(readOnly: readOnly, actor: actor, cache: cache)
        do {
            guard !readOnly else {
                let file = try Self.retryingWhileBusy { try ReadOnlyFile(path: path, configuration: configuration) }
                try file.read { try Migration.refuseNewer(migrations, in: $0, path: path) }
                (source, firstLook) = (.looking(file), nil)
                return
            }
            // Looked at first: opening for writing turns on WAL, which writes to a file that may not be ours to touch.
            firstLook = try Self.retryingWhileBusy {
                let queue = try DatabaseQueue(path: path, configuration: configuration)
                try queue.read { try Migration.refuseNewer(migrations, in: $0, path: path) }
                try queue.close()
                return queue
            }
            let writer = try Self.retryingWhileBusy { try Self.open(path: path, configuration) }
            source = .open(writer)
            try Self.retryingWhileBusy { try Migration.run(migrations, in: writer, path: path) }
        } catch {
            throw StoreError.from(error, path: path)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            switch source {
            case .open(let writer): return try writer.read(body)
            case .looking(let file): return try file.read(body)
            }
        } catch {
            throw StoreError.from(error, path: path)
        }
    }

    /// Runs `body` in one IMMEDIATE transaction: all of it happens, or none.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard case .open(let writer) = source else { throw StoreError.readOnly }
        do {
            return try writer.writeWithoutTransaction { db in
                var result: Value?
                try db.inTransaction(.immediate) {
                    result = try body(db)
                    return .commit
                }
                return result!
            }
        } catch {
            throw StoreError.from(error, path: path)
        }
    }

    /// Runs `body` outside a transaction, for what SQLite refuses inside one.
    func maintain<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard case .open(let writer) = source else { throw StoreError.readOnly }
        do {
            return try writer.barrierWriteWithoutTransaction(body)
        } catch {
            throw StoreError.from(error, path: path)
        }
    }

    // MARK: Opening

    private static func configuration(readOnly: Bool, actor: String, cache: Int) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .callback(isWorthWaiting)
        configuration.maximumReaderCount = 4
        // A time-out while a person's row is bound must not put her words in a log.
        configuration.publicStatementArguments = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            try db.execute(sql: "PRAGMA cache_size = -\(cache * 1_024)")
            // Who acts is a property of the connection, so that no write can leave it out.
            db.add(function: DatabaseFunction("acting", argumentCount: 0, pure: true) { _ in actor })
        }
        return configuration
    }

    /// Waits 1 to 7 ms, 4 on average, up to 500 times: two seconds in all. SQLite's own time-out waits longer and longer, so
    /// that of eight programs that write without a pause the one that waited most is the last to look again, and starves.
    private static func isWorthWaiting(_ tries: Int) -> Bool {
        usleep(UInt32.random(in: 1_000...7_000))
        return tries < 500
    }

    private static func open(path: String, _ configuration: Configuration) throws -> any DatabaseWriter {
        let pool = try DatabasePool(path: path, configuration: configuration)
        // What was acknowledged survives a power cut, not only a killed process.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
    }

    private static func createPrivately(_ path: String, _ access: FileAccess) throws {
        if !FileManager.default.fileExists(atPath: path) {
            let descriptor = Foundation.open(path, O_RDWR | O_CREAT, access.mode)
            guard descriptor >= 0 else {
                throw StoreError.cannotWrite(
                    path: (path as NSString).deletingLastPathComponent, reason: String(cString: strerror(errno)))
            }
            close(descriptor)
        }
        try access.apply(to: path, isFolder: false)
    }

    /// Turning on WAL needs the file for itself for a moment, and SQLite does not wait for that by its time-out. Where it
    /// does wait, that is long enough: no attempt begins after the two seconds.
    private static func retryingWhileBusy<Value>(_ body: () throws -> Value) throws -> Value {
        let end = ContinuousClock.now + .seconds(2)
        while true {
            do {
                return try body()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
                usleep(50_000)
            }
        }
    }
}

extension SQLiteFile {
    /// The version of SQLite, and whether it has what is used here.
    static func features() throws -> [(String, String)] {
        try DatabaseQueue().read { db in
            let options = try String.fetchSet(db, sql: "PRAGMA compile_options")
            return [
                ("sqlite", try String.fetchOne(db, sql: "SELECT sqlite_version()")!),
                ("full-text search", options.contains("ENABLE_FTS5") ? "FTS5" : "missing"),
            ]
        }
    }
}
