/// What an edit changed.
public struct EditReport: Hashable, Codable, Sendable {
    public var action: String
    public var key: BeliefKey
    public var before: [Belief]
    public var after: [Belief]
}

extension Engine {
    func edit(
        _ action: Edit.Action, _ name: String, _ value: String?, person id: String, because: String? = nil,
        staff: Bool = false, isHers: Bool = false, kind: GoalKind? = nil
    ) throws -> EditReport {
        let (edit, before) = try prepare(
            action, name, value, person: id, because: because, staff: staff, isHers: isHers, kind: kind)
        try people.edit(edit)
        let after = try model(of: id, at: nil)
        return EditReport(
            action: action.rawValue, key: edit.key, before: before.beliefs.filter { $0.key == edit.key },
            after: after.beliefs.filter { $0.key == edit.key })
    }

    /// The edit as it would be recorded, or why it may not be.
    nonisolated func prepare(
        _ action: Edit.Action, _ name: String, _ value: String?, person id: String, because: String? = nil,
        staff: Bool = false, isHers: Bool = false, kind: GoalKind? = nil
    ) throws -> (edit: NewEdit, before: SelfModel) {
        let key = try parse(name)
        let now = self.now
        let before = try model(of: id, at: nil)
        let filter = try filter(for: before.person)
        // In a team whoever is not the person herself is a colleague.
        let staff = !isHers && (staff || isColleague(of: id))
        let existing = before.beliefs.filter { $0.key == key }
        if action != .correct, existing.isEmpty { throw EngineError.unknownBelief(name, person: id) }
        var signals: [Signal] = []
        var why: Why?
        if action == .correct {
            let draft = SignalDraft(
                key: key, value: value ?? existing.first?.value ?? key.name, polarity: value == nil ? .against : .for,
                source: staff ? .staffCorrected : .corrected, span: 0..<0)
            try require(draft, because: because, filter, person: id)
            if let value { try validate(value, for: key) }
            if value == nil, existing.isEmpty { throw EngineError.unknownBelief(name, person: id) }
            signals = [
                Signal(
                    key: key, value: draft.value, polarity: draft.polarity, source: draft.source, at: now,
                    kind: kind ?? existing.first?.kind,
                    status: key.family == .goal ? (value == nil ? .abandoned : .active) : nil,
                    marksChange: true)
            ]
            why = because.map {
                Why(key: key, clause: Self.withoutSecrets(String($0.normalizedForStorage.prefix(400))), at: now)
            }
        } else if let value {
            guard existing.contains(where: { $0.value == value }) else {
                throw EngineError.invalidValue(value, key: key, choices: existing.map(\.value))
            }
        }
        let edit = NewEdit(
            person: id, actor: configuration.actor, at: now, action: action, key: key,
            value: value ?? (action == .pin ? existing.max { $0.p < $1.p }?.value : nil), signals: signals, why: why)
        return (edit, before)
    }

    func undoLast(person id: String) throws -> EditReport {
        let before = try model(of: id, at: nil)
        guard let edit = try people.undo(person: id, actor: configuration.actor, at: now) else {
            throw EngineError.nothingToUndo(actor: configuration.actor)
        }
        let after = try model(of: id, at: nil)
        return EditReport(
            action: "undo \(edit.action.rawValue)", key: edit.key, before: before.beliefs.filter { $0.key == edit.key },
            after: after.beliefs.filter { $0.key == edit.key })
    }

    nonisolated func validate(_ value: String, for key: BeliefKey) throws { try Self.check(value, for: key) }

    static func check(_ value: String, for key: BeliefKey) throws {
        if let choices = key.choices, !choices.contains(value) {
            throw EngineError.invalidValue(value, key: key, choices: choices)
        }
        if key.family == .expertise, Expertise(rawValue: value) == nil {
            throw EngineError.invalidValue(value, key: key, choices: Expertise.allCases.map(\.rawValue))
        }
        let words = value.split(whereSeparator: \.isWhitespace).count
        guard (1...12).contains(words), value.utf8.count <= 200 else {
            throw EngineError.invalidValue(value, key: key, choices: ["one to twelve words"])
        }
    }
}
