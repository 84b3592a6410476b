import Testing

@testable import Engine

/// A bare reply takes up what was asked; the question alone says nothing of her.
struct ShortReplyTests {
    private func signals(_ reply: String, after text: String) -> [String] {
        MessageReader.read(reply, history: [Turn(role: .assistant, text: text)]).signals.map {
            ($0.polarity == .for ? "+" : "-") + $0.key.rawValue + "=" + $0.value
        }
    }

    @Test(arguments: [
        ("Yes.", "Do you use Okta?", "+stack/okta=Okta"),
        ("yes please", "Would you like a table?", "+style/format=table"),
        ("No.", "Do you use Okta?", "-stack/okta=Okta"), ("Yes, I am.", "Are you a developer?", "+role=developer"),
        (
            "Option 2", "Which would you take?\n1. An online course\n2. A course in a classroom. Small groups.",
            "+preference/learning/course=course in a classroom"
        ),
    ]) func aReplyTakesUpTheQuestion(reply: String, question: String, signal: String) {
        #expect(signals(reply, after: question).contains(signal), "\(signals(reply, after: question))")
    }

    @Test(arguments: [
        ("Yes.", "You use Okta."), ("Yes.", "Do you use Okta or Auth0?"), ("Go ahead then.", "Do you use Okta?"),
        ("Yes, but what is SSO for?", "Do you use Okta?"), ("Option 7", "1. A course"),
        ("Thanks.", "Are you a developer?"),
    ]) func otherRepliesSayNothing(reply: String, question: String) {
        #expect(signals(reply, after: question).filter { !$0.hasPrefix("+expertise") }.isEmpty)
    }

    @Test func theSignalRestsOnTheReply() {
        let read = MessageReader.read("Yes.", history: [Turn(role: .assistant, text: "Do you use Okta?")])
        #expect(read.signals.map(\.span) == [0..<4])
    }

    @Test(arguments: [
        ("Actually no, I meant paragraphs.", "+style/format=prose"), ("I was made CTO last month.", "+role=cto"),
        ("I've been promoted to engineering manager.", "+role=engineering manager"),
        ("I don't dislike tables.", "+style/format=table"), ("We can't not use Okta.", "+stack/okta=Okta"),
    ]) func aTurnOfPhraseIsRead(text: String, signal: String) {
        #expect(Readings.signals(text).contains(signal), "\(Readings.signals(text))")
    }

    @Test(arguments: [
        "Our parent company uses Oracle.", "Our sister company runs Azure.", "My former company used Okta.",
    ])
    func anotherCompanysToolsAreNotOurs(text: String) {
        #expect(Readings.signals(text, .stack).isEmpty, "\(Readings.signals(text))")
    }
}
