internal import CCurses

/// Why the loop ended.
public enum Ending: Hashable, Sendable {
    case quit
    case signal(Int32)

    /// Ends the process the way a signal would have, so that whoever waits for it sees the true status. Returns after
    /// an ordinary quit. Close the screen first.
    public func finish() {
        if case .signal(let number) = self { ccurses_die(number) }
    }
}
