/// What stands around an answer: the sections it may lead to, with what speaks for each.
struct Surroundings {
    /// What was found for the question, best first.
    var evidence: [Evidence]
    /// What was found for her goal in her own words, best first.
    var purpose: [Evidence]
    /// The passages that the answer quotes, in the order it does.
    var quoted: [Passage]
    /// First passages of sections of the quoted documents and of those they link to, in the order of each document.
    var nearby: [Passage]
    /// The documents that the quoted passages link to; with the heading that a link names, if it does.
    var links: [String: Set<String>]
    var trail: Trail
    var goals: [GoalKind]
    /// The sides that the plan turns to.
    var wanted: [Aspect]
    /// Share of the words that the direct answer brought in, of a passage.
    var echo: (Passage) -> Double

    func candidates() -> [Trajectory.Candidate] {
        var seen = trail.read.union(quoted.map(Section.init))
        let relevance = Self.shares(evidence)
        let purposes = Self.shares(purpose)
        let shown = Set(quoted.compactMap(\.aspects.first))
        let documents = Set(quoted.map(\.document))
        let last = Dictionary(quoted.map { ($0.document, $0.position) }, uniquingKeysWith: max)
        return (nearby + (evidence + purpose).map(\.passage)).compactMap { passage in
            guard !passage.isAbout, seen.insert(Section(passage)).inserted else { return nil }
            var features = Trajectory.Features()
            features[.relevance] = relevance[Section(passage)] ?? 0
            features[.purpose] = purposes[Section(passage)] ?? 0
            features[.linked] = linked(passage)
            if let place = last[passage.document] {
                let distance = Double(passage.position - place)
                if distance > 0 { features[.behind] = 1 / distance } else { features[.before] = 1 / (1 - distance) }
            }
            features[.elsewhere] = documents.contains(passage.document) ? 0 : 1
            features[.followed] = quoted.first.map { trail.likelihood(of: passage.document, after: $0.document) } ?? 0
            for goal in goals.prefix(2) {
                features[.goal] = max(features[.goal], GoalPath.fit(passage, GoalPath.aspects(goal)))
                let next = GoalPath.aspects(GoalPath.next(goal))
                features[.nextGoal] = max(features[.nextGoal], GoalPath.fit(passage, next))
            }
            features[.wanted] = GoalPath.fit(passage, wanted)
            features[.newSide] = passage.aspects.first.map { shown.contains($0) ? 0 : 1 } ?? 0
            features[.echo] = echo(passage)
            features[.opening] = passage.position == 0 ? 1 : 0
            return Trajectory.Candidate(passage: passage, features: features)
        }
    }

    /// By section, in parts of the best.
    private static func shares(_ evidence: [Evidence]) -> [Section: Double] {
        let best = max(evidence.first?.relevance ?? 0, 1e-9)
        return Dictionary(evidence.map { (Section($0.passage), $0.relevance / best) }, uniquingKeysWith: max)
    }

    private func linked(_ passage: Passage) -> Double {
        guard let headings = links[passage.document] else { return 0 }
        if headings.isEmpty { return passage.position == 0 ? 0.7 : 0.3 }
        return headings.contains(DocumentLink.anchor(passage.headings.last ?? passage.title)) ? 1 : 0.2
    }
}
