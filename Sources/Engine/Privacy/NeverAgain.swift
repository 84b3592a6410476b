/// What somebody asked never to be learned again, kept as marks that only this installation's key can make.
struct NeverAgain: Sendable {
    var marks: Set<String> = []
    /// Nothing where nothing was ever asked for.
    var key: [UInt8]?

    static let nothing = NeverAgain()

    /// Whether a value, or the matter of an open key, was marked for this person.
    func refuses(_ key: BeliefKey, _ value: String, person: String) -> Bool {
        guard !marks.isEmpty, let secret = self.key else { return false }
        return !marks.isDisjoint(with: Self.marks(of: key, value, person: person, secret: secret))
    }

    /// One mark for the value, and for an open key one for its name: `stack/okta` is about Okta whatever the value says.
    static func marks(of key: BeliefKey, _ value: String, person: String, secret: [UInt8]) -> Set<String> {
        let scope = key.choices == nil ? key.family.rawValue : key.rawValue
        var matters: Set<String> = []
        // A level of expertise is no matter of its own.
        if key.family != .expertise { matters.insert(normalized(value)) }
        if key.choices == nil { matters.insert(normalized(key.name)) }
        return Set(
            matters.filter { !$0.isEmpty }.map {
                HMAC.hex([person, scope, $0].joined(separator: "\u{1F}"), key: secret)
            })
    }

    /// Stems, so that case, plural and punctuation make no other value of it.
    private static func normalized(_ value: String) -> String {
        Tokens(value.normalizedForStorage.split(separator: "-").joined(separator: " ")).words.map(\.stem)
            .joined(separator: " ")
    }
}
