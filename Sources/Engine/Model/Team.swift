/// Colleagues who share one installation: a group of the machine may read, correct and forget; another may only read.
public struct Team: Hashable, Codable, Sendable {
    public var group: String
    public var readers: String?

    public init(group: String, readers: String? = nil) {
        self.group = group
        self.readers = readers
    }
}
