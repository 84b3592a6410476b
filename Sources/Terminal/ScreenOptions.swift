/// How the screen is opened.
public struct ScreenOptions: Sendable {
    /// TERM, NO_COLOR: the process environment unless a test says otherwise.
    public var environment: [String: String]
    public var mouse = true
    /// Where stderr goes while the screen is up, so that no child and no trap writes over it; nil is nowhere.
    public var log: String?

    public init(environment: [String: String], mouse: Bool = true, log: String? = nil) {
        self.environment = environment
        self.mouse = mouse
        self.log = log
    }
}
