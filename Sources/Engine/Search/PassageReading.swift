internal import Synchronization

/// A passage as it is read for ranking and quoting: its words by stem, and the pieces that can be quoted.
final class PassageReading: Sendable {
    /// Words of title and headings, as they count for coverage.
    let headings: Set<String>
    /// The same of the innermost heading.
    let heading: Set<String>
    /// The same of all of it, the headings too.
    let stems: Set<String>
    /// Stems of title and headings without function words.
    let headingContent: Set<String>
    /// All stems without function words.
    let content: Set<String>
    /// The day its document holds from.
    let date: Moment?
    private let passage: Passage
    private let cut = Mutex<[Quotable]?>(nil)

    /// Cut when they are first asked for: a search looks at many passages that nothing is quoted from.
    var quotables: [Quotable] {
        cut.withLock { known in
            if let known { return known }
            let quotables = QuotableReader.read(passage)
            known = quotables
            return quotables
        }
    }

    init(_ passage: Passage) {
        self.passage = passage
        let above = Tokens(passage.headingPath)
        let text = Tokens(passage.text)
        headings = Coverage.words(above.words.map(\.stem))
        heading = Coverage.words(Tokens(passage.headings.last ?? passage.title).words.map(\.stem))
        stems = headings.union(Coverage.words(text.words.map(\.stem)))
        headingContent = Set(above.contentStems)
        content = headingContent.union(text.contentStems)
        date = passage.date.flatMap(Moment.init(iso8601:))
    }
}

/// Readings that were made before. A passage's id covers its text, so a reading never goes stale.
final class PassageReadings: Sendable {
    /// About 20 KB each: at most some 40 MB.
    private static let most = 2_000
    private let known = Mutex<[String: PassageReading]>([:])

    func reading(_ passage: Passage) -> PassageReading {
        if let reading = known.withLock({ $0[passage.id] }) { return reading }
        let reading = PassageReading(passage)
        known.withLock { known in
            if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
            known[passage.id] = reading
        }
        return reading
    }
}
