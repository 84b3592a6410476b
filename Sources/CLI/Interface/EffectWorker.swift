import Engine
import Foundation
import Synchronization
import TUI
import Terminal

/// Does what the interface wants on other threads, one thing after another, and posts what comes of it.
///
/// The keyboard never waits: the loop hands an effect over and goes on.
final class EffectWorker: Sendable {
    private let engine: Engine
    private let mailbox: Mailbox<Message>
    private let queue = DispatchQueue(label: "selfsame.effects", qos: .userInitiated)
    private let seen = Mutex<Int64>(0)
    private let filling: BackgroundFilling
    private let conversation = Conversation()

    init(engine: Engine, mailbox: Mailbox<Message>) {
        self.engine = engine
        filling = BackgroundFilling(engine)
        self.mailbox = mailbox
        // What was changed before this start is no news.
        queue.async { [self] in
            let last = try? engine.lastChange()
            seen.withLock { $0 = last ?? 0 }
        }
    }

    func start(_ effect: Effect, _ model: AppModel) {
        let isReadOnly = model.isReadOnly
        queue.async { [self] in
            do {
                if let message = try perform(effect, isReadOnly: isReadOnly) { mailbox.post(message) }
            } catch {
                mailbox.post(.failed(Failure.sentence(error)))
            }
        }
    }

    /// Gives passages that have none their vectors, behind everything else; then what the screen says of the search is read
    /// again.
    func fillWithVectors(_ model: AppModel) {
        filling.start(finished: { [weak self] _ in self?.start(.loadPeople, model) })
    }

