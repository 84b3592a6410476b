import Testing

@testable import Engine

@Suite struct AskedForTests {
    private static let asked: [(String, AskedFor)] = [
        ("How long are sessions?", [.amount, .time]),
        ("how many keys can one integration have", [.amount]),
        ("What is the maximum request size?", [.amount]),
        ("Who can read the audit log, and for how long?", [.somebody, .amount, .time]),
        ("Where do I download the report?", [.place]),
        ("When was streaming added?", [.time]),
        ("Is the log encrypted?", [.whether]),
        ("default page size when listing records", [.amount]),
        ("Which role sees events?", []),
        ("What is SCIM?", []),
        ("Which log levels can I choose from?", [.several]),
        ("What headers does my server receive?", [.several]),
        ("Give me all the paths of the proxy", [.several]),
        ("What do I need before I start?", [.several]),
        ("Requirements for the logo?", [.several]),
        ("What happens when it stops?", []),
    ]

    @Test(arguments: asked)
    func questionWordsTellWhatIsAskedFor(_ question: String, _ expected: AskedFor) {
        #expect(AskedFor(Tokens(question)) == expected)
    }

    private static let units: [(String, String, Bool)] = [
        ("How long is it kept?", "Records are kept for 400 days.", true),
        ("How long is it kept?", "Records are kept in 3 regions.", false),
        ("How long is the ban?", "ban_time: '5m'", true),
        ("How often are keys replaced?", "The master key is replaced yearly.", true),
        ("How much does SSO cost?", "The plan starts at 1,900 EUR a month.", true),
        ("How much does SSO cost?", "The plan includes 40 flows.", false),
        ("How many times is a delivery retried?", "Deliveries see up to 8 attempts.", true),
        ("How many times is a delivery retried?", "A key is replaced at once.", false),
        ("How many endpoints can we have?", "A workspace has at most 20 endpoints.", true),
        ("How many endpoints can we have?", "A workspace has at most 20 people.", false),
    ]

    @Test(arguments: units)
    func anAmountIsGivenInItsOwnUnit(_ question: String, _ text: String, _ isGiven: Bool) throws {
        let unit = try #require(AskedUnit(Tokens(question)))
        #expect(unit.isGiven(in: Tokens(text).words.map(\.stem)) == isGiven)
    }

    @Test(arguments: ["Does it support SCIM?", "What breaks if the IdP is down?", "Who is told?"])
    func noUnitIsMadeUp(_ question: String) {
        #expect(AskedUnit(Tokens(question)) == nil)
    }
}
