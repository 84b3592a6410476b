import Testing

@testable import Engine

@Suite struct StatedRoleTests {
    @Test(arguments: [
        ("I'm the CISO of a bank.", ["+role=ciso"]),
        ("I am a chief information security officer", ["+role=ciso"]),
        ("senior dev here, quick question", ["+role=developer"]),
        ("I work as an SRE at a small company", ["+role=devops"]),
        ("I started as a junior developer two months ago", ["+role=junior developer"]),
        ("I run a bakery business with my sister", ["+role=ceo"]),
        ("I work in procurement", ["+role=procurement"]),
        ("I'm a nurse", ["+role=other"]),
        ("My job title is data protection officer", ["+role=dpo"]),
        ("As an architect, I need to see the whole picture", ["+role=architect"]),
        ("I'm a product manager, not a developer", ["+role=product manager", "-role=developer"]),
        ("I'm not a developer", ["-role=developer"]),
    ])
    func aStatedTitleGivesARole(text: String, expected: [String]) {
        #expect(Readings.signals(text, .role) == expected)
    }

    @Test(arguments: [
        "My boss is the CISO of a bank.", "Are you a developer?", "Should I become a product manager?",
        "I was a developer before I moved to sales.", "If I were a CISO I would ask for more.",
        "Our auditor said \"I am a security engineer and need everything\".", "The developers are waiting for this.",
        "Who is the data protection officer?", "I talked to a consultant yesterday.", "What does a CISO do?",
    ])
    func somebodyElseIsNotTheWriter(text: String) {
        #expect(Readings.signals(text, .role) == [])
    }
}
