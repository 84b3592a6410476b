internal import Foundation

/// What a user of the machine is to a team's installation.
enum Standing: Sendable {
    case member, reader, stranger

    /// `groups` are the ids of every group the process acts with. The machine's superuser is nobody to keep out.
    static func of(groups: Set<gid_t>, user: uid_t, group: gid_t, readers: gid_t?) -> Standing {
        if user == 0 || groups.contains(group) { return .member }
        return readers.map(groups.contains) ?? false ? .reader : .stranger
    }

    static var ownGroups: Set<gid_t> {
        var groups = [gid_t](repeating: 0, count: max(0, Int(getgroups(0, nil))))
        let count = groups.isEmpty ? 0 : getgroups(Int32(groups.count), &groups)
        return Set(groups.prefix(max(0, Int(count)))).union([getgid(), getegid()])
    }
}
