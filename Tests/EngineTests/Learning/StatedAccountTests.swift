import Testing

@testable import Engine

@Suite struct StatedAccountTests {
    @Test(arguments: [
        ("We're about 3,000 people.", "+account/size=1001-5000"),
        ("we have 45 employees", "+account/size=11-50"),
        ("about 300 of us here", "+account/size=201-1000"),
        ("I'm a developer at a company with 8 people", "+account/size=1-10"),
        ("We're a hospital", "+account/industry=healthcare"),
        ("I run a logistics company", "+account/industry=logistics"),
        ("I work at an insurance company", "+account/industry=insurance"),
        ("I'm the CTO of a mid-sized bank", "+account/industry=finance"),
        ("we're on Business", "+account/plan=business"),
        ("We have the Enterprise plan", "+account/plan=enterprise"),
        ("we use it every day", "+account/usage=heavy"),
    ])
    func factsAboutTheOrganisationAreRead(text: String, expected: String) {
        #expect(Readings.signals(text, .account).contains(expected))
    }

    @Test(arguments: [
        "My team has 8 people.", "Our customer has 3,000 employees.", "If we were a hospital, would you sign?",
        "What does the Enterprise plan cost?", "We have 900 hotels syncing every night.",
        "Do banks use this?", "I went to the bank yesterday.", "Should we go on Business?",
    ])
    func othersAndQuestionsSayNothing(text: String) {
        #expect(Readings.signals(text, .account) == [])
    }

    @Test(arguments: [
        "Two of us on the night shift get paged.", "There are five of us in the security guild.",
        "We have four people on call at weekends.", "four of us share one laptop", "There were six of us on the call.",
        "Three of us look after the cluster.", "We are three people in the on-call rota.",
        "There's just the two of us in ops.",
    ])
    func someOfThemAreNoSize(text: String) {
        #expect(Readings.signals(text, .account) == [])
    }

    @Test(arguments: [
        ("There are about 80 of us in the company.", "51-200"), ("About sixty of us, all remote.", "51-200"),
        ("We're 45 people in a small startup in Lyon.", "11-50"), ("There are 25 of us now.", "11-50"),
        ("Fourteen of us work here.", "11-50"),
    ])
    func allOfThemAre(text: String, size: String) {
        #expect(Readings.signals(text, .account).contains("+account/size=\(size)"))
    }
}
