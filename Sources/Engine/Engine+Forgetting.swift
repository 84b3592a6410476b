internal import Foundation

/// What is to be forgotten.
public enum ForgetTarget: Hashable, Sendable {
    case key(String)
    /// Everything that rests on words that hold this text.
    case search(String)
    /// The whole person.
    case everything
}

/// What forgetting would take, before it takes it.
public struct ForgetPreview: Hashable, Codable, Sendable {
    public var beliefs: [BeliefKey]
    public var observations: [EntryID]
    public var signals: Int
    public var whys: Int
    public var edits = 0
    public var answers = 0
    /// Other beliefs of hers that name the same, and stay.
    public var alsoIn: [BeliefKey] = []
    /// Files with her data that this program wrote, which hold some of it and would be deleted.
    public var exports: [String] = []

    public var isEmpty: Bool {
        signals == 0 && whys == 0 && edits == 0 && answers == 0 && observations.isEmpty && exports.isEmpty
    }
}

/// What forgetting took, and what was looked at to be sure.
public struct ForgetReceipt: Hashable, Codable, Sendable {
    public struct Scan: Hashable, Codable, Sendable {
        public var files: Int
        public var found: Int
        /// Readers of other programs kept the log of the database from being emptied; the next start finishes it.
        public var pending: Bool
    }

    /// One question asked before and after: which of the forgotten beliefs had a part in its answer.
    public struct Asked: Hashable, Codable, Sendable {
        public var question: String
        public var before: [BeliefKey]
        public var after: [BeliefKey]
    }

    public var at: Moment?
    public var removed: [String: Int]
    public var recomputed: [BeliefKey]
    public var asked: Asked?
    public var scan: Scan
    public var alsoIn: [BeliefKey] = []
    /// Values that are marked as never to be learned again.
    public var neverAgain = 0
}

extension Engine {
    nonisolated func whatGoes(_ target: ForgetTarget, person id: String) throws -> ForgetPreview {
        _ = try known(id)
        let plan = try people.forgetPlan(scope(target), person: id)
        if case .key(let name) = target, plan.isEmpty { throw EngineError.unknownBelief(name, person: id) }
        return try preview(plan, person: id)
    }

    nonisolated func preview(_ plan: ForgetPlan, person id: String) throws -> ForgetPreview {
        ForgetPreview(
            beliefs: plan.keys.sorted(),
            observations: plan.observations.sorted().map { EntryID(person: id, sequence: $0) },
            signals: plan.signals.count, whys: plan.whys.count, edits: plan.edits.count, answers: plan.answers.count,
            alsoIn: plan.alsoIn.sorted(), exports: try exports(holding: plan))
    }

    nonisolated func scope(_ target: ForgetTarget) throws -> ForgetScope {
        switch target {
        case .everything: return .everything
        case .key(let name): return .key(try parse(name))
        case .search(let text):
            let needle = text.normalizedForStorage.lowercased()
            guard needle.contains(where: { !$0.isWhitespace }) else { throw EngineError.emptyText }
            return .search(needle)
        }
    }

    func forgetNow(_ target: ForgetTarget, person id: String, neverAgain: Bool) throws -> ForgetReceipt {
        _ = try known(id)
        let scope = try scope(target)
        if case .key(let name) = target, try people.forgetPlan(scope, person: id).isEmpty {
            throw EngineError.unknownBelief(name, person: id)
        }
        return try carryOut(scope, person: id, neverAgain: neverAgain)
    }

    func carryOut(_ scope: ForgetScope, person id: String, neverAgain: Bool) throws -> ForgetReceipt {
        let plan = try people.forgetPlan(scope, person: id)
        let exports = try exports(holding: plan)
        let before = try model(of: id, at: nil)
        var asked = try probe(plan, person: id)
        // Marked first: a program that is stopped in between forgets too much, never too little.
        let marks = neverAgain ? try mark(plan) : 0
        var (done, removed) = try people.forget(scope, person: id, at: now)
        if !exports.isEmpty { removed["export"] = try delete(exports) }
        let recomputed = try done.isDeparture ? done.keys : changed(from: before, plan: done)
        if !done.isDeparture, let question = asked?.question {
            asked?.after = try parts(
                of: done.keys, in: draft(question, column: ColumnName(person: id), options: AskOptions()).answer
            )
            .intersection(gone(done, person: id)).sorted()
        }
        return ForgetReceipt(
            at: now, removed: removed, recomputed: recomputed.sorted(), asked: asked, scan: try prove(done.texts),
            alsoIn: done.alsoIn.sorted(), neverAgain: marks)
    }

    // MARK: The same question before and after

    /// Her last question that a forgotten belief had a part in, while its words are kept; else one about its name.
    private nonisolated func probe(_ plan: ForgetPlan, person id: String) throws -> ForgetReceipt.Asked? {
        guard !plan.keys.isEmpty else { return nil }
        let answers = try people.answers(id).suffix(50).reversed().filter { !plan.keys.isDisjoint(with: $0.beliefs) }
        let asked = answers.compactMap(\.asked).filter { !plan.observations.contains($0) }
        let kept = try people.observations(id, sequences: asked)
        let own = asked.lazy.compactMap { kept[$0]?.text }.first
        let open = plan.keys.sorted().filter { $0.choices == nil }
        let name = (open.first { $0.family == .stack } ?? open.first)?.name.replacing("-", with: " ")
        let question = try own ?? questionAbout(name)
        let answer = try draft(question, column: ColumnName(person: id), options: AskOptions()).answer
        return ForgetReceipt.Asked(question: question, before: parts(of: plan.keys, in: answer).sorted(), after: [])
    }

    /// Which of the keys had a part in an answer: passed its gate, shaped its plan, or gave its reason.
    private nonisolated func parts(of keys: Set<BeliefKey>, in answer: Answer) -> Set<BeliefKey> {
        var used = Set(answer.beliefsUsed.map(\.key) + answer.gate.beliefs.filter(\.use).map(\.key))
        used.formUnion(answer.plan.decisions.flatMap { $0.causes.compactMap(\.key) })
        if let key = answer.because?.key { used.insert(key) }
        return used.intersection(keys)
    }

    /// Keys that lost their last signal. A key that other words still speak for may go on having a part.
    private nonisolated func gone(_ plan: ForgetPlan, person id: String) throws -> Set<BeliefKey> {
        plan.keys.subtracting(try people.signals(id, slot: nil).map(\.key))
    }

    /// Keys whose belief is another now: the forgotten ones, and those that leaned on them through the segment.
    private nonisolated func changed(from before: SelfModel, plan: ForgetPlan) throws -> Set<BeliefKey> {
        let after = Set(try model(of: plan.person, at: nil).beliefs)
        let old = Set(before.beliefs)
        return plan.keys.union(after.symmetricDifference(old).map(\.key))
    }

    // MARK: Never again

    private func mark(_ plan: ForgetPlan) throws -> Int {
        do {
            let access = try FileAccess(configuration.team)
            let secret = try InstallationKey(folder: configuration.keyFolder).readOrMake(mode: access.mode)
            var marks: Set<String> = []
            for entry in plan.values {
                marks.formUnion(NeverAgain.marks(of: entry.key, entry.value, person: plan.person, secret: secret))
            }
            try people.setNeverAgain(marks, at: now)
            return plan.values.count
        } catch let error as CocoaError {
            throw EngineError.notPermitted(
                "Nothing was forgotten: the key for --never-again cannot be kept in \(configuration.keyFolder.path) (\(Self.reason(error)))."
            )
        }
    }
}
