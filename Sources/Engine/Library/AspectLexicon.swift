/// Words that show which side of a subject a text speaks about, as data.
///
/// The number is what a word says by itself: 3 names the aspect, 2 belongs to it, 1 fits it among others. Words count by
/// stem, so "encrypting" and "encryption" are one.
enum AspectLexicon {
    private static let words: [Aspect: String] = [
        .concept: """
        3 concept overview introduction glossary terminology definition
        2 architecture background principle explained means consists model understand
        1 is called refers works describes
        """,
        .howTo: """
        3 howto tutorial walkthrough guide step quickstart
        2 install configure setup enable create deploy integrate connect migrate register follow prerequisite
        1 add click choose select open run start use go set
        """,
        .reference: """
        3 reference parameter syntax
        2 default option field attribute flag value type schema property variable string boolean integer
        1 list optional required format supported
        """,
        .api: """
        3 api endpoint rest graphql openapi
        2 request response http json webhook payload header pagination sdk curl
        1 client post get status query token scope call
        """,
        .code: """
        3 snippet sdk
        2 code function library import compile class module
        1 example script language
        """,
        .security: """
        3 security encryption encrypt vulnerability attack authentication authorization
        2 secret password token key certificate tls https cipher hash signature csrf xss cookie permission access
        2 mfa sso credential protect threat firewall hmac webauthn totp ldap oidc saml phishing malicious
        1 session login role private trust sign policy secure
        """,
        .compliance: """
        3 compliance gdpr soc iso hipaa pci audit regulation auditor
        2 control criterion legal law privacy residency processor attestation certification evidence dora nis
        2 subprocessor consent dpo conformance certified
        1 policy retention standard requirement article contract agreement
        """,
        .cost: """
        3 cost price pricing fee billing invoice
        2 plan subscription license discount budget eur usd charge payout
        1 month free paid pay tier spend hour
        """,
        .timeline: """
        3 timeline roadmap deadline milestone schedule
        2 release week quarter phase duration day month expected
        1 version date plan before after until
        """,
        .risk: """
        3 risk threat impact hazard
        2 loss breach outage lose leak exposure liability mitigate danger consequence compromise
        1 warning fail critical unsafe break
        """,
        .operations: """
        3 operations monitoring backup deployment runbook incident sla observability
        2 log metric alert upgrade scale availability restart health kubernetes docker container cluster recovery
        2 rollback rotate capacity uptime systemd helm prometheus replica failover telemetry tracing
        1 server service environment maintain retention instance run
        """,
        .troubleshooting: """
        3 troubleshoot troubleshooting symptom debug faq
        2 error fix fail problem issue cause resolve diagnose incorrect unexpected
        1 log check wrong missing message
        """,
        .decision: """
        3 decision tradeoff comparison versus
        2 choose compare recommend alternative consider decide benefit advantage disadvantage suitable
        1 option instead whether prefer better should depend
        """,
    ]

    /// Weights by stem, in the order of `Aspect.allCases`.
    static let weights: [String: [(aspect: Aspect, weight: Double)]] = {
        var result: [String: [(aspect: Aspect, weight: Double)]] = [:]
        for aspect in Aspect.allCases {
            for line in (words[aspect] ?? "").split(separator: "\n") {
                let parts = line.split(separator: " ")
                guard let weight = parts.first.flatMap({ Double($0) }) else { continue }
                for word in parts.dropFirst() {
                    let stem = Porter.stem(String(word))
                    // A word named twice, as with "encrypt" and "encryption", keeps its first weight.
                    if result[stem]?.contains(where: { $0.aspect == aspect }) == true { continue }
                    result[stem, default: []].append((aspect, weight))
                }
            }
        }
        return result
    }()
}
