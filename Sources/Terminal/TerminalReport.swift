internal import CCurses
internal import Foundation

/// What is known of the terminal without taking it over.
public struct TerminalReport: Sendable {
    public let name: String
    /// How many colours terminfo promises; nothing when the terminal is unknown.
    public let colours: Int?
    /// The locale in force, when it is installed.
    public let locale: String?

    public init() {
        name = ProcessInfo.processInfo.environment["TERM"] ?? "none"
        let count = ccurses_colours_of_terminal()
        colours = count < 0 ? nil : Int(count)
        locale = setlocale(LC_CTYPE, "").map { String(cString: $0) }
    }
}
