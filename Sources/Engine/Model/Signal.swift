/// What the engine took from an observation about one belief.
public struct Signal: Hashable, Codable, Sendable {
    public enum Polarity: String, Codable, Sendable {
        case `for`, against

        public var opposite: Polarity { self == .for ? .against : .for }
    }

    /// Where a signal comes from, which decides how much it weighs.
    public enum Source: String, CaseIterable, Codable, Sendable {
        /// The person's own correction of what is believed.
        case corrected
        /// Said together with a reason ("because ...").
        case explained
        /// Said.
        case stated
        /// A colleague's correction, signed.
        case staffCorrected = "corrected by staff"
        /// Chosen in the onboarding questions.
        case onboarding
        /// What a reason means that she chose or gave when asked why.
        case chosen
        /// Imported account data.
        case record
        /// A rating of an answer.
        case rated
        /// What the person did: followed up, asked for more.
        case behaviour
        /// How the person writes.
        case wording
        /// From a persona file: made up, not observed.
        case manual

        public var weight: Double {
            switch self {
            case .corrected: 12
            case .explained: 5
            case .stated, .staffCorrected, .manual: 4
            case .onboarding, .chosen: 3
            case .record: 2
            case .rated: 1.5
            case .behaviour: 0.75
            case .wording: 0.4
            }
        }

        /// Whispers are counted together and capped, so that they never outvote words.
        public var isWhisper: Bool {
            switch self {
            case .rated, .behaviour, .wording: true
            default: false
            }
        }

        /// Whether a newer signal of this source retires older ones that say otherwise.
        public var supersedes: Bool {
            switch self {
            case .corrected, .explained, .stated, .staffCorrected, .onboarding, .chosen: true
            default: false
            }
        }
    }

    /// How long a wish is meant to hold.
    public enum Scope: String, Codable, Sendable {
        case lasting, session
    }

    /// The row's number in the store; orders signals of the same moment.
    public var id: Int64
    public var key: BeliefKey
    /// At most twelve words; for choice keys one of the closed list, for expertise a level.
    public var value: String
    public var polarity: Polarity
    public var weight: Double
    public var source: Source
    public var at: Moment
    /// Sequence number of the observation this rests on; nothing for edits and persona files.
    public var observation: Int?
    /// The human edit this rests on.
    public var edit: Int64?
    /// UTF-8 byte range of the clause in the observation's text, while those words are kept.
    public var span: Range<Int>?
    public var scope: Scope
    public var kind: GoalKind?
    public var status: GoalStatus?
    /// Said with a change marker (now, instead, no longer, ...): it replaces others in the same preference slot.
    public var marksChange: Bool

    public init(
        id: Int64 = 0, key: BeliefKey, value: String, polarity: Polarity = .for, weight: Double? = nil, source: Source,
        at: Moment, observation: Int? = nil, edit: Int64? = nil, span: Range<Int>? = nil, scope: Scope = .lasting,
        kind: GoalKind? = nil, status: GoalStatus? = nil, marksChange: Bool = false
    ) {
        self.id = id
        self.key = key
        self.value = value
        self.polarity = polarity
        self.weight = weight ?? source.weight
        self.source = source
        self.at = at
        self.observation = observation
        self.edit = edit
        self.span = span
        self.scope = scope
        self.kind = kind
        self.status = status
        self.marksChange = marksChange
    }
}