    /// Reads the self-model again when another program has changed something.
    ///
    /// The log of the database is written before what it holds can be read, so that a look at once may come too early
    /// and nothing would tell when it is time: there are two more, and then no more.
    func startIfChanged(person: String, _ model: AppModel) {
        for milliseconds in [0, 150, 1_500] {
            queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [self] in
                guard markSeen() else { return }
                start(.loadModel(person: person), model)
                start(.loadPeople, model)
            }
        }
    }

    /// Reads what the offered questions need, behind everything else, so that the next one is answered from memory.
    private func prefetch(_ answer: Answer) {
        let questions = answer.followUps.map { $0 + "?" }
        DispatchQueue.global(qos: .utility).async { [engine] in engine.prefetch(questions) }
    }

    /// What comes of an effect, on the thread that asks.
    func perform(_ effect: Effect, isReadOnly: Bool) throws -> Message? {
        switch effect {
        case .loadPeople: return .people(try engine.allPeople(), try engine.counts())
        case .loadModel(let person): return try model(person)
        case .ask(let text, let person, let mayAsk):
            if let asked = try question(text, person, effect, mayAsk && !isReadOnly) { return asked }
            let options = AskOptions(history: conversation.turns(before: text, of: person))
            let answer =
                isReadOnly
                ? try engine.preview(text, person: person, options: options)
                : try waiting { [engine] in try await engine.ask(text, person: person, options: options) }
            markSeen()
            conversation.add(answer, of: person)
            prefetch(answer)
            return .answered(answer, question: text)
        case .askAgain(let question, let wish, let person, let mayAsk):
            if let asked = try self.question(wish, person, effect, mayAsk && !isReadOnly) { return asked }
            let learned =
                isReadOnly ? nil : try waiting { [engine] in try await engine.observe(wish, person: person) }
            let answered = try perform(.ask(question, person: person, mayAsk: false), isReadOnly: isReadOnly)
            guard case .answered(var answer, let question)? = answered else { return answered }
            answer.whyQuestion = answer.whyQuestion ?? learned?.whyQuestion
            return .answered(answer, question: question)
        case .explain(let key, let person): return .evidence(try engine.evidence(for: key, person: person))
        case .compare(let question, let columns, let whatIf):
            let read = conversation.reading(of: question)
            return .compared(
                try engine.compare(read.text, asked: read.asked, columns: columns, whatIf: whatIf))
        case .trace(let answer, let person):
            return .traced(
                try engine.trace(
                    answer.readAs ?? answer.question, asked: answer.readAs == nil ? nil : answer.question,
                    person: person, level: answer.level))
        case .askBlindly(let question, let person):
            let (read, coin) = (conversation.reading(of: question), Bool.random())
            return .blindPair(
                try waiting { [engine] in
                    try await engine.blindPair(read.text, asked: read.asked, person: person, personalFirst: coin)
                })
        case .choose(let choice, let trial):
            let (arm, result) = try waiting { [engine] in try await engine.choose(choice, in: trial) }
            markSeen()
            return .chosen(arm, result)
        case .adopt(let supposed, let without, let person):
            let reports = try waiting { [engine] in
                try await engine.adopt(supposed, without: without, person: person)
            }
            markSeen()
            return .adopted(reports, person: person)
        case .correct(let key, let value, let person):
            return try edited { [engine] in try await engine.correct(key, to: value, person: person) }
        case .pin(let key, let value, let person):
            return try edited { [engine] in try await engine.pin(key, value: value, person: person) }
        case .unpin(let key, let person): return try edited { [engine] in try await engine.unpin(key, person: person) }
        case .doubt(let key, let value, let person):
            return try edited { [engine] in try await engine.doubt(key, value: value, person: person) }
        case .previewEdit(let edit): return .editing(try preview(edit), then: edit)
        case .undo(let person): return try edited { [engine] in try await engine.undo(person: person) }
        case .previewForgetting(let target, let person):
            return .forgetting(try engine.previewForgetting(target, person: person), target, person: person)
        case .forget(let target, let person, let neverAgain):
            let words = try engine.words(ofForgetting: target, person: person)
            let receipt = try waiting { [engine] in
                try await engine.forget(target, person: person, neverAgain: neverAgain)
            }
            markSeen(isForgetting: true)
            conversation.clear()
            Clipboard.clear()
            return .forgot(receipt, words, person: person, isGone: target == .everything)
        case .loadPrivacy(let person): return .privacy(try engine.privacyLevels(), try engine.consents(of: person))
        case .previewPrivacy(let level, let person):
            return .lowering(try engine.previewPrivacy(level, for: person), level, person: person)
        case .setPrivacy(let level, let person):
            let words = try engine.words(ofLowering: person, to: level)
            let change = try waiting { [engine] in try await engine.setPrivacy(level, for: person) }
            markSeen(isForgetting: true)
            conversation.clear()
            Clipboard.clear()
            return .privacySet(change, words)
        case .decide(let answer, let subjects, let person):
            _ = try waiting { [engine] in try await engine.decide(answer, about: subjects, person: person) }
            markSeen()
            return .decided
        case .giveReason(let question, let reply):
            let outcome = try waiting { [engine] in try await engine.explain(question, reply) }
            markSeen()
            return .explained(outcome)
        case .loadCard(let person):
            let card = try waiting { [engine] in try await engine.card(person: person) }
            markSeen()
            return .card(card)
        case .loadInventory(let person): return .inventory(try engine.inventory(of: person))
        case .loadAudit(let person):
            return .audit(try engine.audit(person: person?.id), try engine.verifyAudit(), of: person)
        case .save(let file, let path, let replacing):
            return try PageWriter(engine: engine).write(file, to: path, replacing: replacing)
        case .openSource(let document, let quotes, let title):
            guard let text = try engine.text(ofDocument: document) else { throw EngineError.noSuchPath(document) }
            let isPlain = ["txt", "text", "log", "jsonl"].contains(NSString(string: document).pathExtension)
            return .source(SourcePage(title: title, text: text, quotes: quotes, isMarkdown: !isPlain))
        case .importPath(let path):
            let path = NSString(string: path.trimmingCharacters(in: .whitespaces)).expandingTildeInPath
            let mailbox = mailbox
            let report = try waiting { [engine] in try await engine.ingest([path]) { mailbox.post(.importing($0)) } }
            if !isReadOnly { filling.start() }
            return .imported(report)
        case .addPerson(let id):
            let person = Person(id: id, name: id, created: engine.now)
            try waiting { [engine] in try await engine.add(person) }
            return .people(try engine.allPeople(), try engine.counts())
        case .addPersona(let path):
            let file = NSString(string: path.trimmingCharacters(in: .whitespaces)).expandingTildeInPath
            guard FileManager.default.fileExists(atPath: file) else { throw EngineError.noSuchPath(file) }
            let persona = try Engine.persona(at: URL(fileURLWithPath: file))
            _ = try waiting { [engine] in try await engine.add(persona, as: nil) }
            return .people(try engine.allPeople(), try engine.counts())
        case .clonePerson(let id, let newID):
            _ = try waiting { [engine] in try await engine.clone(id, as: newID) }
            return .people(try engine.allPeople(), try engine.counts())
        case .savePersona(let id, let path, let replacing):
            return try PageWriter(engine: engine).writePersona(of: id, to: path, replacing: replacing)
        case .loadDocuments: return .documents(try engine.documents())
        case .rate(let answer, let rating):
            let report = try waiting { [engine] in try await engine.rate(answer, rating) }
            markSeen()
            return .rated(report)
        case .keepAnswer(let answer):
            let saved = try waiting { [engine] in try await engine.save(answer) }
            markSeen()
            return .keptAnswer(saved)
        case .loadSavedAnswers(let person): return .savedAnswers(try engine.savedAnswers(of: person.id), of: person)
        case .relate(let question): return .related(try engine.relate(question))
        case .copy, .mouse, .quit, .redraw: return nil
        }
    }

    /// What is asked before a message is taken: whether what is above her level may be remembered.
    private func question(_ text: String, _ person: String, _ effect: Effect, _ mayAsk: Bool) throws -> Message? {
        guard mayAsk else { return nil }
        let held = try engine.withholding(text, person: person)
        return held.isEmpty ? nil : .withheld(held, then: effect.withoutAsking)
    }

    private func preview(_ edit: Effect) throws -> EditPreview {
        switch edit {
        case .correct(let key, let value, let person):
            try engine.previewEdit(.correct, key, value: value, person: person)
        case .pin(let key, let value, let person): try engine.previewEdit(.pin, key, value: value, person: person)
        case .unpin(let key, let person): try engine.previewEdit(.unpin, key, person: person)
        case .doubt(let key, let value, let person): try engine.previewEdit(.doubt, key, value: value, person: person)
        default: throw EngineError.notPermitted("There is nothing to look at before that.")
        }
    }

    private func edited(_ body: @escaping @Sendable () async throws -> EditReport) throws -> Message {
        let report = try waiting(body)
        markSeen()
        return .edited(report)
    }

    /// Takes note of all changes; whether there were any. One's own need no second look, but what somebody else forgot, or what
    /// was due to go, leaves the screen as well.
    @discardableResult private func markSeen(isForgetting: Bool = false) -> Bool {
        guard let changes = try? engine.changes(since: seen.withLock { $0 }), let last = changes.last else {
            return false
        }
        seen.withLock { $0 = last.sequence }
        let people = Set(changes.filter { $0.kind == "forget" }.map(\.person))
        if !isForgetting, !people.isEmpty {
            conversation.clear()
            mailbox.post(.forgottenElsewhere(people))
        }
        return true
    }

    private func model(_ person: String) throws -> Message {
        let model = try engine.selfModel(for: person)
        return .model(model, summary: engine.summary(of: model), histories: try engine.histories(of: person))
    }
}
