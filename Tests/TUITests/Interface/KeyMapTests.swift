import Testing

@testable import TUI

@Suite struct KeyMapTests {
    private let keys = KeyMap.standard

    @Test func everyActionIsListedWithWords() {
        let listed = Set(keys.bindings.map(\.action))
        #expect(Action.allCases.filter { !listed.contains($0) } == [])
        for binding in keys.bindings {
            #expect(!binding.title.isEmpty && binding.explanation.count > 4, "\(binding.action)")
            #expect(!binding.keys.isEmpty && binding.keys.allSatisfy { !$0.name.isEmpty }, "\(binding.action)")
        }
    }

    @Test(arguments: KeyMap.focuses) func noKeyMeansTwoThingsInOneFocus(places: [Binding.Place]) {
        #expect(twice(in: places, keys) == [])
    }

    private func twice(in places: [Binding.Place], _ keys: KeyMap) -> [String] {
        let pairs = keys.bindings.filter { places.contains($0.place) }.flatMap { row in
            row.keys.map { ($0, row.action) }
        }
        return Dictionary(grouping: pairs, by: \.0).filter { Set($0.value.map(\.1)).count > 1 }.keys.map(\.name)
    }

    /// Whatever has the focus, its places are among those that were looked through for conflicts.
    @Test(arguments: AppModel.View.allCases, [AppModel.Focus.composer, .main, .inspector])
    func everyFocusIsKnown(view: AppModel.View, focus: AppModel.Focus) {
        var model = Example.asked()
        model.view = view
        model.focus = focus
        for opened in [nil, Example.evidence] {
            model.inspector.opened = opened
            let places = Set(model.places)
            #expect(KeyMap.focuses.contains { places.isSubset(of: $0) }, "\(places)")
            #expect(model.hints.count <= 6 && !model.hints.isEmpty)
        }
    }

    @Test func noCharacterIsAKeyWhereOneTypes() {
        for binding in keys.bindings where binding.place.isTyped {
            #expect(!binding.keys.contains { if case .character = $0 { true } else { false } }, "\(binding.action)")
        }
    }

    @Test func aKeyThatEditsTheLineIsNotTakenFromIt() {
        for key in keys.bindings.filter({ [.everywhere, .composer].contains($0.place) }).flatMap(\.keys) {
            var composer = Composer()
            composer.set("some words")
            let isTaken = composer.press(key)
            #expect(!isTaken, "\(key.name) is bound and edits")
        }
    }

