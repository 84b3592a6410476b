/// Why a kind of belief is kept, and what the person has of it. What has neither cannot be collected.
public struct Purpose: Hashable, Sendable {
    public var purpose: String
    public var benefit: String

    public static func of(_ key: BeliefKey) -> Purpose {
        switch key.family {
        case .role:
            Purpose(
                purpose: "To choose which sides of a subject come first.",
                benefit: "Answers begin with what your work needs.")
        case .account:
            Purpose(
                purpose: "To find the segment that fits while little is known.",
                benefit: "First answers are closer to your situation.")
        case .expertise:
            Purpose(
                purpose: "To decide which terms to explain.",
                benefit: "Nothing basic is explained to you, and nothing new is left unexplained.")
        case .style:
            Purpose(
                purpose: "To write in the form you read most easily.",
                benefit: "Answers come as you like them, without asking again.")
        case .goal:
            Purpose(purpose: "To put what you are working on first.", benefit: "Answers move your task forward.")
        case .stack:
            Purpose(purpose: "To choose code and pitfalls for your tools.", benefit: "Examples run in what you use.")
        case .constraint:
            Purpose(purpose: "To keep rules that bind you in view.", benefit: "Answers mention what your rules touch.")
        case .preference:
            Purpose(
                purpose: "To lean towards what you said you prefer.", benefit: "Of several ways, yours comes first.")
        case .opinion:
            Purpose(
                purpose: "To show you what you said; it never changes facts or search.",
                benefit: "You can see and correct it.")
        case .context:
            Purpose(
                purpose: "To fit answers to your present situation.", benefit: "When time is short, answers are too.")
        }
    }

    /// A kind of belief, the level from which it can be known, and what it is for.
    public struct Row: Hashable, Sendable {
        public var key: String
        public var level: PrivacyLevel
        public var purpose: Purpose
    }

    /// Every kind there is, reasons too.
    public static var table: [Row] {
        BeliefKey.Family.allCases.map { family in
            let key = example(of: family)
            return Row(key: family.rawValue, level: PrivacyFilter.needed(key), purpose: of(key))
        } + [Row(key: Consent.reasons, level: .individual, purpose: reasons)]
    }

    /// Why a reason is kept.
    public static let reasons = Purpose(
        purpose: "To know what a wish is for, and to tell when it no longer holds.",
        benefit: "Answers serve your reason, and show it to you.")

    private static func example(of family: BeliefKey.Family) -> BeliefKey {
        switch family {
        case .role: .role
        case .account: .plan
        case .expertise: .expertise("x")
        case .style: .format
        case .goal: .goal("x")
        case .stack: .stack("x")
        case .constraint: .constraint("x")
        case .preference: .preference("x", "x")
        case .opinion: .opinion("x")
        case .context: .context("x")
        }
    }
}
