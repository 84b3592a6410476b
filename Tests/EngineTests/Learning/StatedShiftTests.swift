import Testing

@testable import Engine

/// Tastes that came or went, in running talk.
struct StatedShiftTests {
    @Test(arguments: [
        ("I used to love quiz nights, but not any more.", "-preference/night/quiz-night=quiz nights"),
        ("I've really grown tired of open offices.", "-preference/work/open-office=open offices"),
        ("Lately I've been getting into climbing.", "+preference/sport/climbing=climbing"),
        ("I've realized that I prefer paper books.", "+preference/book/paper-book=paper books"),
        ("I'm no longer interested in podcasts.", "-preference/podcast/podcast=podcasts"),
        ("I'm shifting my focus from oil paint to charcoal.", "+preference/charcoal/charcoal=charcoal"),
    ]) func aShiftIsRead(text: String, signal: String) {
        #expect(Readings.signals(text).contains(signal), "\(Readings.signals(text))")
    }

    @Test(arguments: [
        "Have you grown tired of open offices?", "My boss has grown tired of open offices.",
        "If I got into climbing, would it hurt?", "How do I stop using tokens?",
        "The docs are no longer interesting to anybody.",
    ]) func noShiftOfHers(text: String) {
        #expect(Readings.signals(text, .preference).isEmpty, "\(Readings.signals(text))")
    }

    @Test func whatSheTurnedFromIsRetiredInOtherWordsToo() {
        let known = [BeliefKey.preference("night", "hosting-quiz"): ["hosting a quiz"]]
        let signals = Readings.signals("I'm done with quiz nights these days.", known: known)
        #expect(signals.contains("-preference/night/hosting-quiz=hosting a quiz"), "\(signals)")
        // Naming it is not turning from it.
        #expect(!Readings.signals("When is the next quiz night?", known: known).contains { $0.hasPrefix("-") })
    }

    @Test(arguments: ["I'm allergic to cats.", "I have a nut allergy.", "I have a phobia of lifts."])
    func healthIsNoTaste(text: String) {
        #expect(Readings.signals(text).isEmpty, "\(Readings.signals(text))")
    }
}
