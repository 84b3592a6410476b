public import Engine

/// The table of privacy levels, to look at and to choose from.
public struct PrivacyPicker: Sendable {
    public var levels: [LevelDescription]
    public var consents: [Consent]
    public var selection = 0
    /// Rows of what is told about the chosen level that were scrolled away.
    public var scroll = 0

    public init(levels: [LevelDescription], consents: [Consent]) {
        self.levels = levels
        self.consents = consents
    }

    var chosen: LevelDescription? { levels.indices.contains(selection) ? levels[selection] : nil }
}

/// Something a person said that is above her level: whether it may be remembered, and what goes on after she answered.
public struct ConsentRequest: Sendable {
    public var person: String
    public var held: Withholding
    public var then: Effect
    var shown = Duration.zero
}
