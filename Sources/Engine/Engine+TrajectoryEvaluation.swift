extension Engine {
    /// Asks the questions of reading sessions one after another, as a reader with that role and goal, and looks whether the section
    /// that answers the next question was offered. How readers go on is taken from the sessions of the other half.
    ///
    /// Two scores: the odd sessions, which the weights were fitted on, and the even ones.
    public nonisolated func evaluateTrajectory(_ sessions: [ReadingSession], progress: (Int) -> Void = { _ in }) throws
        -> [TrajectoryScore]
    {
        var scores = [TrajectoryScore(), TrajectoryScore()]
        for (number, session) in sessions.enumerated() {
            let peers = sessions.indices.filter { $0 % 2 != number % 2 }.map { sessions[$0] }
            try follow(session, number: number, peers: peers, &scores[number % 2])
            progress(number)
        }
        return scores
    }

    private nonisolated func follow(
        _ session: ReadingSession, number: Int, peers: [ReadingSession], _ score: inout TrajectoryScore
    ) throws {
        let model = reader(session)
        var trail = Trail()
        for peer in peers where peer.goal == session.goal || peer.role == session.role {
            for (one, next) in zip(peer.questions, peer.questions.dropFirst()) {
                trail.add([Section(next)], isHers: false, after: [Section(one)])
            }
        }
        var before: [Section]?
        for (place, pair) in zip(session.questions, session.questions.dropFirst()).enumerated() {
            let (asked, next) = pair
            let maker = try maker(for: checked(asked.q))
            let desk = try desk(maker, of: model, level: .trajectory)
            let answer = maker.answer(desk)
            let ahead = try ahead(answer, desk, maker, trail: trail)
            let offers = Trajectory.offers(ahead)
            let earlier = try self.desk(maker, of: model, level: .person)
            let names = maker.answer(earlier).followUps
            let known = Dictionary(
                earlier.sheet.evidence.compactMap { item in item.passage.sectionName.map { ($0, item.passage) } }
            ) { first, _ in first }
            let offersBefore = names.compactMap { known[$0] }
            score.turns.append(
                TrajectoryScore.Turn(
                    question: asked.q, next: next.q, isHit: offers.contains { next.isIn($0) },
                    isDocumentHit: offers.contains { $0.document == next.document },
                    isHitBefore: offersBefore.contains { next.isIn($0) },
                    isDocumentHitBefore: offersBefore.contains { $0.document == next.document },
                    isReachable: ahead.contains { next.isIn($0.passage) }))
            score.choices += ahead.map { candidate in
                TrajectoryScore.Choice(
                    session: number, turn: place, section: candidate.passage.headingPath,
                    isNext: next.isIn(candidate.passage),
                    features: Dictionary(
                        uniqueKeysWithValues: candidate.features.values.map { ($0.key.rawValue, $0.value) }))
            }
            let read = answer.citations.compactMap { citation in
                desk.sheet.evidence.first { $0.passage.id == citation.passage }.map { Section($0.passage) }
            }
            trail.add(read, after: before)
            before = read.isEmpty ? before : read
        }
    }

    private nonisolated func reader(_ session: ReadingSession) -> SelfModel {
        let person = Person(id: "reader", name: "Reader", created: now)
        func belief(_ key: BeliefKey, _ value: String, _ kind: GoalKind? = nil) -> Belief {
            Belief(
                key: key, value: value, p: 0.9, n: 4, status: .current, forCount: 4, againstCount: 0, first: now,
                updated: now, kind: kind, goalStatus: kind == nil ? nil : .active)
        }
        let beliefs = [
            belief(.role, session.role),
            belief(BeliefKey(rawValue: "goal/\(session.goal.rawValue)")!, session.statement, session.goal),
        ]
        let classifier = SegmentClassifier(configuration.segments)
        return SelfModel(
            person: person, at: now, beliefs: beliefs, whys: [],
            segment: classifier.posterior(classifier.evidence(beliefs)), signals: 8)
    }
}

extension ReadingSession.Question {
    func isIn(_ passage: Passage) -> Bool {
        document == passage.document && heading == (passage.headings.last ?? passage.title)
    }
}

extension Section {
    init(_ question: ReadingSession.Question) {
        document = question.document
        headingPath = question.heading
    }
}
