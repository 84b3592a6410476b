internal import Foundation

extension Engine {
    /// Reads what the answers to some questions need into the caches; what cannot be read is found out when it is asked.
    public nonisolated func prefetch(_ questions: [String]) {
        for question in questions { _ = try? maker(for: question) }
    }

    /// Answers of hers, and of each peer, that are looked at.
    private static let answersOfATrail = 20
    private static let peers = 30

    /// An answer at level 4 ends with where she is heading: three sections to go on with, and the likeliest of them in a line.
    /// Others stay as they are.
    nonisolated func heading(
        _ answer: Answer, _ desk: AnswerMaker.Desk, _ maker: AnswerMaker, person id: String?
    ) throws -> Answer {
        guard answer.level == .trajectory, let id else { return answer }
        let ahead = try ahead(answer, desk, maker, trail: trail(of: id, segment: answer.segment))
        return answer.leading(to: Trajectory.offers(ahead))
    }

    /// The sections around an answer, the likeliest next first.
    nonisolated func ahead(_ answer: Answer, _ desk: AnswerMaker.Desk, _ maker: AnswerMaker, trail: Trail) throws
        -> [Trajectory.Candidate]
    {
        let known = Dictionary(desk.sheet.evidence.map { ($0.passage.id, $0.passage) }) { first, _ in first }
        var seen: Set<String> = []
        let quoted = answer.citations.compactMap { known[$0.passage] }.filter { seen.insert($0.id).inserted }
        let targets = quoted.flatMap { passage in
            passage.links.compactMap { DocumentLink($0, from: passage.document) }
        }
        var links: [String: Set<String>] = [:]
        let leading = try library.documents(linked: targets)
        for target in targets {
            for path in leading[target] ?? [] { links[path, default: []].formUnion([target.anchor].compactMap { $0 }) }
        }
        let documents = Set(quoted.map(\.document)).union(links.keys).sorted()
        let retriever = try shelf.retriever()
        let readings = retriever.readings
        let goals = desk.model.activeGoals
        let purpose = try goals.first.map { try retriever.pool(QueryReader.read($0.statement)).evidence } ?? []
        return Trajectory.ranked(
            Surroundings(
                evidence: desk.sheet.evidence, purpose: purpose, quoted: quoted,
                nearby: try library.sections(of: documents), links: links,
                trail: trail, goals: goals.map(\.kind), wanted: answer.plan.aspects,
                echo: { desk.sheet.echo(of: readings.reading($0).content) }
            ).candidates())
    }

    /// What she has been reading, and how she and readers of her segment go on from one document to another.
    private nonisolated func trail(of id: String, segment: String?) throws -> Trail {
        var trail = Trail()
        try add(id, isHers: true, to: &trail)
        guard let segment else { return trail }
        let others = try people.people().filter { $0.id != id && $0.kind == .person }.prefix(Self.peers)
        for peer in others where try model(of: peer.id, at: nil).segment.best?.name == segment {
            try add(peer.id, isHers: false, to: &trail)
        }
        return trail
    }

    private nonisolated func add(_ id: String, isHers: Bool, to trail: inout Trail) throws {
        let decoder = JSONDecoder()
        let logged = try people.lastAnswers(id, limit: Self.answersOfATrail).reversed().compactMap { answer in
            try? decoder.decode(AnswerLayout.self, from: Data(answer.blocks.utf8)).quotes.map(\.passage)
        }
        let passages = try library.passages(named: logged.flatMap { $0 })
        var before: [Section]?
        for names in logged {
            var seen: Set<Section> = []
            let sections = names.compactMap { passages[$0].map(Section.init) }.filter { seen.insert($0).inserted }
            guard !sections.isEmpty else { continue }
            trail.add(sections, isHers: isHers, after: before)
            before = sections
        }
    }
}

extension Answer {
    /// The same answer with what to read next: each by its name, the first in a sentence of its own.
    func leading(to passages: [Passage]) -> Answer {
        var result = self
        result.followUps = passages.compactMap(\.sectionName)
        let lines = passages.lazy.compactMap { passage in Self.opening(passage).map { (passage: passage, line: $0) } }
        guard let (first, line) = lines.first else { return result }
        let quote = first.text(line)
        result.citations.append(
            Citation(
                id: citations.count + 1, document: first.document, passage: first.id, heading: first.headingPath,
                range: line, quote: quote))
        result.blocks.append(
            AnswerBlock(
                section: Sections.ahead, kind: .paragraph, text: quote, citations: [citations.count + 1],
                label: first.headings.last ?? first.title))
        result.grounding.sentences += 1
        result.grounding.supported += 1
        return result
    }
    /// The first sentence of a passage that is understood without the others.
    private static func opening(_ passage: Passage) -> Range<Int>? {
        QuotableReader.read(passage).first {
            [.sentence, .definition, .item].contains($0.kind) && $0.standsAlone && $0.words <= 45
        }?.parts[0]
    }
}
