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

    @Test(arguments: [
        ("DNS is still something of a mystery to me.", "+expertise/dns=newcomer"),
        ("Load balancers remain a closed book to me.", "+expertise/load-balancer=newcomer"),
        ("To me Kubernetes is black magic.", "+expertise/kubernetes=newcomer"),
        ("Terraform is pretty much a black box to me.", "+expertise/terraform=newcomer"),
        ("For me, billing is a closed book.", "+expertise/billing=newcomer"),
        ("All of this crypto is gibberish to me.", "+expertise/crypto=newcomer"),
        ("TLS is second nature to me.", "+expertise/tls=expert"),
        ("Certificates are a black box to most of us.", "+expertise/certificate=newcomer"),
    ])
    func whatATopicIsToHerIsALevel(text: String, expected: String) {
        #expect(Readings.signals(text, .expertise) == [expected])
    }

    @Test(arguments: [
        ("I have sixteen years of Cobol behind me.", "+expertise/cobol=expert"),
        ("Twelve years in procurement, so skip the basics.", "+expertise/procurement=expert"),
        ("After twenty-two years of Java I am tired of it.", "+expertise/java=expert"),
        ("I bring eleven years of Kubernetes experience.", "+expertise/kubernetes=expert"),
        ("I did network security for thirteen years.", "+expertise/network-security=expert"),
        ("I have seventeen years of experience in logistics.", "+expertise/logistics=expert"),
        ("I spent three years in network operations.", "+expertise/network-operations=proficient"),
    ])
    func yearsAreCountedInWordsToo(text: String, expected: String) {
        #expect(Readings.signals(text, .expertise) == [expected])
    }

    @Test(arguments: [
        "We have seven years of logs.", "I have lived thirteen years in Berlin.", "I have two years of invoices here.",
        "We have fourteen years of invoices in there.",
    ])
    func yearsOfThingsAreNoField(text: String) {
        #expect(Readings.signals(text, .expertise) == [])
    }

    @Test(arguments: [
        ("With networking I'm a complete beginner.", ["+expertise/networking=newcomer"]),
        ("As for the legal side, I'm no specialist.", ["+expertise/law=newcomer"]),
        ("When it comes to TLS, I'm an old hand.", ["+expertise/tls=expert"]),
        ("On the financial side I am no expert.", ["+expertise/finance=newcomer"]),
        ("About databases I'm clueless.", ["+expertise/database=newcomer"]),
        ("I'm no specialist in networking.", ["+expertise/networking=newcomer"]), ("On Monday I'm new.", []),
        ("In Paris I'm at home.", []),
    ])
    func theTopicMayStandInFront(text: String, expected: [String]) {
        #expect(Readings.signals(text, .expertise) == expected)
    }
}
