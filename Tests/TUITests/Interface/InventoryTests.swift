import Testing

@testable import Engine
@testable import TUI

/// The inventory in the interface: what each key changed, and forgetting one with its preview.
@Suite struct InventoryTests {
    private func open(_ model: AppModel = Example.fresh(), everybody: Bool = false) -> AppModel {
        Update.message(.inventory(Example.inventory(of: everybody ? nil : "maya")), model).0
    }

    private func loads(_ effects: [TUI.Effect]) -> [String?] {
        effects.compactMap { if case .loadInventory(let person) = $0 { .some(person) } else { nil } }
    }

    @Test func aCommandAndTheKeysOpenIt() {
        #expect(loads(Example.press(Example.type("/inventory") + [.enter], Example.fresh()).effects) == ["maya"])
        #expect(loads(Example.press([.escape, .character("0")], Example.fresh()).effects) == ["maya"])
        #expect(loads(Example.press(Example.type("/inventory all") + [.enter], Example.fresh()).effects) == [nil])
        let found = Example.press([.ctrl("p")] + Example.type("inventory") + [.enter], Example.fresh())
        #expect(loads(found.effects) == ["maya"])
    }

    @Test(arguments: GoldenTests.sizes + [Size(width: 60, height: 16)]) func itSaysWhatIsKnown(size: Size) {
        let text = RootView.frame(open(Example.fresh(size))).text
        #expect(text.contains("Starts with five kinds of keys") && text.contains("stack/azure"))
        #expect(text.contains("proposed for deletion") && text.contains("● role"), "\(text)")
        let all = RootView.frame(open(Example.fresh(size), everybody: true)).text
        #expect(all.contains("Inventory: everybody") && (size.height < 24 || all.contains("nobody holds it yet")))
    }

    @Test func forgettingTheChosenOneIsPreviewed() {
        let (model, effects) = Example.press([.character("f")], open())
        #expect(model.overlay == nil)
        guard case .previewForgetting(.key("stack/azure"), "maya")? = effects.first, effects.count == 1 else {
            Issue.record("\(effects)")
            return
        }
        let next = Example.press([.down, .character("f")], open()).effects
        #expect(next.contains { if case .previewForgetting(.key("role"), _) = $0 { true } else { false } })
        // Of all people nothing is forgotten at once.
        #expect(Example.press([.character("f")], open(everybody: true)).effects.isEmpty)
        var model2 = Example.fresh()
        model2.isReadOnly = true
        #expect(Example.press([.character("f")], open(model2)).effects.isEmpty)
    }

    @Test func enterShowsWhatItRestsOn() {
        let (model, effects) = Example.press([.enter], open())
        #expect(model.overlay == nil && model.focus == .inspector)
        #expect(effects.contains { if case .explain("stack/azure", "maya") = $0 { true } else { false } })
        let all = Example.press([.enter], open(everybody: true))
        #expect(all.effects.isEmpty && all.model.overlay != nil)
    }
}
