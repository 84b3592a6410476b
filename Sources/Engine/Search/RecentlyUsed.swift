/// Values by key that were used not long ago: those of the last so many keys, and some before them.
///
/// Two generations: what is used goes to the younger; when that is full the older is dropped and the younger takes its place.
/// All operations O(1).
struct RecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// Of each generation.
    private let most: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    init(most: Int) {
        self.most = most
    }

    mutating func value(for key: Key) -> Value? {
        if let value = young[key] { return value }
        guard let value = old[key] else { return nil }
        keep(value, for: key)
        return value
    }

    mutating func keep(_ value: Value, for key: Key) {
        if young.count >= most, young[key] == nil { (old, young) = (young, [:]) }
        young[key] = value
    }
}
