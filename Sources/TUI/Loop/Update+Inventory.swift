import Engine

/// Which keys are learned and what they changed.
extension Update {
    mutating func openInventory(ofEverybody: Bool = false) {
        if ofEverybody { return effects.append(.loadInventory(person: nil)) }
        guard let person = openPerson() else { return }
        effects.append(.loadInventory(person: person.id))
    }

    mutating func received(_ inventory: Inventory) {
        guard inventory.person == nil || inventory.person == model.person?.id else { return }
        model.overlay = .inventory(InventoryList(inventory))
    }

    /// What the chosen key rests on.
    mutating func take(_ list: InventoryList) {
        guard let person = list.inventory.person, let row = list.chosen else {
            model.overlay = .inventory(list)
            return
        }
        show(.chat)
        model.focus = .inspector
        effects.append(.explain(key: row.name, person: person))
    }

    /// The preview of forgetting the chosen key; nothing goes without a yes.
    mutating func forget(chosenIn list: InventoryList) {
        guard let person = list.inventory.person, let row = list.chosen else {
            model.notice = "Keys are forgotten in one person's inventory: \(model.keys.label(.inventory))."
            return
        }
        model.overlay = nil
        effects.append(.previewForgetting(.key(row.name), person: person))
    }
}
