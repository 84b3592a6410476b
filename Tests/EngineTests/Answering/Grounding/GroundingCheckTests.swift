import Testing

@testable import Engine

@Suite struct GroundingCheckTests {
    private static let source = """
        A session ends after 8 hours without extension, or after 1,440 minutes at most. The upload limit is 5MB. Owners must \
        register a FIDO2 security key before 1 March 2026, because the identity provider may be down. The Builder role cannot \
        read the audit log. A key is created in the Console.

        - Business costs 1,900 EUR a month.
        - The API answers 600 requests per minute.
        - Only an Owner deletes a workspace.
        """

    private static let faithful: [String] = [
        "Sessions are over after one day at most.",
        "You may upload 5 megabytes.",
        "A FIDO2 key has to be registered by owners before 2026-03-01.",
        "The Identity Provider can be offline.",
        "Builders are not able to read the audit log.",
        "The price of Business is €1,900 per month.",
        "A session without extension ends after eight hours.",
    ]

    @Test(arguments: faithful)
    func whatTheSourceSaysInOtherWordsIsLeftAlone(_ claim: String) {
        #expect(GroundingCheck(claim, source: Self.source).findings.isEmpty)
    }

    private static let wrong: [(String, GroundingCheck.Finding.Kind, String)] = [
        ("A session ends after 9 hours without extension.", .number, "9 hours"),
        ("A session ends after 8 minutes without extension.", .unit, "8 minutes"),
        ("Business costs 1,900 USD a month.", .unit, "1,900 USD"),
        ("The API answers 600 requests per hour.", .unit, "600"),
        ("Owners must register a FIDO2 security key before 1 May 2026.", .date, "May"),
        ("A key is created in the Dashboard.", .name, "Dashboard"),
        ("Owners must register a TOTP security key before March.", .name, "TOTP"),
        ("The Builder role can read the audit log.", .negation, "read"),
    ]

    @Test(arguments: wrong)
    func whatTheSourceDoesNotSayIsNamed(_ claim: String, _ kind: GroundingCheck.Finding.Kind, _ said: String) {
        #expect(GroundingCheck(claim, source: Self.source).findings.first == .init(kind: kind, said: said))
    }

    private static let amounts: [(String, [Double])] = [
        ("168h0m0s", [604_800]), ("an hour and a half", [5_400]), ("half a year", [15_768_000]), ("5MB", [5_242_880]),
        ("99.9 %", [99.9]), ("two hundred", [200]), ("TLS1.2", [1.2]), ("a second key", []), ("2,000 calls", [2_000]),
    ]

    @Test(arguments: amounts)
    func amountsAreReadInOneMeasure(_ text: String, _ values: [Double]) {
        #expect(QuantityReader(Tokens(text)).quantities().map(\.value) == values)
    }
}
