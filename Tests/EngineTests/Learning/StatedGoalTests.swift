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

    @Test(arguments: [
        (
            "We must demonstrate regular backups to the regulator each spring.", "run-backups-every-night",
            GoalKind.comply
        ),
        ("I have to certify the payment gateway by autumn.", "monitor-payment-gateway", .comply),
        ("I want to understand certificate renewal.", "rotate-certificates-servers", .learn),
        ("Once a quarter I must document our restores for the auditors.", "monitor-restores", .comply),
        ("We have to show the failover test to our insurer.", "fix-failover-test", .comply),
    ])
    func anotherThingToDoWithTheSameObjectIsAnotherGoal(text: String, known: String, kind: GoalKind) throws {
        let key = BeliefKey.goal(known)
        let goal = try #require(goals(text, known: [key: [known.replacing("-", with: " ")]]).first)
        #expect(goal.key != key)
        #expect(goal.kind == kind)
    }

    @Test(arguments: [
        ("I need to compare the two gateways.", "choose-gateway"),
        ("We're going to pick one of the two mail gateways.", "evaluate-mail-gateways"),
        ("I need to finish the rotation of the signing keys.", "rotate-signing-keys"),
    ])
    func aStepTowardsTheSameEndIsTheSameGoal(text: String, known: String) {
        let key = BeliefKey.goal(known)
        #expect(goals(text, known: [key: [known.replacing("-", with: " ")]]).map(\.key) == [key])
    }

    /// A noun for the deed of one goal may be the object of another.
    @Test(arguments: [
        ("I need to finish the risk analysis by Friday.", "analyse-payment-flows"),
        ("We have to complete the vendor audit.", "audit-internal-systems"),
        ("I must complete the transfer assessment.", "assess-vendor-risk"),
        ("We want to finish the training plan.", "plan-move-office"),
        ("I have to finish the report for the board.", "report-incidents-weekly"),
    ])
    func sharingOnlyWhatIsDoneIsAnotherGoal(text: String, known: String) throws {
        let key = BeliefKey.goal(known)
        let goal = try #require(goals(text, known: [key: [known.replacing("-", with: " ")]]).first)
        #expect(goal.key != key)
    }

    @Test(arguments: [
        ("The migration plan is done.", "migrate-customer-accounts"),
        ("We finished testing the export.", "export-orders-warehouse"),
        ("Half of the migration is done.", "migrate-customer-accounts"),
        ("The connector draft is complete.", "build-connector-warehouse"),
        ("The first phase of the audit is finished.", "pass-audit-security"),
        ("The spreadsheet for the tender is done.", "run-tender-network"),
    ])
    func aPartThatIsDoneLeavesTheWholeToDo(text: String, known: String) {
        let key = BeliefKey.goal(known)
        #expect(!goals(text, known: [key: [known.replacing("-", with: " ")]]).contains { $0.key == key })
    }

    @Test(arguments: [
        ("The migration is finished.", "migrate-customer-accounts"),
        ("We completed the export of the orders.", "export-orders-warehouse"),
        ("The warehouse connector is live.", "build-connector-warehouse"),
        ("The security audit is finished.", "pass-audit-security"),
    ])
    func whatNamesTheGoalEndsIt(text: String, known: String) {
        let key = BeliefKey.goal(known)
        let ended = goals(text, known: [key: [known.replacing("-", with: " ")]])
        #expect(ended.map(\.key) == [key])
        #expect(ended.map(\.status) == [.achieved])
    }
}
