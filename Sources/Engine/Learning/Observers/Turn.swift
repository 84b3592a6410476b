/// One earlier turn of the conversation a message belongs to.
public struct Turn: Hashable, Codable, Sendable {
    public enum Role: String, Codable, Sendable { case user, assistant }

    public var role: Role
    public var text: String

    public init(role: Role, text: String) {
        self.role = role
        self.text = text
    }
}
