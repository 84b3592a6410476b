import Foundation
import Testing

@testable import Engine

/// Questions that take something for granted, asked of the sample documents. What is so and what is not was read in the
/// documents, not in the rule.
@Suite struct PresuppositionTests {
    static let wrong: [(question: String, said: String)] = [
        ("Since you only use AES-128, should we encrypt ourselves?", "AES-256"),
        ("Because the audit log is kept for 90 days, do we need an archive of our own?", "400"),
        ("Given that the API allows 300 requests per minute, how do we load a million records?", "600"),
        ("As backups are kept for 7 days, how do we restore older data?", "35"),
        ("Since a session lasts 24 hours, do we need our own timeout?", "8 hours"),
        ("Since you don't support SSO, how do we manage passwords?", "SSO"),
        ("Even though you still accept TLS 1.1, is the connection safe?", "TLS 1.1"),
        ("Because API keys are stored as MD5 hashes, should we rotate them weekly?", "SHA-256"),
        ("Your Enterprise SLA is 99.5 %. Is that enough for us?", "99.95"),
        ("Since tenant data keys are rotated every 30 days, what does the auditor see?", "90"),
        ("If you only allow one active API key per integration, how do we rotate without downtime?", "two"),
        ("Since SCIM changes queue for 24 hours during an outage, what do we lose?", "72"),
        ("Because a retired key keeps working for 48 hours, when do we search the logs?", "24"),
        ("Because access tokens last 10 minutes, how often do we refresh?", "15 minutes"),
        ("Since you encrypt backups with 3DES, are they safe?", "AES-256"),
        ("Since you offer a HIPAA business associate agreement, can we store health data?", "no HIPAA"),
        ("You accept SAML signatures with SHA-1, so can we leave our identity provider alone?", "SHA-1"),
        ("Given that /v2/records:batch takes 100 records a call, how long does a million take?", "500"),
        ("Since Quayside supports OpenID Connect back-channel logout, does a sign-out reach you?", "back-channel"),
        ("As the Enterprise plan starts at 2,000 EUR a month, is it worth it?", "5,200"),
    ]

    /// Not so either, and in words too far from those of the documents: nothing is said yet.
    static let unseen = [
        "Since a failover to the other site takes 24 hours, do we need a standby?",
        "Given that you sign webhooks with RSA, how do we verify them?",
        "Since support staff can read API keys, should we rotate them after a ticket?",
        "As the region can be changed at any time, can we start in the US?",
    ]

    static let right = [
        "Since you use AES-256-GCM, should we encrypt ourselves?",
        "Because the audit log is kept for 400 days, do we need an archive of our own?",
        "Given that the API allows 600 requests per minute, how do we load a million records?",
        "As backups are kept for 35 days, how do we restore older data?",
        "Since a session lasts 8 hours, do we need our own timeout?",
        "Since you support SSO with SAML, how do we manage passwords?",
        "Because you refuse TLS 1.1, which clients break?",
        "Even though you accept TLS 1.2, is TLS 1.3 used?",
        "Because API keys are stored as SHA-256 hashes, can support read them?",
        "Your Enterprise SLA is 99.95 %. Is that enough for us?",
        "Since data keys are rotated every 90 days, what does the auditor see?",
        "If only two API keys can be active per integration, how do we rotate three programs?",
        "Since SCIM changes queue for 72 hours during an outage, what do we lose?",
        "Because a retired key keeps working for 24 hours, when do we search the logs?",
        "Since Quayside offers no client credentials grant, how does a job sign in?",
        "Since you don't support OpenID Connect back-channel logout, does a sign-out reach you?",
        "Given that /v2/records:batch takes 500 records a call, how long does a million take?",
        "As the Enterprise plan starts at 5,200 EUR a month, is it worth it?",
        "Since Quayside recovers from a disaster within 24 hours, do we need a standby?",
        "Since the Team plan costs 490 EUR a month, what do we get?",
        "Since keys are shown once, where do we store them?",
        "Since you rotate master keys once a year, what does NIST say?",
        "Because you removed SHA-1, must our identity provider change?",
    ]

    /// What is said of oneself, or takes nothing for granted.
    static let none = [
        "Since we only have two engineers, should we use the SDK?",
        "We keep our logs for 90 days, how do we export the audit log?",
        "Because our contract starts on the 1st, how do we go live before?",
        "How long is the audit log kept?",
        "As a developer, how do I verify a webhook?",
        "Can we rotate API keys without downtime?",
        "What has changed since release 2.12?",
        "How should I think about data security for this integration?",
        "I am on call tonight because my colleague is ill. What breaks if the IdP is down?",
        "Since my sprint ends in 3 days, how do I set up SSO quickly?",
        "If we are on the Team plan, do we get SCIM?",
        "Because audits were painful for us, we moved to Fargate. Which regions do you have?",
    ]

    private func answer(_ question: String) async throws -> Answer {
        try await SampleEngine.shared().preview(question, person: nil)
    }

    private func otherwise(_ answer: Answer) -> String? {
        guard answer.blocks.first?.text == Sections.otherwise else { return nil }
        return answer.blocks.dropFirst().first?.text
    }

    @Test(arguments: wrong) func aClaimThatIsNotSoIsContradictedFirst(question: String, said: String) async throws {
        let answer = try await answer(question)
        let text = try #require(otherwise(answer), "\(answer.blocks.first?.text ?? "")")
        #expect(text.lowercased().contains(said.lowercased()))
        #expect(answer.blocks[0].mustSay && answer.blocks[1].mustSay)
        #expect(answer.grounding.supported == answer.grounding.sentences)
    }

    @Test(arguments: right + none) func whatIsSoOrNotClaimedIsLeftAlone(question: String) async throws {
        let answer = try await answer(question)
        #expect(otherwise(answer) == nil, "\(otherwise(answer) ?? "")")
        #expect(!answer.mustSay.contains(Sections.otherwise))
    }

    /// Three in four are seen at least; what is not seen is left alone, and nothing wrong is said of it.
    @Test func mostClaimsThatAreNotSoAreSeen() async throws {
        var seen = Self.wrong.count
        for question in Self.unseen where otherwise(try await answer(question)) != nil { seen += 1 }
        #expect(4 * seen >= 3 * (Self.wrong.count + Self.unseen.count))
    }

    @Test func everybodyIsToldTheSame() async throws {
        let engine = try await SampleEngine.shared()
        let comparison = try engine.compare(
            "Since you only use AES-128, should we encrypt ourselves?", columns: ["maya", "devon", "priya"])
        let openings = Set(comparison.answers.values.map { $0.blocks.prefix(2).map(\.text) })
        #expect(openings.count == 1 && openings.first?.first == Sections.otherwise)
    }
}
