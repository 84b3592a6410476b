public import Engine

/// Everything the interface shows, as one value. `Update` changes it, views draw it; neither knows a terminal.
public struct AppModel: Sendable {
    public enum View: Int, CaseIterable, Sendable {
        case chat = 1, compare, levels, how, people, library

        public var title: String {
            switch self {
            case .chat: "Chat"
            case .compare: "Compare"
            case .levels: "Levels"
            case .how: "How"
            case .people: "People"
            case .library: "Library"
            }
        }
    }

    /// What letters go to.
    public enum Focus: Sendable {
        case composer, main, inspector
    }

    /// A question or an answer in the conversation.
    public enum Entry: Hashable, Sendable {
        case said(String, by: String)
        case answered(Answer)
        case note(String)
    }

    /// What stands over everything else, and takes the keys.
    public enum Overlay: Sendable {
        case help(scroll: Int)
        case palette(PaletteState)
        case confirm(Confirmation)
        case ask(LineRequest)
        case source(SourcePage)
        case sources(SourceList)
        case privacy(PrivacyPicker)
        case consent(ConsentRequest)
        case inventory(InventoryList)
        case summary(SummaryList)
    }

    public var size = Size(width: 80, height: 24)
    /// How long the interface has been open, as the last event told.
    public var elapsed = Duration.zero
    public var view = View.chat
    public var focus = Focus.composer
    public var overlay: Overlay?
    /// A receipt, a card or the audit, over the view.
    public var page: DocumentPage?
    public var keys = KeyMap.standard
    public var hasMouse = true
    /// Esc was pressed: a digit chooses a view.
    public var awaitsDigit = false
    /// A sentence in the footer until the next key.
    public var notice: String?
    /// Ctrl-C was pressed once.
    public var mayQuit = false

    public var person: Person?
    public var people: [PersonSummary] = []
    public var peopleSelection = 0
    /// Only people whose id, name or segment holds this.
    public var peopleFilter = ""
    public var documents: [DocumentSummary] = []
    public var librarySelection = 0
    public var counts: EngineCounts?
    public var isReadOnly = false
    /// The highest privacy level that the installation and the command allow.
    public var ceiling = PrivacyLevel.individual
    /// Where files are saved unless a path says otherwise.
    public var folder = "."
    /// Whether something she said may be remembered: waits until nothing else is typed.
    public var consent: ConsentRequest?
    /// Why she chose something: asked beside an answer until she replies or goes on.
    public var why: WhyRequest?
    /// What was asked about in this run: `maya goal`.
    var askedAbout: Set<String> = []

    public var entries: [Entry] = []
    let chatMemory = ChatMemory()
    public var composer = Composer()
    /// The entry whose first line stands at the top; nothing follows what is new.
    public var chatAnchor: Int?
    /// Rows scrolled up from there, or from the end.
    public var chatScroll = 0
    /// A question that is being answered.
    public var pending: String?
    public var search: SearchState?
    public var lastAnswer: Answer?
    /// How it was made, once that has been read.
    public var trace: AnswerTrace?

    public var inspector = InspectorState()
    public var compare = CompareState()
    public var howScroll = 0
    public var libraryNote: String?
    public var theme = Theme.dark
    public var themes: [Theme] = [.dark, .mono]

    public init() {}

    /// Whether there is room to show anything.
    var fits: Bool { size.width >= RootView.smallest.width && size.height >= RootView.smallest.height }

    /// What is typed and not sent.
    public var draft: String { composer.text }

    /// Takes up what was typed before.
    public mutating func restore(draft: String) { composer.set(draft) }

    /// The people that the filter leaves.
    public var shownPeople: [PersonSummary] {
        guard !peopleFilter.isEmpty else { return people }
        let needle = peopleFilter.lowercased()
        return people.filter { summary in
            [summary.person.id, summary.person.name, summary.segment ?? ""].contains {
                $0.lowercased().contains(needle)
            }
        }
    }
}

/// The self-model pane.
public struct InspectorState: Sendable {
    public var model: SelfModel?
    public var summary = ""
    /// p of every belief before the last change, by key and value: what moved is marked.
    public var before: [String: Double] = [:]
    /// How p went, by key and value, oldest first.
    public var histories: [String: [Double]] = [:]
    public var selection = 0
    public var opened: BeliefEvidence?
    public var scroll = 0

    public init() {}
}

/// The comparison.
public struct CompareState: Sendable {
    public var question: String?
    public var columns: [String] = []
    public var comparison: Comparison?
    /// What was switched off by hand.
    public var off: [SwitchedCause] = []
    /// What is supposed, by column, until it is kept or taken away.
    public var supposed: [SupposedBelief] = []
    /// Two answers to choose from without knowing which is which.
    public var blind: BlindPair?
    /// What was supposed last, until the comparison with it is there.
    var tried: SupposedBelief?
    /// What was switched last, until the comparison without it is there.
    var switched: SwitchedCause?
    public var causeSelection = 0
    public var scroll = 0
    /// The column shown where there is room for one only.
    public var tab = 0
    public var isLoading = false

    public init() {}

    /// What is otherwise than is believed.
    var whatIf: WhatIf {
        var result = WhatIf(withoutSegment: Set(off.filter(\.isSegment).map(\.column)))
        for cause in off where !cause.isSegment { result.without[cause.column, default: []].formUnion(cause.keys) }
        for item in supposed { result.supposed[item.column, default: []].append(item.supposition) }
        return result
    }
}

/// A belief that is supposed in one column.
public struct SupposedBelief: Hashable, Sendable {
    public var column: String
    public var supposition: Supposition
}

/// A cause of a difference that may be switched off: a belief, the smaller ones together, or the segment.
public struct SwitchedCause: Hashable, Sendable {
    public var column: String
    /// As the comparison calls it: a key, `rest`, or `segment`.
    public var name: String
    public var value: String

    /// What the answer has to do without; nothing for the segment.
    public var keys: Set<BeliefKey> {
        switch name {
        case "segment": []
        case "rest": Set(value.split(separator: ", ").compactMap { BeliefKey(rawValue: String($0)) })
        default: Set([BeliefKey(rawValue: name)].compactMap { $0 })
        }
    }
    public var isSegment: Bool { name == "segment" }

    /// In a sentence.
    var words: String { isSegment ? "the segment" : name == "rest" ? "the smaller beliefs" : name }
}

/// The places that an answer quotes, to open one.
public struct SourceList: Sendable {
    public var answer: Answer
    public var selection = 0
    public let places: [String]

    public init(answer: Answer) {
        self.answer = answer
        places = SourceNumbers(answer).places
    }
}

/// Looking for words in the conversation.
public struct SearchState: Sendable {
    public var text = ""
    public var isTyping = true
    public var match = 0
}

/// The list of everything one can do.
public struct PaletteState: Sendable {
    public var filter = ""
    public var selection = 0
}

/// A question with yes or no, and what yes does.
public struct Confirmation: Sendable {
    public var title: String
    public var lines: [String]
    /// What yes does, in a word or two.
    public var yes: String
    public var effect: Effect
    /// The same, and what goes is never learned again; nothing where that cannot be.
    public var never: Effect?
    public var scroll = 0
}

/// A line to be typed, and what becomes of it.
public struct LineRequest: Sendable {
    public enum Purpose: Sendable {
        case correct(BeliefKey)
        case reason(EntryID)
        case importPath
        case newPerson
        case persona
        case clone(of: String)
        case savePersona(of: String)
        case suppose(column: String)
        case save(PageFile)
    }

    public var title: String
    public var hint: String
    public var composer = Composer()
    public var purpose: Purpose
}