    @Test func aCommandNamesOneAction() {
        let named = keys.bindings.compactMap { binding in binding.command.map { ($0, binding.action) } }
        #expect(Set(named.map(\.0)).count == named.count)
        for (command, action) in named { #expect(keys.action(command: command) == action) }
        #expect(keys.action(command: "nonsense") == nil)
    }

    @Test func keysAreReadAsTheyAreWritten() {
        for key in keys.bindings.flatMap(\.keys) { #expect(Key(name: key.name) == key, "\(key.name)") }
        #expect(Key(name: "Esc 2") == .alt("2") && Key.alt("2").label == "Esc 2" && Key.up.label == "↑")
    }

    @Test func thePaletteFindsByAllWordsInAnyOrder() {
        let all = keys.palette("")
        #expect(Set(all.map(\.action)).count == all.count)
        #expect(keys.palette("receipt PREVIEW").map(\.action) == [.forget])
        #expect(keys.palette("nonsense").isEmpty)
        // From any place: what is chosen is done.
        let typed: [Key] = [.alt("5"), .ctrl("p")] + Example.type("themes the next") + [.backspace, .enter]
        #expect(Example.press(typed, Example.asked()).model.overlay == nil)
        let (model, _) = Example.press([.ctrl("p")] + Example.type("next theme") + [.enter], Example.asked())
        #expect(model.theme.name == "mono")
    }

    @Test func footerHelpAndPaletteSayTheSameKeys() {
        var model = Example.press([.tab], Example.asked(Size(width: 120, height: 200))).model
        model.keys = KeysFile.read("pin = \"P\"\npalette = \"^X\" \"F12\"").keys
        let footer = RootView.frame(model).rowText(199)
        #expect(footer.contains("P pin") && !footer.contains("p pin"))
        let help = RootView.frame(Example.press([.character("?")], model).model).text
        #expect(help.contains("P         /pin") && help.contains("^X F12"))
        let palette = Example.press([.function(12)], model).model
        #expect(RootView.frame(palette).text.contains("P       Hold the belief"))
        let pinned = Example.press([.character("P")], model).effects
        #expect(pinned.contains { if case .previewEdit(.pin) = $0 { true } else { false } })
        #expect(Example.press([.character("p")], model).effects.isEmpty)
    }

    // MARK: Somebody's own keys

    @Test func aKeysFileChangesWhatItNames() {
        let (mine, warnings) = KeysFile.read(
            """
            # mine
            nextPane = "Tab" "^G"      # two

            chat.search="f"
            COPYANSWER = "Alt-c"
            rateUp = "\\""
            """)
        #expect(warnings == [])
        #expect(mine.action(.ctrl("g"), in: [.everywhere]) == .nextPane)
        #expect(mine.action(.tab, in: [.everywhere]) == .nextPane)
        #expect(
            mine.action(.character("f"), in: [.chat]) == .search && mine.action(.character("/"), in: [.chat]) == nil)
        #expect(mine.action(.alt("c"), in: [.everywhere]) == .copyAnswer)
        #expect(mine.action(.character("\""), in: [.chat]) == .rateUp)
        #expect(KeyMap.focuses.allSatisfy { twice(in: $0, mine) == [] })
    }

    @Test func twoKeysMayChangePlaces() {
        let (mine, warnings) = KeysFile.read("pin = \"x\"\ndoubt = \"p\"")
        #expect(warnings == [])
        #expect(mine.action(.character("x"), in: [.inspector]) == .pin)
        #expect(mine.action(.character("p"), in: [.inspector]) == .doubt)
    }

    @Test func escapeAlwaysClosesAndALetterOfUndoIsForBeliefsOnly() {
        let (mine, warnings) = KeysFile.read("leave = \"F10\"\nundo = \"U\"")
        #expect(warnings == [])
        #expect(mine.action(.escape, in: [.page]) == .leave && mine.action(.function(10), in: [.page]) == .leave)
        #expect(mine.action(.character("U"), in: [.inspector]) == .undo)
        #expect(mine.action(.ctrl("_"), in: [.everywhere]) == .undo)
    }

    @Test(arguments: [
        ("pni = \"x\"", "nothing to do is called pni"), ("corect = \"x\"", "did you mean correct?"),
        ("library.pin = \"x\"", "nothing to do is called library.pin"), ("pin", "expected  action = \"key\""),
        ("pin = x", "expected a key in quotes"), ("pin = \"x", "expected a key in quotes"),
        ("pin = \"Hyper-x\"", "is no key"), ("pin = \"Esc\"", "keeps its meaning"),
        ("palette = \"p\"", "is text where one types"), ("choosePerson = \"x\"", "is text in People"),
        ("pin = \"c\"", "already means correct"), ("palette = \"^A\"", "edits the line"),
        ("pin = \"z\"\ndoubt = \"z\"", "line 2: z already means pin"), ("pin = \"^P\"", "already means palette"),
    ]) func whatCannotBeTakenIsSaidAndTheStandardStays(file: String, warning: String) {
        let (mine, warnings) = KeysFile.read(file)
        #expect(
            warnings.count == 1 && warnings[0].contains(warning) && warnings[0].hasPrefix("keys, line"), "\(warnings)")
        #expect(mine.bindings.count == keys.bindings.count)
        #expect(KeyMap.focuses.allSatisfy { twice(in: $0, mine) == [] })
        #expect(mine.action(.ctrl("p"), in: [.everywhere]) == .palette)
    }
}
