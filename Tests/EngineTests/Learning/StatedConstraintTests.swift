import Testing

@testable import Engine

@Suite struct StatedConstraintTests {
    @Test(arguments: [
        "Our data has to stay in the EU.", "All our data must stay in Norway.", "We must comply with DORA.",
        "The auditor requires us to rotate keys quarterly.",
        "We're not allowed to use US clouds.", "We can't store card numbers.", "Our budget is 20,000 a year.",
        "Our regulator does not allow subcontractors outside the Union.",
    ])
    func whatBindsHerIsAConstraint(text: String) {
        #expect(Readings.signals(text, .constraint).count == 1)
    }

    @Test(arguments: [
        "Must data stay in the EU?", "Their data has to stay in Brazil.", "I have to go now.", "You must be joking.",
        "What does GDPR require?",
    ])
    func whatBindsOthersIsNone(text: String) {
        #expect(Readings.signals(text, .constraint) == [])
    }
}
