internal import Foundation
internal import Synchronization

extension Engine {
    /// Makes the data folder (0700) and opens both databases in it.
    static func open(_ configuration: EngineConfiguration) throws -> (any PeopleStore, LibraryStore) {
        let folder = configuration.data
        var isFolder: ObjCBool = false
        if !FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) {
            guard !configuration.readOnly else {
                throw StoreError.cannotOpen(
                    path: folder.path, reason: "it does not exist, and --read-only creates nothing")
            }
            do {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw StoreError.cannotWrite(path: folder.path, reason: Self.obstacle(to: folder))
            }
        } else if !isFolder.boolValue {
            throw StoreError.cannotWrite(path: folder.path, reason: "it is a file, not a folder")
        } else if !configuration.readOnly, access(folder.path, W_OK) != 0 {
            throw StoreError.cannotWrite(path: folder.path, reason: String(cString: strerror(errno)))
        }
        let readOnly = configuration.readOnly
        return (
            try SQLitePeopleStore(path: folder.appendingPathComponent("people.sqlite").path, readOnly: readOnly),
            try LibraryStore(path: folder.appendingPathComponent("library.sqlite").path, readOnly: readOnly)
        )
    }

    /// Why a folder cannot be made: what the nearest thing on the way to it is, or the system's word about it.
    private static func obstacle(to folder: URL) -> String {
        var above = folder.deletingLastPathComponent()
        var isFolder: ObjCBool = false
        while !FileManager.default.fileExists(atPath: above.path, isDirectory: &isFolder), above.path != "/" {
            above.deleteLastPathComponent()
        }
        guard isFolder.boolValue else { return "\(above.path) is a file, not a folder" }
        return access(above.path, W_OK) == 0 ? "it could not be made" : String(cString: strerror(errno))
    }

    /// The system's own words for a failure, without the sentence around them.
    static func reason(_ error: any Error) -> String {
        let error = error as NSError
        if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError, cause.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(cause.code)))
        }
        return error.domain == NSPOSIXErrorDomain
            ? String(cString: strerror(Int32(error.code))) : error.localizedDescription
    }
}

/// The library as it is read: a retriever with its glossary, made again when the library has changed.
final class Shelf: Sendable {
    private let library: LibraryStore
    let dense: DenseShelf
    private let state = Mutex<(version: Int64, retriever: Retriever)?>(nil)

    init(_ library: LibraryStore, dense: DenseShelf) {
        self.library = library
        self.dense = dense
    }

    func retriever() throws -> Retriever {
        let version = try library.version()
        if let known = state.withLock({ $0 }), known.version == version { return known.retriever }
        let retriever = try Retriever(library: library, dense: dense)
        state.withLock { $0 = (version, retriever) }
        return retriever
    }
}
