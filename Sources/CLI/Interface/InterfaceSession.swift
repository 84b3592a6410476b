import Engine
import Foundation
import TUI
import Terminal

/// The interface at work: hands events to `Update`, its wishes to the engine, and the results back through the mailbox.
struct InterfaceSession: Application {
    private(set) var model: AppModel
    private let worker: EffectWorker
    /// Nothing is kept when all is read-only.
    private var draft: Draft?
    private let opened = ContinuousClock.now
    /// Pieces of work whose result has not come.
    private(set) var underway = 0

    init(engine: Engine, mailbox: Mailbox<Message>, model: AppModel, draft: Draft?) {
        self.model = model
        self.draft = draft
        worker = EffectWorker(engine: engine, mailbox: mailbox)
        if let draft { self.model.restore(draft: draft.text) }
    }

    var theme: Theme { model.theme }
    /// When the draft is to be saved, or a question that has just appeared may be answered.
    var alarm: ContinuousClock.Instant? {
        [draft?.due, model.isReadFrom.map { opened + $0 }].compactMap { $0 }.min()
    }

    /// Loads what the first frame does not wait for.
    mutating func start(person: String?) {
        if let person { start(.loadModel(person: person)) }
        start(.loadPeople)
    }

    /// Behind everything else; where answers must not change while one looks, it is left out.
    func fillWithVectors() { worker.fillWithVectors(model) }

    /// Each brings one message in the end, if only that it failed.
    private mutating func start(_ effect: Effect) {
        underway += 1
        worker.start(effect, model)
    }

    mutating func update(_ event: Event<Message>) -> Reaction {
        let wasUnread = model.isReadFrom != nil
        model.elapsed = ContinuousClock.now - opened
        switch event {
        case .key(let key):
            let reaction = take(Update.key(key, model))
            if model.draft.isEmpty { draft?.save("") } else { draft?.typed(model.draft) }
            return reaction
        case .message(let message):
            switch message {
            case .importing, .forgottenElsewhere: break
            default: underway = max(0, underway - 1)
            }
            let reaction = take(Update.message(message, model))
            // Forgetting takes words from the line that is typed: they do not stay in its file.
            if model.draft.isEmpty { draft?.save("") } else { draft?.typed(model.draft) }
            return reaction
        case .resized(let size):
            model.size = size
            return .paint
        case .changed(let names):
            // Another program wrote: what is shown is read again.
            guard names.contains(where: { $0.hasPrefix("people.sqlite") }), let person = model.person else {
                return .nothing
            }
            worker.startIfChanged(person: person.id, model)
            return .nothing
        case .alarm, .ending:
            draft?.save(model.draft)
            return wasUnread && model.isReadFrom == nil ? .paint : .nothing
        case .resumed: return .paint
        }
    }

    mutating func render(_ size: Size) -> Frame {
        model.size = size
        return RootView.frame(model)
    }

    private mutating func take(_ result: (AppModel, [Effect])) -> Reaction {
        model = result.0
        var reaction = Reaction.paint
        for effect in result.1 {
            switch effect {
            case .quit:
                draft?.save(model.draft)
                reaction = reaction + .quit
            case .redraw: reaction = reaction + .redraw
            case .mouse(let isOn): reaction = reaction + .mouse(isOn)
            case .copy(let text): reaction = reaction + Clipboard.copy(text)
            default: start(effect)
            }
        }
        return reaction
    }
}
