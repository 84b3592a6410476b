import Testing

@testable import Engine

/// Questions as people type them, by the kind of answer they want.
struct QueryIntentTests {
    private static let questions: [(Query.Intent, [String])] = [
        (
            .definition,
            [
                "What is an access token?",
                "What's a tenant?",
                "Can you explain what PKCE is?",
                "What does RBAC stand for?",
                "What is a webhook?",
                "what's an idempotency key",
                "What does \"tenant isolation\" mean?",
                "What are scopes?",
                "Define envelope encryption.",
                "Can you explain what SCIM is?",
                "what is SAML?",
                "meaning of RPO",
                "What does HMAC stand for?",
                "Explain refresh tokens",
            ]
        ),
        (
            .howTo,
            [
                "How do I set up webhooks in Go?",
                "Is there a way to rotate keys automatically?",
                "What are the steps to migrate to the Business plan?",
                "Where can I download the SOC 2 report?",
                "Could you show me how to verify the signature?",
                "Can I revoke a token from the console?",
                "How do I rotate an API key?",
                "how can I verify a webhook signature in Python",
                "How do we connect Okta?",
                "What are the steps to set up SSO?",
                "Where do I find the audit log export?",
                "Show me how to page through records",
                "walk me through a key rotation without downtime",
                "Can we provision users without SCIM?",
                "I need to export the audit log every quarter. How?",
                "Is there a way to restrict a key to one IP range?",
                "How would I test webhooks locally?",
                "How to migrate from Zapier",
                "What's the best way to store client secrets?",
                "give me an example request for creating a record",
            ]
        ),
        (
            .decision,
            [
                "Should we turn on SCIM before SSO?",
                "Do I need the Enterprise plan for SAML?",
                "Is polling a good idea for near real time?",
                "OAuth versus API keys?",
                "How safe is it to store keys in settings.py?",
                "What would you recommend for a small team?",
                "Should we use SAML or OIDC?",
                "How should I think about data residency?",
                "Is the Enterprise plan worth it for a team of ten?",
                "Which plan do we need for SSO?",
                "Do we need SCIM if we only have 20 users?",
                "Would you recommend OAuth or API keys for a nightly job?",
                "SAML vs OIDC",
                "What are the trade-offs of customer-managed keys?",
                "Which is better for us, webhooks or polling?",
                "Does it make sense to put Vault in front of the API keys?",
                "Are webhooks a good fit for large files?",
                "How should we approach SSO?",
            ]
        ),
        (
            .troubleshooting,
            [
                "Users sign in with a passkey and are still asked for a password, why?",
                "The redirect after sign out is ignored. What could be the reason?",
                "The pod gets killed for running out of memory. Why?",
                "Mails end up in the spam folder, what can we do about it?",
                "nginx headers vanish inside one block. any idea?",
                "Why is my token rejected?",
                "The ACS url returns 500",
                "Provisioning doesn't work since Monday",
                "We are seeing 429 on every call",
                "What do I do when the signature is invalid?",
                "our SSO login is broken",
                "How do I debug a failing webhook?",
                "Why does my webhook return 403?",
                "I get 401 with a key that starts qs_test_",
                "SAML login fails with audience mismatch",
                "What breaks if we rotate the signing certificate?",
                "Users are stuck in a login loop after we switched to Entra",
                "The signature check doesn't match, what is wrong?",
                "Why am I getting a 429?",
                "my webhook stopped arriving yesterday",
                "error: invalid_grant when refreshing the token",
                "SCIM sync is not working for group members",
                "How do I fix \"clock skew too large\"?",
                "What happens if the identity provider is down?",
            ]
        ),
        (
            .factual,
            [
                "On which port are metrics served?",
                "After how many failures is an account locked?",
                "In which city are the invoices stored?",
                "What is the oldest Node version it runs on?",
                "what is the most we can send in one call?",
                "Which connectors support token exchange?",
                "What themes can we choose for the portal?",
                "how long can a receiver take before you call the delivery failed",
                "What are the allowed role names?",
                "How long does a refresh token live?",
                "What is the default timeout?",
                "Which regions do you offer?",
                "Who can see the audit log?",
                "Does the API support pagination?",
                "When was the last penetration test?",
                "What's the maximum page size?",
                "How long is the audit log kept?",
                "What is the rate limit on the team plan?",
                "Which TLS versions do you accept?",
                "How many retries does a webhook get?",
                "When does an access token expire?",
                "Is data encrypted at rest?",
                "How much does the Business plan cost?",
                "Does the free plan include SSO?",
                "What is the maximum size of a webhook payload?",
                "Can the region be changed after the workspace has been created?",
                "What's the uptime SLA?",
                "Do you support SAML 2.0?",
                "Who approves support access?",
                "how often are data keys rotated?",
                "Are you ISO 27001 certified?",
                "Which port does the agent use?",
            ]
        ),
        (
            .open,
            [
                "Tell me about failure handling",
                "SSO and provisioning",
                "What can you tell me about key management?",
                "Tell me about encryption",
                "audit log",
                "webhooks and security",
                "What should I know about rate limits?",
                "data residency in the EU",
                "Give me an overview of compliance",
            ]
        ),
        (
            .command,
            [
                "make that a table",
                "in prose please",
                "less detail please",
                "shorter",
                "Make it shorter please",
                "as a table",
                "in bullet points please",
                "say that again in simpler words",
                "more detail",
                "forget that",
                "Rewrite this as steps",
            ]
        ),
        (
            .smallTalk,
            [
                "good evening",
                "thanks a lot",
                "hello there",
                "Thanks!",
                "hello",
                "Good morning",
                "thank you, that helped",
                "ok great",
                "how are you?",
                "Hi Quayside!",
                "bye",
            ]
        ),
    ]

    @Test(arguments: questions.flatMap { intent, texts in texts.map { (intent, $0) } })
    func theIntentIsRead(intent: Query.Intent, text: String) {
        #expect(QueryReader.read(text).intent == intent)
    }
}
