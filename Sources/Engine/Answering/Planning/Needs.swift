/// What a reader of a role, or with a goal, wants from documentation: how an answer begins and which sides of the
/// subject it turns to, the most wanted first.
///
/// Source: the roles' own descriptions in the essay "RAG Is Not Personalization" (CISO, developer, product manager, CEO,
/// junior developer), carried over to the other roles of the closed list.
struct Needs: Hashable, Sendable {
    var lead: Plan.Lead
    var aspects: [Aspect]
    var depth: Plan.DepthOfAnswer

    static let byRole: [String: Needs] = [
        "ciso": Needs(lead: .controlMap, aspects: [.compliance, .security, .risk, .operations], depth: .deep),
        "security engineer": Needs(
            lead: .controlMap, aspects: [.security, .compliance, .operations, .api], depth: .deep),
        "dpo": Needs(lead: .controlMap, aspects: [.compliance, .risk, .security, .operations], depth: .standard),
        "compliance": Needs(lead: .controlMap, aspects: [.compliance, .risk, .security, .reference], depth: .standard),
        "developer": Needs(lead: .code, aspects: [.code, .api, .howTo, .troubleshooting], depth: .standard),
        "data engineer": Needs(lead: .code, aspects: [.code, .api, .howTo, .operations], depth: .standard),
        "junior developer": Needs(
            lead: .steps, aspects: [.howTo, .code, .concept, .troubleshooting], depth: .standard),
        "student": Needs(lead: .definition, aspects: [.concept, .howTo, .code], depth: .standard),
        "teacher": Needs(lead: .definition, aspects: [.concept, .howTo, .reference], depth: .standard),
        "architect": Needs(lead: .passages, aspects: [.concept, .security, .api, .decision], depth: .deep),
        "devops": Needs(lead: .steps, aspects: [.howTo, .operations, .code, .troubleshooting], depth: .standard),
        "it admin": Needs(lead: .steps, aspects: [.howTo, .operations, .troubleshooting, .security], depth: .standard),
        "engineering manager": Needs(
            lead: .bottomLine, aspects: [.timeline, .decision, .risk, .operations], depth: .standard),
        "cto": Needs(lead: .bottomLine, aspects: [.decision, .risk, .security, .timeline], depth: .standard),
        "ceo": Needs(lead: .bottomLine, aspects: [.cost, .timeline, .risk, .decision], depth: .brief),
        "product manager": Needs(lead: .table, aspects: [.decision, .security, .cost, .compliance], depth: .standard),
        "procurement": Needs(lead: .table, aspects: [.cost, .compliance, .risk, .timeline], depth: .standard),
        "support": Needs(lead: .symptoms, aspects: [.troubleshooting, .howTo, .operations], depth: .standard),
        "consultant": Needs(lead: .bottomLine, aspects: [.decision, .concept, .cost, .timeline], depth: .standard),
        "sales engineer": Needs(lead: .bottomLine, aspects: [.decision, .concept, .security, .cost], depth: .standard),
    ]

    /// Roles that have things done by others.
    ///
    /// Source: the same essay, of a CEO who asks how SSO is set up and is given the steps: she wanted "high-level timeline and
    /// resource requirements for their team".
    static let delegating: Set<String> = [
        "ciso", "dpo", "compliance", "engineering manager", "cto", "ceo", "product manager", "procurement",
        "consultant", "sales engineer",
    ]

    /// What a goal turns the answer to; its lead applies only where a role's does not already say more.
    static let byGoal: [GoalKind: (lead: Plan.Lead?, aspects: [Aspect])] = [
        .evaluate: (nil, [.compliance, .risk, .decision]),
        .decide: (.bottomLine, [.decision, .cost, .risk]),
        .buy: (.bottomLine, [.cost, .timeline, .decision]),
        .implement: (.code, [.code, .howTo, .api]),
        .integrate: (.code, [.code, .api, .howTo]),
        .operate: (.steps, [.operations, .troubleshooting, .howTo]),
        .troubleshoot: (.symptoms, [.troubleshooting, .operations]),
        .learn: (.definition, [.concept, .howTo]),
        .comply: (.controlMap, [.compliance, .security, .risk]),
    ]

    /// What the question itself asks for, whoever asks.
    static func byIntent(_ intent: Query.Intent) -> (lead: Plan.Lead, aspects: [Aspect: Double]) {
        switch intent {
        case .definition: (.definition, [.concept: 0.9])
        case .howTo: (.steps, [.howTo: 0.5])
        case .troubleshooting: (.symptoms, [.troubleshooting: 0.9, .operations: 0.5, .risk: 0.2])
        case .decision: (.passages, [.decision: 0.3, .risk: 0.1])
        default: (.passages, [:])
        }
    }
}
