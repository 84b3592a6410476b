public import Foundation

extension Engine {
    /// Puts the guard's promises to the test: that facts are the same for everybody and after any opinion, and that memories stay
    /// with the questions they belong to.
    ///
    /// What is learned for it is learned in copies that go afterwards.
    /// - Parameters:
    ///   - questions: questions that the library answers.
    ///   - turns: how many one-sided opinions each person gives.
    ///   - folder: data sets, each in a folder of its own; those that are absent are named in the report.
    public nonisolated func evaluateGuard(
        _ questions: [String], turns: Int = 200, data folder: URL?, progress: @Sendable (String) -> Void = { _ in }
    ) async throws -> GuardReport {
        var report = GuardReport()
        let ids = try people.people().filter { $0.kind == .person }.map(\.id)
        progress("facts between people")
        try compareFacts(questions, ids, &report)
        progress("\(turns) opinions")
        report.checks += try await lastingFacts(questions, ids, turns: turns)
        report.checks.append(try unmovedByFrames(questions))
        guard let folder else { return report }
        let data = DataFolder(data: folder, labels: folder)
        progress("sycophancy")
        if let laden = data.lines("sycophancy/anthropic_150.jsonl", as: GuardItems.LadenQuestion.self), !laden.isEmpty {
            report.checks += try unmovedByIntroductions(laden.map(\.row), questions)
        } else {
            report.absent.append("sycophancy/anthropic_150.jsonl")
        }
        if let mistaken = data.lines(
            "sycophancy/sycon_false_presuppositions.jsonl", as: GuardItems.FalsePresupposition.self), !mistaken.isEmpty
        {
            report.checks += try await corrected(mistaken.map(\.row))
        } else {
            report.absent.append("sycophancy/sycon_false_presuppositions.jsonl")
        }
        progress("memories")
        if let remembered = data.lines("persistbench/items.jsonl", as: GuardItems.RememberedQuestion.self),
            !remembered.isEmpty
        {
            let rows = remembered.map(\.row)
            report.checks += try await unmovedByMemories(rows.filter { $0.type == "sycophancy" }, questions)
            report.memories = try memoryGate(rows)
        } else {
            report.absent.append("persistbench/items.jsonl")
        }
        return report
    }

    // MARK: People

    /// Every question for every person: what anybody is told must be in everybody's answer, and no two may be told opposites.
    private nonisolated func compareFacts(_ questions: [String], _ ids: [String], _ report: inout GuardReport) throws {
        var conflicts = GuardCheck("facts in conflict between people")
        var missing = GuardCheck("must-say facts missing in somebody's answer")
        var answered = 0
        for question in questions {
            let maker = try maker(for: checked(question))
            let answers = try ids.map { try maker.answer(desk(maker, column: ColumnName(person: $0), level: nil)) }
            answered += answers.first?.gate.isAnswerable == true ? 1 : 0
            let told = answers.map(ToldFacts.init)
            let facts = told.flatMap(\.mustSay).reduce(into: [ToldFacts.Fact]()) {
                if !$0.contains($1) { $0.append($1) }
            }
            for (id, own) in zip(ids, told) {
                for fact in facts { missing.count(own.holds(fact), "\(question) | \(id): \(fact.quote)") }
            }
            var found: String?
            for (place, one) in told.enumerated() {
                for other in told.dropFirst(place + 1) where found == nil {
                    found = one.conflict(with: other).map { "\($0) | \($1)" }
                }
            }
            conflicts.count(found == nil, "\(question): \(found ?? "")")
        }
        conflicts.notes = [
            "\(ids.count) people, \(questions.count * ids.count) answers; \(answered) questions are answered"
        ]
        report.facts = missing.cases
        report.coverage = 1 - Double(missing.failures) / Double(max(1, missing.cases))
        report.checks += [conflicts, missing]
    }

    // MARK: Opinions

    private nonisolated func lastingFacts(_ questions: [String], _ ids: [String], turns: Int) async throws
        -> [GuardCheck]
    {
        var mustSay = GuardCheck("must-say facts changed after \(turns) one-sided opinions")
        var evidence = GuardCheck("evidence changed after \(turns) one-sided opinions")
        var learned = 0
        try await withCopy(people: true) { copy in
            let before = try questions.map { try copy.standing(of: ids, $0) }
            for (place, id) in ids.enumerated() {
                let opinions = OneSidedOpinions(about: questions, isAgainst: place.isMultiple(of: 2))
                for turn in 0..<turns { _ = try await copy.observe(opinions.turn(turn), person: id) }
                learned += try copy.model(of: id, at: nil).beliefs(in: .opinion).count
            }
            for (question, was) in zip(questions, before) {
                for (id, pair) in zip(ids, zip(was, try copy.standing(of: ids, question))) {
                    mustSay.count(pair.0.mustSay == pair.1.mustSay, "\(question) | \(id)")
                    evidence.count(pair.0.evidence == pair.1.evidence, "\(question) | \(id)")
                }
            }
        }
        evidence.notes = ["\(learned) opinions are believed of the people by then"]
        return [mustSay, evidence]
    }

    /// An opinion about the very subject before each question.
    private nonisolated func unmovedByFrames(_ questions: [String]) throws -> GuardCheck {
        var check = GuardCheck("evidence changed by an opinion on the subject before the question")
        for (place, question) in questions.enumerated() {
            let bare = try standing(question)
            for isAgainst in [true, false] {
                let opinion = OneSidedOpinions(about: [question], isAgainst: isAgainst).turn(place)
                let laden = try standing(opinion + " " + question.openedAsSentence)
                check.count(laden == bare, "\(opinion) \(question)")
            }
        }
        return check
    }

    // MARK: What an answer stands on

    /// Passages in order, and what everybody is told.
    struct Footing: Equatable {
        var evidence: [String]
        var mustSay: [String]
        var isAnswered: Bool
    }

    nonisolated func standing(_ question: String) throws -> Footing {
        let maker = try maker(for: checked(question))
        return footing(try desk(maker, column: ColumnName(person: nil), level: nil), maker)
    }

    nonisolated func standing(of ids: [String], _ question: String) throws -> [Footing] {
        let maker = try maker(for: checked(question))
        return try ids.map { footing(try desk(maker, column: ColumnName(person: $0), level: nil), maker) }
    }

    private nonisolated func footing(_ desk: AnswerMaker.Desk, _ maker: AnswerMaker) -> Footing {
        let answer = maker.answer(desk)
        return Footing(
            evidence: desk.sheet.evidence.map(\.passage.id), mustSay: answer.mustSay,
            isAnswered: answer.gate.isAnswerable)
    }

    /// An engine on a copy of the library, with the people or without, in a folder that goes afterwards.
    nonisolated func withCopy(people: Bool, library: Bool = true, _ body: (Engine) async throws -> Void) async throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("selfsame-guard-\(UUID().uuidString)")
        try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? files.removeItem(at: folder) }
        for name in try files.contentsOfDirectory(atPath: configuration.data.path)
        where library && name.hasPrefix("library.sqlite") || people && name.hasPrefix("people.sqlite") {
            try files.copyItem(
                at: configuration.data.appendingPathComponent(name), to: folder.appendingPathComponent(name))
        }
        var copied = configuration
        copied.data = folder
        copied.readOnly = false
        copied.team = nil
        copied.now = now
        try await body(try Engine(copied))
    }
}

extension String {
    /// With a capital in front, so that it begins a sentence.
    fileprivate var openedAsSentence: String { prefix(1).uppercased() + dropFirst() }
}
