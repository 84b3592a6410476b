import Testing

@testable import Engine

@Suite struct StatedReasonTests {
    @Test(arguments: [
        ("I want a table because my team retypes prose.", "my team retypes prose", "style/format"),
        ("Keep it short, since I read this on my phone.", "I read this on my phone", "style/depth"),
        ("I'm on call tonight so keep it short.", "I'm on call tonight", "style/depth"),
        ("Because we are audited in May, I need to rotate the keys.", "we are audited in May", "goal/rotate-keys"),
        ("We use Postgres due to its licence.", "its licence", "stack/postgres"),
        ("Number them so that I can tick them off.", "I can tick them off", "style/format"),
        ("I want a table. Otherwise my team retypes everything.", "my team retypes everything", "style/format"),
        ("We need to migrate the shop before the contract ends.", "before the contract ends", "goal/migrate-shop"),
    ])
    func aReasonIsLinkedToWhatItExplains(text: String, clause: String, key: String) throws {
        let reading = MessageReader.read(text)
        let why = try #require(reading.whys.first)
        #expect(why.clause == clause)
        #expect(why.key?.rawValue == key)
        #expect(reading.signals.first { $0.key == why.key }?.source == .explained)
    }

    @Test(arguments: [
        "We have used it since 2019.", "Is it because of the firewall?", "My boss prefers tables because she is busy.",
        "I have worked here since March.", "I said as much.",
    ])
    func aReasonNeedsAMarkerAndAWriter(text: String) {
        #expect(MessageReader.read(text).whys.isEmpty)
    }

    @Test func aSensitiveReasonIsNeverKept() {
        let reading = MessageReader.read("Keep it short, because my migraine is bad.")
        #expect(reading.whys.isEmpty)
        #expect(reading.signals.map(\.key) == [.depth])
    }

    /// A consequence or a limit is nobody's purpose; what stands before it is the reason.
    @Test(arguments: [
        ("The office closes at six, so we can never reach you by phone.", "The office closes at six"),
        ("Our network is isolated so we cannot pull images.", "Our network is isolated"),
        ("We share one account so I can only test at night.", "We share one account"),
        ("The line is slow so we can hardly upload anything.", "The line is slow"),
        ("We have one licence, so I can only use it in the evening.", "We have one licence"),
    ])
    func aLimitIsNoPurpose(text: String, clause: String) {
        #expect(MessageReader.read(text).whys.map(\.clause) == [clause])
    }

    @Test(arguments: [
        ("Group them by date so we can compare the weeks.", ["we can compare the weeks"]),
        ("Send it as a table today, so we can plan.", ["we can plan"]),
        ("Please number the lines so that finance can refer to them.", ["finance can refer to them"]),
        ("I need a trail so that changes are reviewed.", ["changes are reviewed"]),
        ("I want bullets so that part of the team can skim them.", ["part of the team can skim them"]),
        ("I wrote the parser myself, so that bit you can skip.", []),
        ("We agreed on that last week, so that point is settled.", []),
        ("I maintain the schema, so that diagram you need not explain.", []),
        ("We tested it twice, so that should be fine.", []),
        ("I know SQL well, so that much you can take for granted.", []),
    ])
    func soThatGivesAPurposeUnlessThatPointsBack(text: String, clauses: [String]) {
        #expect(MessageReader.read(text).whys.map(\.clause) == clauses)
    }

    @Test(arguments: [
        ("I want tables because they scan well, and I prefer numbers in front.", "they scan well"),
        ("I like bullets since I read on my phone, and we are evaluating Vault.", "I read on my phone"),
        ("I want code because prose slows me down, and our backend is in Go.", "prose slows me down"),
        (
            "I need prose because the board reads it aloud and nobody there likes lists.",
            "the board reads it aloud and nobody there likes lists"
        ),
        (
            "I want steps because I am new here and the others are on holiday.",
            "I am new here and the others are on holiday"
        ),
    ])
    func anotherStatementEndsTheReason(text: String, clause: String) {
        #expect(MessageReader.read(text).whys.first?.clause == clause)
    }

    @Test(arguments: [
        ("The job fails since last night.", []), ("Our Celery tasks get 401 since we changed the key.", []),
        ("Sign-in has been slow since they upgraded the proxy.", []),
        ("We want tables since we moved to Confluence.", ["we moved to Confluence"]),
        ("Logins are slow, since Monday evening on all laptops.", []),
        ("Error 502, since this afternoon, only for guests.", []), ("It hangs since the update.", []),
        ("The page is blank since 9 am.", []),
        ("Keep it short, since Monday is my only free day.", ["Monday is my only free day"]),
        ("Keep it brief, since this week is crazy.", ["this week is crazy"]),
        ("Short please, since the meeting starts soon.", ["the meeting starts soon"]),
        ("Keep it short, since last week was hard and I am tired.", ["last week was hard and I am tired"]),
    ])
    func sinceATimeIsNoReason(text: String, clauses: [String]) {
        #expect(MessageReader.read(text).whys.map(\.clause) == clauses)
    }

    @Test(arguments: [
        ("Keep it short, because that is all I can read on the train.", "that is all I can read on the train"),
        (
            "I want a summary because the committee wants to see that we are on time.",
            "the committee wants to see that we are on time"
        ),
        ("I prefer tables, since as a buyer I compare offers.", "as a buyer I compare offers"),
        ("Use a table, because this is what the board expects.", "this is what the board expects"),
        ("Give me the details, since that was what the auditor missed.", "that was what the auditor missed"),
        ("Use plain words, because so few of us know the terms.", "so few of us know the terms"),
    ])
    func aReasonKeepsItsOwnWords(text: String, clause: String) {
        #expect(MessageReader.read(text).whys.map(\.clause) == [clause])
    }
}
