internal import Foundation

/// What of an answer is logged beside its plan: which sections, which passages, which bytes. No words.
struct AnswerLayout: Codable, Sendable {
    struct Quote: Codable, Sendable {
        var passage: String
        var low: Int
        var high: Int
    }

    struct Block: Codable, Sendable {
        var section: String
        var kind: AnswerBlock.Kind
        var quotes: [Int]
        var mustSay: Bool
        var language: String?
        /// Of a note that a procedure is told in outline: how many steps it has.
        var steps: Int?
    }

    var quotes: [Quote]
    var blocks: [Block]

    /// Notes in our own words can repeat hers, and are left out.
    init(_ answer: Answer) {
        quotes = answer.citations.map {
            Quote(passage: $0.passage, low: $0.range.lowerBound, high: $0.range.upperBound)
        }
        blocks = answer.blocks.compactMap { block in
            let steps = block.kind == .note ? Sections.steps(ofOutline: block.text) : nil
            guard steps != nil || !block.citations.isEmpty else { return nil }
            return Block(
                section: block.section, kind: block.kind, quotes: block.citations, mustSay: block.mustSay,
                language: block.language, steps: steps)
        }
    }

    /// Earlier versions logged the quotes alone.
    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: CodingKeys.self) {
            quotes = try container.decode([Quote].self, forKey: .quotes)
            blocks = try container.decode([Block].self, forKey: .blocks)
        } else {
            quotes = try decoder.singleValueContainer().decode([Quote].self)
            blocks = quotes.indices.map {
                Block(section: "", kind: .paragraph, quotes: [$0 + 1], mustSay: false, language: nil)
            }
        }
    }
}

/// A logged answer, rendered again from its plan and the documents as they are now.
public struct RenderedAnswer: Hashable, Codable, Sendable {
    public var id: EntryID
    public var at: Moment
    public var level: Level
    /// The question, while its words are kept.
    public var question: String?
    /// When the words were erased, and by what.
    public var erased: Moment?
    public var erasedBy: String?
    public var plan: Plan?
    public var blocks: [AnswerBlock]
    public var citations: [Citation]
    public var beliefsUsed: [BeliefKey]
    /// Those without which it would have been another; nothing when that was not written down.
    public var changedBy: [BeliefKey]?
    public var rating: Rating?
    /// Quotes whose passage is no longer in the library.
    public var missing: Int
}

extension Engine {
    nonisolated func render(_ id: EntryID) throws -> RenderedAnswer {
        guard let logged = try people.answer(id) else { throw EngineError.unknownAnswer(id.description) }
        return try render(logged)
    }

    nonisolated func renderAll(of id: String, limit: Int) throws -> [RenderedAnswer] {
        _ = try known(id)
        return try people.answers(id).suffix(limit).map(render)
    }

    private static func text(_ kind: AnswerBlock.Kind, _ quotes: [String]) -> String {
        switch kind {
        case .table, .code: quotes.joined(separator: "\n")
        case .row: LabelledRow.text(header: quotes[0], row: quotes.last!) ?? quotes.joined(separator: "\n")
        default: quotes.joined(separator: " ")
        }
    }

    private nonisolated func render(_ logged: LoggedAnswer) throws -> RenderedAnswer {
        let asked = try logged.asked.flatMap {
            try people.observations(logged.id.person, sequences: [$0])[$0]
        }
        let layout = try? JSONDecoder().decode(AnswerLayout.self, from: Data(logged.blocks.utf8))
        let quotes = layout?.quotes ?? []
        let passages = try library.passages(named: quotes.map(\.passage))
        var citations: [Citation] = []
        for (place, quote) in quotes.enumerated() {
            guard let passage = passages[quote.passage], quote.low <= quote.high,
                passage.range.lowerBound <= quote.low, quote.high <= passage.range.upperBound
            else { continue }
            citations.append(
                Citation(
                    id: place + 1, document: passage.document, passage: passage.id, heading: passage.headingPath,
                    range: quote.low..<quote.high, quote: passage.text(quote.low..<quote.high)))
        }
        let byID = Dictionary(uniqueKeysWithValues: citations.map { ($0.id, $0) })
        let blocks = (layout?.blocks ?? []).compactMap { block -> AnswerBlock? in
            if let steps = block.steps {
                return AnswerBlock(
                    section: block.section, kind: .note, text: Sections.outline(of: steps), citations: [])
            }
            let found = block.quotes.compactMap { byID[$0] }
            guard !found.isEmpty else { return nil }
            return AnswerBlock(
                section: block.section, kind: block.kind, text: Self.text(block.kind, found.map(\.quote)),
                citations: found.map(\.id), mustSay: block.mustSay, language: block.language)
        }
        return RenderedAnswer(
            id: logged.id, at: logged.at, level: logged.level, question: asked?.text, erased: asked?.erased,
            erasedBy: asked?.erasedBy, plan: logged.plan, blocks: blocks, citations: citations,
            beliefsUsed: logged.beliefs, changedBy: logged.changed, rating: logged.rating,
            missing: quotes.count - citations.count)
    }
}
