/// How many colours a terminal has.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
    case mono = 0
    case eight = 8
    case sixteen = 16
    case xterm256 = 256

    /// From what terminfo says; `NO_COLOR`, when set to anything, wins.
    public init(colors: Int, environment: [String: String] = [:]) {
        if let wish = environment["NO_COLOR"], !wish.isEmpty {
            self = .mono
        } else {
            self = Self.allCases.last { $0.rawValue <= colors } ?? .mono
        }
    }

    public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rawValue < right.rawValue
    }
}
