/// A signal as read from a message: everything but the time, the person and the observation it will belong to.
public struct SignalDraft: Hashable, Sendable {
    public var key: BeliefKey
    /// At most twelve words; one of the closed list for choice keys, a level for expertise.
    public var value: String
    public var polarity: Signal.Polarity
    public var source: Signal.Source
    /// UTF-8 byte range of the one clause it rests on.
    public var span: Range<Int>
    public var scope: Signal.Scope
    public var kind: GoalKind?
    public var status: GoalStatus?
    public var marksChange: Bool
    /// Only when it differs from the source's own weight: a hedged statement counts half.
    public var weight: Double?

    public init(
        key: BeliefKey, value: String, polarity: Signal.Polarity = .for, source: Signal.Source = .stated,
        span: Range<Int>, scope: Signal.Scope = .lasting, kind: GoalKind? = nil, status: GoalStatus? = nil,
        marksChange: Bool = false, weight: Double? = nil
    ) {
        self.key = key
        self.value = value
        self.polarity = polarity
        self.source = source
        self.span = span
        self.scope = scope
        self.kind = kind
        self.status = status
        self.marksChange = marksChange
        self.weight = weight
    }
}
