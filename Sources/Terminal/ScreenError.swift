/// Why the interface cannot be shown, and what to do instead.
public enum ScreenError: Error, Hashable, CustomStringConvertible {
    case noTerminal
    case noCursorMovement(term: String)
    case refused(term: String)
    case system(what: String)

    public var description: String {
        switch self {
        case .noTerminal:
            "the interface needs a terminal; in a pipe use a command such as `selfsame ask`"
        case .noCursorMovement(let term):
            "the terminal \(term.isEmpty ? "without a name" : term) cannot move its cursor; use the commands, or set TERM"
        case .refused(let term):
            "the terminal \(term) cannot be driven; try TERM=xterm-256color"
        case .system(let what):
            "the system refused \(what)"
        }
    }
}
