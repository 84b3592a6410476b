internal import Synchronization

/// A passage as it is read for ranking and quoting: its words by stem, and the pieces that can be quoted.
final class PassageReading: Sendable {
    /// Title and headings, and the text: what a search looks at of many passages.
    let above: StemSequence
    let text: StemSequence
    /// The day its document holds from.
    let date: Moment?
    private let passage: Passage
    // Made when they are first asked for: most passages that a search looks at are not quoted from.
    private let sets = Mutex<PassageWords?>(nil)
    private let cut = Mutex<[Quotable]?>(nil)

    var quotables: [Quotable] {
        cut.withLock { known in
            if let known { return known }
            let quotables = QuotableReader.read(passage)
            known = quotables
            return quotables
        }
    }

    /// Makes all that quoting from it takes.
    func prepare() { _ = (quotables, words) }

    private var words: PassageWords {
        sets.withLock { known in
            if let known { return known }
            let words = PassageWords(passage)
            known = words
            return words
        }
    }

    /// Words of title and headings, as they count for coverage.
    var headings: Set<String> { words.headings }
    /// The same of the innermost heading.
    var heading: Set<String> { words.heading }
    /// Stems of title and headings without function words.
    var headingContent: Set<String> { words.headingContent }
    /// All stems without function words.
    var content: Set<String> { words.content }

    /// Whether any of these stems stands in it.
    func holds(anyOf stems: Set<String>) -> Bool {
        stems.map(StemSequence.number).contains { above.contains($0) || text.contains($0) }
    }

    /// Which of several stems stand in it, each once.
    func held(of wanted: [UInt64: String]) -> Set<String> { Set(above.held(of: wanted) + text.held(of: wanted)) }

    init(_ passage: Passage) {
        self.passage = passage
        above = StemSequence(passage.headingPath)
        text = StemSequence(passage.text)
        date = passage.date.flatMap(Moment.init(iso8601:))
    }
}

/// The words of a passage as sets, see `PassageReading`.
private struct PassageWords: Sendable {
    let headings: Set<String>
    let heading: Set<String>
    let headingContent: Set<String>
    let content: Set<String>

    init(_ passage: Passage) {
        let above = Tokens(passage.headingPath)
        headings = Coverage.words(above.words.map(\.stem))
        heading = Coverage.words(Tokens(passage.headings.last ?? passage.title).words.map(\.stem))
        headingContent = Set(above.contentStems)
        content = headingContent.union(Tokens(passage.text).contentStems)
    }
}
