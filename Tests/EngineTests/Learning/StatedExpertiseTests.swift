import Testing

@testable import Engine

@Suite struct StatedExpertiseTests {
    @Test(arguments: [
        ("I have never touched SAML", ["+expertise/saml=newcomer"]),
        ("I'm new to Kubernetes and Helm", ["+expertise/kubernetes=newcomer", "+expertise/helm=newcomer"]),
        ("SSO is completely new to me", ["+expertise/sso=newcomer"]),
        ("I know Django pretty well", ["+expertise/django=proficient"]),
        ("I know certificates and DNS inside out", ["+expertise/certificate=expert", "+expertise/dns=expert"]),
        ("I don't know SAML at all", ["+expertise/saml=newcomer"]),
        ("I've been doing key management for ten years", ["+expertise/key-management=expert"]),
        ("I'm comfortable with Terraform", ["+expertise/terraform=proficient"]),
        ("I'm not an expert in networking", ["+expertise/networking=newcomer"]),
        ("I haven't a clue about cryptography", ["+expertise/cryptography=newcomer"]),
        ("I'm an expert in data modelling", ["+expertise/data-modelling=expert"]),
        ("I've never done single sign-on", ["+expertise/single-sign-on=newcomer"]),
        ("You can skip what envelope encryption is", ["+expertise/envelope-encryption=proficient"]),
        ("I'm still learning Rust", ["+expertise/rust=newcomer"]),
    ])
    func aStatedLevelIsRead(text: String, expected: [String]) {
        #expect(Readings.signals(text, .expertise) == expected)
    }

    @Test(arguments: [
        "My mentor is an expert in SAML.", "I don't know if that works.", "Are you familiar with SAML?",
        "If I were new to SAML, where would I start?", "He said he had never touched SAML.",
        "I don't know why it fails.", "Our CTO knows Kubernetes inside out.", "How does SAML work?",
        "I'm new here.",
    ])
    func nothingIsReadFromOthersOrQuestions(text: String) {
        #expect(Readings.signals(text, .expertise) == [])
    }

    @Test func askingWhatABasicTermMeansIsAWhisper() throws {
        let signal = try #require(MessageReader.read("what's an HSM?").signals.first)
        #expect(signal.key == .expertise("hsm"))
        #expect(signal.value == "newcomer")
        #expect(signal.source == .behaviour)
        #expect(Readings.signals("What is a galaxy?") == [])
        #expect(Readings.signals("What is the rate limit?") == [])
    }
}
