internal import Foundation

/// Who may open the files of an installation: their owner alone, or a group of colleagues, and another that only reads.
struct FileAccess: Hashable, Sendable {
    var group: gid_t?
    var readers: gid_t?

    static let owner = FileAccess()

    var mode: mode_t { group == nil ? 0o600 : 0o660 }
    /// In a team the folder passes its group on to what is made in it.
    var folderMode: mode_t { group == nil ? 0o700 : 0o2770 }

    init(group: gid_t? = nil, readers: gid_t? = nil) {
        self.group = group
        self.readers = readers
    }

    init(_ team: Team?) throws {
        group = try team.map { try Self.id(of: $0.group) }
        readers = try team?.readers.map { try Self.id(of: $0) }
    }

    static func id(of name: String) throws -> gid_t {
        guard let entry = getgrnam(name) else { throw StoreError.noGroup(String(name.prefix(64))) }
        return entry.pointee.gr_gid
    }

    /// Gives a file or folder its owner, group and mode. Only its owner can; for others it has to be right already.
    func apply(to path: String, isFolder: Bool) throws {
        guard group != nil else {
            // A file that came from elsewhere may be open to others; failing to close it is no reason to refuse it.
            if !isFolder { chmod(path, mode) }
            return
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_uid == getuid() || getuid() == 0 else { return }
        guard chown(path, uid_t.max, group!) == 0, chmod(path, isFolder ? folderMode : mode) == 0 else {
            throw StoreError.cannotWrite(
                path: path, reason: "it cannot be given to the team's group: " + String(cString: strerror(errno)))
        }
        guard let readers else { return }
        var isDone = set("system.posix_acl_access", on: path, list(readers, folder: isFolder))
        // What is made in the folder later is open to the same readers.
        if isFolder { isDone = set("system.posix_acl_default", on: path, list(readers, folder: false)) && isDone }
        guard isDone else {
            throw StoreError.cannotWrite(
                path: path,
                reason: "the file system keeps no access lists, which a group of readers needs: "
                    + String(cString: strerror(errno)))
        }
    }

    // MARK: Access lists

    private func set(_ name: String, on path: String, _ list: [UInt8]) -> Bool {
        // The C library has it; the module map of Glibc does not name it.
        typealias SetAttribute =
            @convention(c) (
                UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeRawPointer, Int, Int32
            ) -> Int32
        guard let symbol = dlsym(nil, "setxattr") else { return false }
        return unsafeBitCast(symbol, to: SetAttribute.self)(path, name, list, list.count, 0) == 0
    }

    /// An access list as the kernel takes it: version 2, then a tag, permissions and an id each.
    ///
    /// Source: Linux, include/uapi/linux/posix_acl_xattr.h.
    private func list(_ readers: gid_t, folder: Bool) -> [UInt8] {
        let write: UInt16 = folder ? 7 : 6
        let read: UInt16 = folder ? 5 : 4
        let none = UInt32.max
        var bytes: [UInt8] = []
        func add<Number: FixedWidthInteger>(_ number: Number) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        add(UInt32(2))
        for (tag, permissions, id) in [
            (UInt16(0x01), write, none), (0x04, write, none), (0x08, read, readers), (0x10, write, none),
            (0x20, 0, none),
        ] {
            add(tag)
            add(permissions)
            add(id)
        }
        return bytes
    }
}
