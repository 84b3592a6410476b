/// What the loop runs: a state that takes events and gives pictures. It knows no terminal and never waits.
public protocol Application {
    associatedtype Message: Sendable

    /// Takes an event; says whether the picture may have changed and what else to do.
    mutating func update(_ event: Event<Message>) -> Reaction

    /// The picture of the present state. Asked for at most once a frame.
    mutating func render(_ size: Size) -> Frame

    /// When to be woken with `.alarm`, once an instant; nil sleeps until something happens. Asked for after every batch
    /// of events, so a new instant may be given at any time.
    var alarm: ContinuousClock.Instant? { get }

    /// The least time between frames caused by messages. Keys are always answered at once.
    var frameGap: Duration { get }

    /// The look the frames are drawn in.
    var theme: Theme { get }
}

extension Application {
    public var alarm: ContinuousClock.Instant? { nil }
    public var frameGap: Duration { .milliseconds(8) }
    public var theme: Theme { .dark }
}
