import Testing

@testable import TUI

@Suite struct KeyMapTests {
    @Test func everyActionIsListedWithWords() {
        let listed = Set(KeyMap.bindings.map(\.action))
        #expect(Action.allCases.filter { !listed.contains($0) } == [])
        for binding in KeyMap.bindings {
            #expect(!binding.title.isEmpty && binding.explanation.count > 4, "\(binding.action)")
            #expect(!binding.keys.isEmpty && binding.keys.allSatisfy { !$0.name.isEmpty }, "\(binding.action)")
        }
    }

    @Test func noKeyMeansTwoThingsInOnePlace() {
        let places: [Binding.Place] = [.composer, .chat, .inspector, .compare, .people, .library]
        for place in places {
            let keys = KeyMap.bindings.filter { $0.place == place || $0.place == .everywhere }.flatMap(\.keys)
            let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.map(\.name)
            #expect(twice == [], "\(place)")
        }
    }

    @Test func aKeyThatEditsTheLineIsNotTakenFromIt() {
        let everywhere = KeyMap.bindings.filter { [.everywhere, .composer].contains($0.place) }.flatMap(\.keys)
        for key in everywhere {
            var composer = Composer()
            composer.set("some words")
            let isTaken = composer.press(key)
            #expect(!isTaken, "\(key.name) is bound and edits")
        }
    }

    @Test func aCommandNamesOneAction() {
        let named = KeyMap.bindings.compactMap { binding in binding.command.map { ($0, binding.action) } }
        #expect(Set(named.map(\.0)).count == named.count)
        for (command, action) in named { #expect(KeyMap.action(command: command) == action) }
        #expect(KeyMap.action(command: "nonsense") == nil)
    }

    @Test func keysAreReadAsTheyAreWritten() {
        for key in KeyMap.bindings.flatMap(\.keys) { #expect(Key(name: key.name) == key, "\(key.name)") }
    }

    @Test func thePaletteFindsByAllWordsInAnyOrder() {
        let all = KeyMap.palette("")
        #expect(Set(all.map(\.action)).count == all.count)
        #expect(KeyMap.palette("receipt PREVIEW").map(\.action) == [.forget])
        #expect(KeyMap.palette("nonsense").isEmpty)
        // From any place: what is chosen is done.
        let keys: [Key] = [.alt("5"), .ctrl("p")] + Example.type("themes the next") + [.backspace, .enter]
        #expect(Example.press(keys, Example.asked()).model.overlay == nil)
        let (model, _) = Example.press([.ctrl("p")] + Example.type("next theme") + [.enter], Example.asked())
        #expect(model.theme.name == "mono")
    }
}
