internal import Foundation

/// What changing a person's privacy level did.
public struct PrivacyChange: Hashable, Codable, Sendable {
    public var person: Person
    /// What is kept and used from now on: the lower of hers and the installation's.
    public var level: PrivacyLevel
    /// What was removed because it is above the new level; nothing when nothing was.
    public var receipt: ForgetReceipt?
}

extension Engine {
    static func decided(in folders: [URL]) throws -> Installation {
        do {
            return try Installation.read(folders)
        } catch let error as DecodingError {
            throw EngineError.cannotRead(path: "The configuration \(Installation.fileName)", reason: reason(error))
        } catch {
            throw EngineError.cannotRead(path: "The configuration \(Installation.fileName)", reason: reason(error))
        }
    }

    /// The rows of the picker, each beside what this installation's own answers show.
    nonisolated func describeLevels() throws -> [LevelDescription] {
        var answers = 0
        var shaped: [PrivacyLevel: Int] = [:]
        for person in try people.people() where person.kind == .person {
            for answer in try people.answers(person.id) {
                answers += 1
                for level in Set(answer.beliefs.map(PrivacyFilter.needed)) { shaped[level, default: 0] += 1 }
            }
        }
        return LevelTable.rows.map { row in
            var row = row
            if answers > 0 {
                row.measured = LevelDescription.Measured(answers: answers, shaped: shaped[row.level] ?? 0)
            }
            return row
        }
    }

    nonisolated func whatLowers(_ level: PrivacyLevel, of id: String) throws -> ForgetPreview {
        var person = try known(id)
        person.privacy = level
        return try preview(try people.forgetPlan(scope(exceeding: person), person: id), person: id)
    }

    func changePrivacy(_ level: PrivacyLevel, of id: String) throws -> PrivacyChange {
        var person = try known(id)
        let isLower = level < person.privacy
        person.privacy = level
        try people.update(person, at: now)
        let receipt = isLower ? try removeExceeding(person) : nil
        return PrivacyChange(person: person, level: try privacy(of: person), receipt: receipt)
    }

    /// Removes what may no longer be kept of a person; nothing when all may.
    func removeExceeding(_ person: Person) throws -> ForgetReceipt? {
        let scope = try scope(exceeding: person)
        guard try !people.forgetPlan(scope, person: person.id).isEmpty else { return nil }
        return try carryOut(scope, person: person.id, neverAgain: false)
    }

    nonisolated func scope(exceeding person: Person) throws -> ForgetScope {
        let filter = try filter(for: person)
        return .exceeding(
            keeps: { filter.keeps($0) }, keepsReasons: filter.keepsReasons, keepsAnything: filter.level > .none)
    }
}
