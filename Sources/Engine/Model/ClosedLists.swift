/// The values a choice key may hold. Anything else people say about these keys is `other`.
public enum ClosedLists {
    public static let values: [String: [String]] = [
        "role": [
            "ciso", "security engineer", "developer", "junior developer", "architect", "devops", "data engineer",
            "engineering manager", "cto", "ceo", "product manager", "support", "dpo", "compliance", "procurement",
            "it admin", "student", "consultant", "sales engineer", "teacher", "other",
        ],
        "account/plan": ["free", "team", "business", "enterprise", "other"],
        "account/size": ["1-10", "11-50", "51-200", "201-1000", "1001-5000", "5000+", "other"],
        "account/usage": ["light", "moderate", "heavy", "other"],
        "account/industry": [
            "finance", "insurance", "healthcare", "education", "public sector", "manufacturing", "energy", "transport",
            "logistics", "gaming", "software", "retail", "nonprofit", "other",
        ],
        "style/format": ["bullets", "table", "prose", "steps", "code", "diagram", "other"],
        "style/depth": ["brief", "standard", "deep", "other"],
        "style/vocabulary": ["plain", "technical", "formal", "other"],
        "style/examples": ["yes", "no", "other"],
    ]
}
