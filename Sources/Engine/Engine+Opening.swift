internal import Foundation
internal import Synchronization

extension Engine {
    /// What this user may do here: a team's readers read, strangers to it do nothing.
    static func admitted(_ configuration: EngineConfiguration) throws -> EngineConfiguration {
        guard let team = configuration.team else { return configuration }
        let access = try FileAccess(team)
        var result = configuration
        switch Standing.of(
            groups: Standing.ownGroups, user: getuid(), group: access.group!, readers: access.readers)
        {
        case .member: break
        case .reader: result.readOnly = true
        case .stranger:
            throw EngineError.notPermitted(
                "This installation belongs to the group '\(team.group)', of which you are no member. Ask its administrator."
            )
        }
        return result
    }

    /// Makes the data folder (0700, or a team's) and opens both databases in it.
    static func open(_ configuration: EngineConfiguration) throws -> (any PeopleStore, LibraryStore) {
        let folder = configuration.data
        let shared = try FileAccess(configuration.team)
        var isFolder: ObjCBool = false
        if !FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) {
            guard !configuration.readOnly else {
                throw StoreError.cannotOpen(
                    path: folder.path, reason: "it does not exist, and --read-only creates nothing")
            }
            do {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: Int(shared.folderMode)])
            } catch {
                throw StoreError.cannotWrite(path: folder.path, reason: Self.obstacle(to: folder))
            }
        } else if !isFolder.boolValue {
            throw StoreError.cannotWrite(path: folder.path, reason: "it is a file, not a folder")
        } else if !configuration.readOnly, access(folder.path, W_OK) != 0 {
            throw StoreError.cannotWrite(path: folder.path, reason: String(cString: strerror(errno)))
        }
        let readOnly = configuration.readOnly
        if !readOnly { try shared.apply(to: folder.path, isFolder: true) }
        let people = try SQLitePeopleStore(
            path: folder.appendingPathComponent("people.sqlite").path, readOnly: readOnly, window: configuration.window,
            access: shared, actor: configuration.actor)
        let library = try LibraryStore(
            path: folder.appendingPathComponent("library.sqlite").path, readOnly: readOnly, access: shared)
        // What an earlier forgetting could not finish because others were reading.
        if !readOnly, try people.owes("scrub") { _ = try people.scrub() }
        return (people, library)
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
