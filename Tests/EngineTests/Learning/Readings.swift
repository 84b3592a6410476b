@testable import Engine

/// What a message says, as short lines that tests can compare: `+role=ciso`, `-stack/okta=Okta`.
enum Readings {
    static func signals(_ text: String, known: [BeliefKey: [String]] = [:]) -> [String] {
        MessageReader.read(text, knownKeys: known).signals.map {
            ($0.polarity == .for ? "+" : "-") + $0.key.rawValue + "=" + $0.value
        }
    }

    /// Only the signals of one family.
    static func signals(_ text: String, _ family: BeliefKey.Family) -> [String] {
        MessageReader.read(text).signals.filter { $0.key.family == family }.map {
            ($0.polarity == .for ? "+" : "-") + $0.key.rawValue + "=" + $0.value
        }
    }

    static func keys(_ text: String) -> Set<String> {
        Set(MessageReader.read(text).signals.map(\.key.rawValue))
    }
}
