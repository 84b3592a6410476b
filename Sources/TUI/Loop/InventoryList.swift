public import Engine

/// The inventory of keys, to look through and to take up what is proposed for deletion.
public struct InventoryList: Sendable {
    public var inventory: Inventory
    public var selection = 0

    public init(_ inventory: Inventory) {
        self.inventory = inventory
    }

    /// Of one person her keys, what is proposed first; of all the kinds.
    var rows: [Inventory.Row] {
        guard inventory.person != nil else { return inventory.kinds }
        return inventory.keys.filter(\.isProposed) + inventory.keys.filter { !$0.isProposed }
    }

    var chosen: Inventory.Row? { rows.indices.contains(selection) ? rows[selection] : nil }
}
