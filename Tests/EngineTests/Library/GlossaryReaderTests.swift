import Testing

@testable import Engine

struct GlossaryReaderTests {
    @Test(arguments: [
        ("A webhook is an HTTP message that a server sends.", ["webhook"]),
        ("Idempotency means that handling twice has the same effect.", ["idempotency"]),
        (
            "A complementary user entity control (CUEC) is a control of the customer.",
            ["complementary user entity control", "CUEC"]
        ),
        (
            "An assertion consumer service (ACS) URL is an address of the provider.",
            ["assertion consumer service URL", "ACS URL"]
        ),
        ("RPO stands for recovery point objective.", ["RPO"]),
        ("A receiver, or endpoint, is the URL that accepts webhooks.", ["receiver", "endpoint"]),
        ("The Trust Services Criteria are the list of requirements.", ["trust services criteria"]),
        ("An **access token** is a short-lived secret.", ["access token"]),
        ("OpenID Connect is an identity layer on OAuth 2.0.", ["OpenID Connect"]),
    ])
    func aDefiningSentenceGivesItsTerms(sentence: String, terms: [String]) throws {
        let imported = try LibraryProperties.read("Before. \(sentence) After.\n")
        #expect(imported.glossary.map(\.term) == terms)
        #expect(imported.glossary.allSatisfy { $0.definition == sentence })
    }

    @Test(arguments: [
        "This is a test.", "The following is an example.", "It is a good idea.", "There is a limit.",
        "The default is a string.", "Setting the header is a risk.", "Your key is a secret.", "Keys are stored here.",
        "What you see is a list.", "If the token is a string, stop.", "Another option is a proxy.",
        "The server is the right place for it.", "Using both is an error.",
    ])
    func aSentenceThatOnlySaysSomethingDefinesNothing(sentence: String) throws {
        #expect(try LibraryProperties.read("\(sentence)\n").glossary == [])
    }

    @Test func labelledDefinitionsAreTakenAndRepeatedLabelsAreNot() throws {
        let imported = try LibraryProperties.read(
            """
            **Data key**: encrypts the data itself. It is rotated often.

            **Severity**: high for all.

            **Severity**: low for some.
            """)
        #expect(imported.glossary.map(\.term) == ["data key"])
        #expect(imported.glossary.first?.definition == "**Data key**: encrypts the data itself.")
    }
}
