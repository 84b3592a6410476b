import TUI
import Terminal

/// The interface while a tour plays on it: the same session, with keys from the script until somebody takes over.
struct TourSession: Application {
    private var interface: InterfaceSession
    private var tour: Tour
    private var size: Size
    private let clock = ContinuousClock()

    init(_ interface: InterfaceSession, tour: Tour, size: Size) {
        self.interface = interface
        self.tour = tour
        self.size = size
        _ = self.interface.update(.resized(TourView.room(tour, in: size)))
    }

    var theme: Theme { interface.theme }
    var alarm: ContinuousClock.Instant? {
        [tour.due, interface.alarm].compactMap { $0 }.min()
    }

    mutating func start() { interface.start(person: nil) }

    mutating func update(_ event: Event<Message>) -> Reaction {
        if case .resized(let size) = event {
            self.size = size
            return interface.update(.resized(TourView.room(tour, in: size)))
        }
        guard !tour.isOver else { return interface.update(event) }
        switch event {
        case .key(let key):
            switch tour.press(key, now: clock.now) {
            case .quit: return .quit
            case .redraw: return .redraw
            case .nothing: return .paint + play()
            }
        // Nobody else writes here while it plays.
        case .changed: return .nothing
        case .alarm: return .paint + interface.update(event) + play()
        default: return interface.update(event) + play()
        }
    }

    mutating func render(_ size: Size) -> Frame {
        tour.isOver ? interface.render(size) : TourView.frame(interface.model, tour, size)
    }

    /// All keys whose time has come.
    private mutating func play() -> Reaction {
        var reaction = Reaction.nothing
        while let key = tour.next(now: clock.now, isWorking: interface.underway > 0, interface.model) {
            reaction = reaction + interface.update(.key(key))
        }
        if tour.isOver { reaction = reaction + interface.update(.resized(size)) }
        return reaction
    }
}
