internal import Foundation

extension Engine {
    /// All that is stored of a person, above her level or not.
    nonisolated func everything(of id: String) throws -> PersonExport {
        let person = try known(id)
        let model = try model(of: id, at: nil)
        let observations = try people.allObservations(id)
        let texts = Dictionary(uniqueKeysWithValues: observations.map { ($0.id.sequence, $0.text) })
        let edits = try people.edits(id)
        let actors = Dictionary(uniqueKeysWithValues: edits.map { ($0.id, $0.actor) })
        let saved = try people.savedAnswers(id).filter(\.isKept)
        return PersonExport(
            exported: now, person: person, level: try privacy(of: person), summary: summary(of: model),
            beliefs: model.beliefs.map { belief in
                let purpose = Purpose.of(belief.key)
                return PersonExport.BeliefEntry(
                    key: belief.key, value: belief.value, p: belief.p, n: belief.n, status: belief.status,
                    doubted: belief.doubted, since: belief.first, updated: belief.updated, purpose: purpose.purpose,
                    benefit: purpose.benefit)
            },
            signals: try people.signals(id, slot: nil).map { signal in
                let text = signal.observation.flatMap { texts[$0] ?? nil }
                return PersonExport.SignalEntry(
                    key: signal.key, value: signal.value, polarity: signal.polarity, weight: signal.weight,
                    source: signal.source, at: signal.at, scope: signal.scope,
                    observation: signal.observation.map { EntryID(person: id, sequence: $0) },
                    words: signal.span.flatMap { span in text.flatMap { Self.slice($0, span) } },
                    by: signal.edit.flatMap { actors[$0] })
            },
            reasons: try people.whys(id).map {
                PersonExport.ReasonEntry(key: $0.key, clause: $0.clause, at: $0.at, until: $0.until, source: $0.source)
            },
            questions: try people.whyQuestions(id).map {
                PersonExport.QuestionEntry(key: $0.key, at: $0.at, reply: $0.reply?.rawValue)
            },
            observations: observations,
            answers: try renderAll(of: id, limit: .max).map { answer in
                PersonExport.AnswerEntry(
                    id: answer.id, at: answer.at, level: answer.level.rawValue, question: answer.question,
                    beliefsUsed: answer.beliefsUsed, changedBy: answer.changedBy, rating: answer.rating,
                    saved: saved.first { $0.answer == answer.id }?.at,
                    quotes: answer.citations.map {
                        PersonExport.AnswerEntry.Quote(document: $0.document, heading: $0.heading, quote: $0.quote)
                    })
            },
            trials: try people.trials(id).map {
                PersonExport.TrialEntry(
                    at: $0.at, kind: $0.intent, choice: $0.isClosed ? $0.chosen?.rawValue ?? "same" : nil)
            },
            edits: edits.map {
                PersonExport.EditEntry(at: $0.at, actor: $0.actor, action: $0.action, key: $0.key, value: $0.value)
            },
            consents: try people.consents(id),
            audit: try people.audit(person: id, limit: .max).map {
                PersonExport.AuditLine(at: $0.at, actor: $0.actor, action: $0.action, about: $0.about)
            })
    }

    func writeExport(_ content: String, of id: String, to file: URL) throws {
        _ = try known(id)
        let path = file.standardizedFileURL.path
        // Remembered first: a file that is not there does no harm, one that nobody knows of does.
        try people.noteExport(path, person: id, at: now)
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError.cannotWrite(
                path: file.deletingLastPathComponent().path, reason: String(cString: strerror(errno)))
        }
        fchmod(descriptor, 0o600)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(content.utf8))
        } catch {
            throw StoreError.cannotWrite(path: path, reason: Self.reason(error))
        }
    }
}
