import Testing

@testable import Engine

@Suite struct StatedGoalTests {
    private func goals(_ text: String, known: [BeliefKey: [String]] = [:]) -> [SignalDraft] {
        MessageReader.read(text, knownKeys: known).signals.filter { $0.key.family == .goal }
    }

    @Test(arguments: [
        ("We are evaluating two vendors for a roll-out", GoalKind.evaluate, GoalStatus.active),
        ("I need to migrate our data by June", .implement, .active),
        ("My goal is to pass the audit in March", .comply, .active),
        ("I want to really understand SSO", .learn, .active),
        ("We plan to replace the gateway next year", .implement, .proposed),
        ("I've been asked to connect our app to Quayside", .integrate, .active),
        ("We're moving to Azure next quarter", .implement, .proposed),
        ("I'd love to learn Rust someday", .learn, .proposed),
        ("I have to decide by the end of this month", .decide, .active),
        ("We're building an integration for our shop", .implement, .active),
        ("I'm trying to fix the login page", .troubleshoot, .active),
    ])
    func anAimIsAGoal(text: String, kind: GoalKind, status: GoalStatus) throws {
        let goal = try #require(goals(text).first)
        #expect(goal.kind == kind)
        #expect(goal.status == status)
        #expect(goal.polarity == .for)
        #expect(goal.value.split(separator: " ").count <= 12)
    }

    @Test(arguments: [
        "I want to know what it costs", "Could you migrate my data?", "My director wants to evaluate vendors.",
        "If we wanted to migrate, how long would it take?", "Do we need to migrate?", "I need to ask you something",
    ])
    func aQuestionInOtherWordsIsNoGoal(text: String) {
        #expect(goals(text).isEmpty)
    }

    @Test func aFinishedGoalIsAchieved() throws {
        let key = BeliefKey.goal("migrate-billing-database")
        let goal = try #require(
            goals("We finished the migration of the billing database.", known: [key: ["migrate the billing database"]])
                .first)
        #expect(goal.key == key)
        #expect(goal.status == .achieved)
        #expect(goal.polarity == .for)
        #expect(goals("The vendor review is finished by the way.").first?.status == .achieved)
    }

    @Test func anAbandonedGoalIsAgainst() throws {
        let goal = try #require(goals("The competitor comparison is dropped.").first)
        #expect(goal.status == .abandoned)
        #expect(goal.polarity == .against)
        #expect(goals("We put on hold the migration project").first?.status == .paused)
    }
}
