import Engine

/// Made-up people of forty beliefs each, who have much to do with the sample's questions: what a comparison costs at worst.
enum BenchPeople {
    static func persona(_ number: Int) -> Persona {
        let roles = ["ciso", "developer", "product manager", "devops"]
        let formats = ["table", "code", "bullets", "steps"]
        let depths = ["deep", "standard", "brief", "standard"]
        var entries = [
            entry("role", roles[number % 4]), entry("style/format", formats[number % 4]),
            entry("style/depth", depths[number % 4]),
            entry("style/vocabulary", ["formal", "technical", "plain"][number % 3]),
            entry("style/examples", number.isMultiple(of: 2) ? "no" : "yes"), entry("account/plan", "enterprise"),
            entry("account/size", "1001-5000"), entry("account/industry", "finance"),
        ]
        let levels = Expertise.allCases.map(\.rawValue)
        for (place, topic) in ["saml", "apis", "encryption", "webhooks", "scim", "oauth", "compliance", "sso"]
            .enumerated()
        {
            entries.append(entry("expertise/\(topic)", levels[(place + number) % 4]))
        }
        let kinds = GoalKind.allCases
        for (place, goal) in ["single sign-on", "key rotation", "data residency", "webhook checks"].enumerated() {
            let key = BeliefKey.goal(goal.replacing(" ", with: "-"))
            entries.append(
                Persona.Entry(key: key, value: "\(goal) by spring", kind: kinds[(place * 2 + number) % kinds.count]))
        }
        let tools = [
            ["entra-id", "okta", "splunk", "azure", "salesforce", "snowflake", "terraform", "java"],
            ["node", "express", "aws", "postgres", "redis", "typescript", "okta", "github"],
        ][number % 2]
        entries += tools.map { entry("stack/\($0)", $0) }
        for (place, rule) in [
            "data must stay in the EU", "keys rotate every quarter", "no shared accounts",
            "the audit log goes to the SIEM", "sign-on needs two factors", "backups are tested twice a year",
        ].enumerated() { entries.append(entry("constraint/rule-\(place)", rule)) }
        for (place, taste) in [
            "managed keys", "short webhooks", "SAML over OpenID", "quarterly reviews",
            "one vendor", "plain audit exports",
        ].enumerated() { entries.append(entry("preference/taste-\(place)/it", taste)) }
        return Persona(id: "bench-\(number)", name: "Bench \(number)", description: "", beliefs: entries)
    }

    private static func entry(_ key: String, _ value: String) -> Persona.Entry {
        Persona.Entry(key: BeliefKey(rawValue: key)!, value: value)
    }
}
