/// A tour under way: says which key to play next, and what is read meanwhile. It knows neither clock nor terminal.
///
/// A step plays its keys, waits until the work they wanted is done, and leaves time to read. Whoever watches pauses it with
/// any key, goes on with Space, looks back with Left, and leaves it with `q` or Esc.
public struct Tour: Sendable {
    public enum Pace: String, CaseIterable, Sendable {
        case slow, normal
        /// No time to read at all.
        case fast
        /// Goes on when Space is pressed.
        case hand

        /// Between two keys.
        var keyGap: Duration {
            switch self {
            case .slow: .milliseconds(45)
            case .normal: .milliseconds(24)
            case .fast, .hand: .zero
            }
        }

        /// To read so many words, and to look at what they speak of.
        func reading(words: Int) -> Duration? {
            let normal = Duration.milliseconds(2_500 + 310 * words)
            switch self {
            case .slow: return normal * 3 / 2
            case .normal: return normal
            case .fast: return .zero
            case .hand: return nil
            }
        }
    }

    /// What whoever watches wants of the program.
    public enum Wish: Hashable, Sendable {
        case nothing
        case redraw, quit
    }

    enum Phase: Hashable, Sendable {
        /// Keys are played, or the work they wanted is waited for.
        case playing
        /// Time to read, to its end; without one until Space.
        case reading(until: ContinuousClock.Instant?)
        case over
    }

    public let script: TourScript
    let pace: Pace
    private(set) var phase = Phase.playing
    private(set) var step = 0
    /// The step whose words are shown: an earlier one when somebody looks back.
    private(set) var shown = 0
    private(set) var isPaused = false
    /// Pieces of the step that were begun.
    private var begun = 0
    private var keys: ArraySlice<Key> = []
    /// What pages are turned for, and how often they still may be.
    private var sought: (text: String, pages: Int)?
    private var keyDue: ContinuousClock.Instant?
    /// Space was pressed while keys were played: no more gaps in this step.
    private var hurries = false

    public init(_ script: TourScript, pace: Pace) {
        self.script = script
        self.pace = pace
        if script.steps.isEmpty { phase = .over }
    }

    public var isOver: Bool { phase == .over }
    /// Whether Space would go on to the next step.
    var isRead: Bool { if case .reading = phase { true } else { false } }

    /// When to ask for the next key though nothing happened.
    public var due: ContinuousClock.Instant? {
        guard !isPaused else { return nil }
        switch phase {
        case .playing: return keyDue
        case .reading(let until): return until
        case .over: return nil
        }
    }

    /// The key to play now, if it is time for one. Asked for again after each, until there is none.
    public mutating func next(now: ContinuousClock.Instant, isWorking: Bool, _ model: AppModel) -> Key? {
        guard !isPaused else { return nil }
        while true {
            switch phase {
            case .over: return nil
            case .reading(let until):
                guard let until, now >= until else { return nil }
                goOn()
            case .playing:
                // Results come before the next key, as they would for somebody who looks at the screen.
                guard !isWorking, now >= keyDue ?? now else { return nil }
                if let key = keys.popFirst() {
                    let gap = hurries ? Duration.zero : pace.keyGap
                    keyDue = now + gap
                    return key
                }
                if let page = turn(model) {
                    keys = [page]
                    continue
                }
                let plays = script.steps[step].play
                guard begun < plays.count else {
                    phase = .reading(until: pace.reading(words: script.steps[step].words).map { now + $0 })
                    continue
                }
                keys = Self.keys(plays[begun], model)[...]
                if case .find(let text) = plays[begun] { sought = (text, Self.mostPages) }
                begun += 1
            }
        }
    }

    /// A key of whoever watches; the interface does not get it.
    public mutating func press(_ key: Key, now: ContinuousClock.Instant) -> Wish {
        switch key {
        case .ctrl("c"), .ctrl("q"): return .quit
        case .ctrl("l"): return .redraw
        case .escape, .character("q"): leave()
        case .character(" "), .right: forward(now)
        case .left:
            isPaused = true
            shown = max(0, shown - 1)
        default: isPaused = true
        }
        return .nothing
    }

    public mutating func leave() { phase = .over }

    private mutating func forward(_ now: ContinuousClock.Instant) {
        guard shown == step else { return shown += 1 }
        switch phase {
        case .reading: goOn()
        case .playing where isPaused: break
        case .playing: hurries = true
        case .over: return
        }
        isPaused = false
        keyDue = now
    }

    private mutating func goOn() {
        guard step + 1 < script.steps.count else { return leave() }
        step += 1
        shown = step
        begun = 0
        keys = []
        sought = nil
        keyDue = nil
        hurries = false
        phase = .playing
    }

    private static let mostPages = 40

    /// The key that turns the page, while what is sought does not stand on this one.
    private mutating func turn(_ model: AppModel) -> Key? {
        guard let (text, pages) = sought else { return nil }
        let isThere = RootView.frame(model).text.split(separator: "\n").contains { row in
            row.drop { $0 == " " }.hasPrefix(text)
        }
        sought = isThere || pages == 0 ? nil : (text, pages - 1)
        return sought == nil ? nil : .pageDown
    }

    /// What has to be pressed in this state of the interface.
    private static func keys(_ play: TourScript.Play, _ model: AppModel) -> [Key] {
        switch play {
        case .press(let keys): return keys
        case .find: return []
        case .send(let line):
            let typed = line.map(Key.character) + [.enter]
            // A receipt stands over the line until another view is opened.
            guard model.hasComposer, model.page == nil else { return [.alt("1")] + typed }
            switch model.focus {
            case .composer: return typed
            case .main: return [.tab] + typed
            case .inspector: return [.backtab] + typed
            }
        }
    }
}
