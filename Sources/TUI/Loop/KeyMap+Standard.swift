extension KeyMap {
    public static let standard = KeyMap(
        bindings: everywhere + typing + reasons + panes + chat + beliefs + comparison + blind + lists + overlays)

    private static let everywhere = [
        bind(.palette, .everywhere, [.ctrl("p")], nil, "palette", "Find anything to do by its name", 40),
        bind(.nextPane, .everywhere, [.tab], "pane", "panes", "Go from the composer to the panes and back", 20),
        bind(.previousPane, .everywhere, [.backtab], nil, "pane before", "The other way round"),
        bind(.help, .everywhere, [.function(1)], "help", "keys", "Show all keys", 50),
        bind(.chat, .everywhere, [.alt("1"), .function(2)], "chat", "chat", "Ask and read", 25),
        bind(
            .compare, .everywhere, [.alt("2"), .function(3)], "compare", "compare",
            "The same question for several people", 35),
        bind(
            .levels, .everywhere, [.alt("3"), .function(4)], "levels", "levels", "The same question at levels 0 to 3"),
        bind(.how, .everywhere, [.alt("4"), .function(5)], "how", "how", "How the last answer was made", 36),
        bind(.people, .everywhere, [.alt("5"), .function(6)], "people", "people", "Who asks"),
        bind(
            .library, .everywhere, [.alt("6"), .function(7)], "library", "library", "Documents, and importing more"),
        bind(
            .card, .everywhere, [.alt("7")], "card", "card", "What is believed, as a page for herself"),
        bind(.audit, .everywhere, [.alt("8")], "audit", "audit", "Who looked, and who changed what"),
        bind(
            .privacy, .everywhere, [.alt("9")], "privacy", "privacy", "What may be kept of her: the levels"
        ),
        bind(
            .inventory, .everywhere, [.alt("0")], "inventory", "inventory",
            "Which keys are learned, and what each changed"),
        bind(
            .savedAnswers, .everywhere, [.function(9)], "saved", "saved answers",
            "Answers that are kept, with their sources"),
        bind(.undo, .everywhere, [.ctrl("_")], "undo", "undo", "Take back the last edit of a belief"),
        bind(.copyAnswer, .everywhere, [.ctrl("y")], "copy", "copy", "Copy the last answer with its sources"),
        bind(.theme, .everywhere, [.ctrl("t")], "theme", "theme", "The next theme"),
        bind(.mouse, .everywhere, [.function(8)], "mouse", "mouse", "Leave the mouse to the terminal, or take it"),
        bind(.redraw, .everywhere, [.ctrl("l")], "redraw", "redraw", "Draw the screen anew"),
        bind(.cancel, .everywhere, [.ctrl("c")], nil, "cancel", "Cancel; twice to leave"),
        bind(.quit, .everywhere, [.ctrl("q")], "quit", "quit", "Leave", 60),
    ]

    private static let typing = [
        bind(.send, .composer, [.enter], nil, "ask", "Send what is typed", 10),
        bind(.pageUp, .composer, [.pageUp], nil, "page up", "Up a page in what stands above"),
        bind(.pageDown, .composer, [.pageDown], nil, "page down", "Down a page in it"),
    ]

    private static let reasons = [
        bind(.firstReason, .why, [.character("1")], nil, "reason", "The first of the reasons", 1),
        bind(.secondReason, .why, [.character("2")], nil, "reason", "The second", 1),
        bind(.thirdReason, .why, [.character("3")], nil, "reason", "The third, or another in your own words", 1),
        bind(.fourthReason, .why, [.character("4")], nil, "reason", "Another reason, in your own words", 1),
        bind(.noReason, .why, [.escape], nil, "no answer", "No answer, and never asked again", 2),
    ]

    private static let panes = [
        bind(.up, .panes, [.up, .character("k")], nil, "move", "Up a row", 30),
        bind(.down, .panes, [.down, .character("j")], nil, "move", "Down a row", 30),
        bind(.pageUp, .panes, [.pageUp], nil, "page up", "Up a page"),
        bind(.pageDown, .panes, [.pageDown], nil, "page down", "Down a page"),
        bind(.first, .panes, [.home, .character("g")], nil, "first", "To the beginning"),
        bind(.last, .panes, [.end, .character("G")], nil, "last", "To the end"),
        bind(.help, .panes, [.character("?")], nil, "keys", "Show all keys", 45),
    ]

    private static let chat = [
        bind(.search, .chat, [.character("/")], "search", "search", "Find words in the conversation", 1),
        bind(.nextMatch, .chat, [.character("n")], nil, "next match", "The next place where the words stand"),
        bind(.previousMatch, .chat, [.character("N")], nil, "match before", "The place before"),
        bind(
            .simpler, .chat, [.character("s")], "simpler", "simpler", "Wish the answer simpler, and ask again", 2,
            wishes),
        bind(.deeper, .chat, [.character("d")], "deeper", "deeper", "Wish it deeper", 2, wishes),
        bind(.shorter, .chat, [.character("b")], "shorter", "shorter", "Wish it shorter", 2, wishes),
        bind(.asSteps, .chat, [.character("t")], "steps", "as steps", "Wish it as steps", 2, wishes),
        bind(
            .openSource, .chat, [.character("o"), .enter], "sources", "sources",
            "Open one of the documents the answer quotes", 3),
        bind(.rateUp, .chat, [.character("+")], "good", "good", "This answer was right for me", 4, "rate"),
        bind(.rateDown, .chat, [.character("-")], "bad", "bad", "This answer was not right for me", 4, "rate"),
        bind(
            .keepAnswer, .chat, [.character("w")], "keep-answer", "keep", "Keep this answer among the saved ones", 6),
        bind(
            .blindTest, .chat, [.character("v")], "blind", "blind test",
            "Choose between this answer and the plain one, without knowing which is which"),
        bind(.firstFollowUp, .chat, [.character("1")], nil, "next", "Ask the first of the next questions", 5),
        bind(.secondFollowUp, .chat, [.character("2")], nil, "next", "Ask the second", 5),
        bind(.thirdFollowUp, .chat, [.character("3")], nil, "next", "Ask the third", 5),
    ]
    private static let wishes = "simpler deeper shorter steps"

    private static let beliefs = [
        bind(.open, .inspector, [.enter], "why", "why", "What the belief rests on", 1),
        bind(.correct, .inspector, [.character("c")], "correct", "correct", "Say what is right", 2),
        bind(
            .editSummary, .inspector, [.character("e")], "summary", "summary",
            "Change a piece of the summary"),
        bind(.pin, .inspector, [.character("p")], "pin", "pin", "Hold the belief fast, or let it go", 3),
        bind(.doubt, .inspector, [.character("x")], "doubt", "doubt", "Set the belief aside", 4),
        bind(
            .forget, .inspector, [.character("f")], "forget", "forget", "Forget it, with a preview and a receipt", 5),
        bind(.undo, .inspector, [.character("u")], nil, "undo", "Take back the last edit"),
        bind(.back, .belief, [.escape, .left], nil, "back", "Back to all beliefs", 0),
    ]

    private static let comparison = [
        bind(
            .switchCause, .columns, [.character(" "), .enter], "switch", "switch off",
            "Switch the chosen cause off or on; the column moves", 1),
        bind(
            .suppose, .columns, [.character("s")], "suppose", "what if", "Try another value, unsaved; the column moves",
            1,
            "what if"),
        bind(
            .supposeGoal, .columns, [.character("n")], "suppose-goal", "what if, a goal", "Try a goal more, unsaved"),
        bind(
            .supposeExpertise, .columns, [.character("e")], "suppose-expertise", "what if, expertise",
            "Try another level of expertise, unsaved"),
        bind(.keepTried, .columns, [.character("w")], "keep", "keep", "Write down what was tried in this column", 4),
        bind(.addColumn, .compare, [.character("+"), .character("=")], "add", "people", "One more person", 2),
        bind(.removeColumn, .compare, [.character("-")], "remove", "people", "One person fewer", 2),
        bind(
            .level0, .compare, [.character("0")], "level0", "level 0", "All columns at level 0: the same for everyone"),
        bind(.level1, .compare, [.character("1")], "level1", "level 1", "All at level 1: this question", 4, "level"),
        bind(
            .level2, .compare, [.character("2")], "level2", "level 2", "All at level 2: each one's segment", 4, "level"),
        bind(.level3, .compare, [.character("3")], "level3", "level 3", "All at level 3: each one's own", 4, "level"),
        bind(.previousColumn, .columns, [.left, .character("h")], nil, "column", "The column before", 3),
        bind(.nextColumn, .columns, [.right, .character("l")], "column", "column", "The next column", 3),
    ]

    private static let blind = [
        bind(.chooseA, .blind, [.character("a")], nil, "A is better", "The left one serves me better", 1),
        bind(.chooseB, .blind, [.character("b")], nil, "B is better", "The right one serves me better", 2),
        bind(.chooseSame, .blind, [.character("=")], nil, "as good", "Both serve me as well", 3),
        bind(.leaveBlind, .blind, [.character("q")], nil, "leave", "Make no choice", 4),
    ]

    private static let lists = [
        bind(.choosePerson, .people, [.enter], nil, "choose", "She is who asks", 1),
        bind(.up, .people, [.up], nil, "move", "Up a row", 30),
        bind(.down, .people, [.down], nil, "move", "Down a row", 30),
        bind(.newPerson, .people, [.ctrl("n")], "new", "new", "Add a person", 2),
        bind(.fromPersona, .people, [.ctrl("o")], "persona", "from persona", "Make up a person from a persona file", 3),
        bind(
            .editPerson, .people, [.ctrl("e")], "edit-person", "edit",
            "Open the self-model of the chosen one, to change it",
            28),
        bind(
            .clonePerson, .people, [.ctrl("k")], "clone", "clone",
            "A persona like the chosen one, without her own words",
            26),
        bind(
            .savePersona, .people, [.ctrl("w")], "save-persona", "save as file",
            "Save the chosen one as a persona file, without her own words", 27),
        bind(
            .forgetPerson, .people, [.ctrl("d")], "forget-all", "forget person",
            "Forget a person wholly; a receipt says so", 4),
        bind(.importDocuments, .library, [.character("i")], "import", "import", "Import a file or folder", 1),
        bind(.readDocument, .library, [.enter], nil, "read", "Read the document", 2),
    ]

    private static let overlays = [
        bind(.forget, .inventory, [.character("f")], nil, "forget", "Forget the key, with a preview and a receipt", 0),
        bind(.take, .list, [.enter], nil, "take it", "Take the chosen one", 1),
        bind(.up, .list, [.up], nil, "choose", "Up a row", 2),
        bind(.down, .list, [.down], nil, "choose", "Down a row", 2),
        bind(.pageUp, .list, [.pageUp], nil, "page", "Up a page", 4),
        bind(.pageDown, .list, [.pageDown], nil, "page", "Down a page", 4),
        bind(.leave, .list, [.escape], nil, "leave", "Leave the list", 3),
        bind(.up, .page, [.up, .character("k")], nil, "scroll", "Up a row", 1),
        bind(.down, .page, [.down, .character("j")], nil, "scroll", "Down a row", 1),
        bind(.pageUp, .page, [.pageUp, .character("b")], nil, "page", "Up a page", 2),
        bind(.pageDown, .page, [.pageDown, .character(" ")], nil, "page", "Down a page", 2),
        bind(.first, .page, [.home, .character("g")], nil, "first", "To the beginning"),
        bind(.last, .page, [.end, .character("G")], nil, "last", "To the end"),
        bind(.leave, .page, [.escape, .enter, .character("q"), .character("?")], nil, "close", "Close the page", 3),
        bind(.up, .document, [.up, .character("k")], nil, "scroll", "Up a row", 1),
        bind(.down, .document, [.down, .character("j")], nil, "scroll", "Down a row", 1),
        bind(.pageUp, .document, [.pageUp, .character("b")], nil, "page", "Up a page", 2),
        bind(.pageDown, .document, [.pageDown, .character(" ")], nil, "page", "Down a page", 2),
        bind(.first, .document, [.home, .character("g")], nil, "first", "To the beginning"),
        bind(.last, .document, [.end, .character("G")], nil, "last", "To the end"),
        bind(.savePage, .document, [.character("s")], nil, "save", "Save it as a file of text", 3),
        bind(.savePageAsHTML, .document, [.character("h")], nil, "save as HTML", "Save the card as HTML", 4),
        bind(.leave, .document, [.escape, .enter, .character("q")], nil, "close", "Close it", 5),
        bind(.yes, .question, [.character("y"), .character("Y")], nil, "yes", "Do it", 1),
        bind(
            .neverAgain, .question, [.character("a")], nil, "and never again",
            "Do it, and never learn the same values again", 2),
        bind(.leave, .question, [.escape], nil, "no, as every other key", "Leave all as it is", 3),
        bind(.up, .question, [.up], nil, "scroll", "Up a row"),
        bind(.down, .question, [.down], nil, "scroll", "Down a row"),
        bind(.remember, .consent, [.character("r")], nil, "remember", "Keep it although the level is lower", 1),
        bind(
            .thisSession, .consent, [.character("s")], nil, "this session", "Use it for twelve hours, then remove it",
            2),
        bind(.refuse, .consent, [.character("n")], nil, "no", "Do not keep it, and do not ask again", 3),
        bind(.leave, .consent, [.escape], nil, "not now", "Do not keep it this time", 4),
        bind(.take, .line, [.enter], nil, "take it", "Take what is typed", 1),
        bind(.leave, .line, [.escape], nil, "leave", "Leave all as it is", 2),
    ]

    /// With a rank the row stands in the footer, under its title unless other words are given.
    private static func bind(
        _ action: Action, _ place: Binding.Place, _ keys: [Key], _ command: String?, _ title: String,
        _ explanation: String, _ rank: Int? = nil, _ words: String? = nil
    ) -> Binding {
        Binding(
            action: action, place: place, keys: keys, command: command, title: title, explanation: explanation,
            hint: rank.map { Binding.Hint(rank: $0, words: words ?? title) })
    }
}
