internal import GRDB

/// What went wrong with a database, in a sentence that names what to do; never a person's words.
public enum StoreError: Error, Hashable, CustomStringConvertible {
    case cannotOpen(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    case busy(path: String)
    case damaged(path: String)
    case newer(path: String, migration: String)
    case readOnly
    case noGroup(String)
    case unknownPerson(String)
    case full(path: String)
    case failed(code: Int32)

    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "The database \(path) cannot be opened (\(reason)). Check the path given with --data and its permissions."
        case .cannotWrite(let path, let reason):
            "The folder \(path) cannot be written (\(reason)). Choose another with --data, or make it writable."
        case .busy(let path):
            "The database \(path) is in use by another program that did not let go within 2 seconds. Try again."
        case .damaged(let path):
            "The file \(path) is not a database of Selfsame or is damaged. Move it away, or choose another folder with --data."
        case .newer(let path, let migration):
            "The database \(path) was written by a newer Selfsame (it has '\(migration)'). Install that version."
        case .readOnly:
            "Nothing was changed: this was opened with --read-only."
        case .noGroup(let name):
            "There is no group '\(name)' on this machine. Make it, or name another as the team's in the configuration."
        case .unknownPerson(let id):
            "Nothing was changed: there is no person '\(id.prefix(64))'. 'selfsame people list' shows who there is."
        case .full(let path):
            "Nothing was changed: the disk that holds \(path) is full. Make room and try again."
        case .failed(let code):
            "The database refused the operation (SQLite code \(code)). Run 'selfsame doctor' to see its state."
        }
    }

    /// Puts SQLite's error in our words. The message of the statement is left out: it can hold a person's words.
    static func from(_ error: any Error, path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreError.busy(path: path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return StoreError.damaged(path: path)
        case .SQLITE_FULL: return StoreError.full(path: path)
        case .SQLITE_READONLY: return StoreError.readOnly
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR:
            return StoreError.cannotOpen(path: path, reason: "SQLite code \(error.extendedResultCode.rawValue)")
        default: return StoreError.failed(code: error.extendedResultCode.rawValue)
        }
    }
}
