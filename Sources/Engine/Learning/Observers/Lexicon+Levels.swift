/// Phrases with which people say how well they know something.
///
/// Source: own selection; adjectives of competence and their prepositions as in Quirk et al. 1985, section 16.69.
extension Lexicon {
    /// "I am <phrase> <topic>".
    static let levelsAfterBe = PhraseBook<Expertise>(lists: [
        (
            .newcomer,
            "new to, brand new to, completely new to, totally new to, quite new to, fairly new to, pretty new to, very new to, a beginner with, a beginner in, a beginner at, a complete beginner with, a complete beginner in, a complete beginner at, a total beginner with, a total beginner in, still a beginner with, still a beginner in, a newbie with, a newbie in, a newbie to, a noob at, a newcomer to, a novice in, a novice with, a novice at, just starting with, just starting out with, just getting started with, not familiar with, unfamiliar with, clueless about, inexperienced with, inexperienced in, not technical when it comes to, lost with, lost when it comes to, a layman in, a total novice in, hopeless at, terrible at, bad at, not good at, no expert in, no expert on, no expert at, not an expert in, not an expert on, not an expert at, no specialist in, no specialist on, not a specialist in, not a specialist on, no pro at, no pro in, not experienced with, not well versed in, confused by, confused about, just learning, only learning, new at, a rookie at, green at, completely unfamiliar with, totally unfamiliar with, ignorant of, ignorant about, not comfortable with, not confident with, not confident in"
        ),
        (
            .familiar,
            "familiar with, somewhat familiar with, learning, still learning, getting used to, getting to know, okay with, ok with, okay at, ok at, getting better at, getting comfortable with, slightly familiar with, vaguely familiar with, a bit familiar with, self taught in, decent at, an intermediate in, intermediate in, intermediate at"
        ),
        (
            .proficient,
            "comfortable with, comfortable in, confident with, confident in, confident about, proficient in, proficient with, proficient at, skilled in, skilled at, experienced with, experienced in, fluent in, good at, pretty good at, quite good at, good with, well versed in, competent in, competent with, very familiar with, quite familiar with, pretty familiar with, quite comfortable with, pretty comfortable with, very comfortable with, perfectly comfortable with, knowledgeable about, at home with, at home in, used to, adept at, certified in, trained in, strong in, strong at, solid on, quite confident with"
        ),
        (
            .expert,
            "an expert in, an expert on, an expert at, an expert with, expert in, expert at, expert on, a specialist in, a veteran of, a guru in, an authority on, a master of, highly experienced in, highly experienced with, very experienced with, very experienced in, deeply familiar with, extremely familiar with, highly skilled in, very good at, really good at, excellent at, great at, a wizard with, a pro at, deep into, very knowledgeable about, extremely comfortable with, the author of, an old hand at"
        ),
    ])
    /// What stands behind the topic of "I know".
    static let degrees = PhraseBook<Expertise>(lists: [
        (
            .expert,
            "inside out, inside and out, by heart, in and out, very well, extremely well, like the back of my hand, backwards, in depth, intimately, thoroughly, cold"
        ),
        (
            .proficient,
            "well, pretty well, quite well, well enough, fairly well, really well, rather well, reasonably well"
        ),
        (
            .familiar,
            "a bit, a little, a little bit, somewhat, a bit of, okay, ok, roughly, superficially, so so, only a little, only a bit"
        ),
    ])
    /// "I know a bit of <topic>".
    static let knownAmounts = PhraseBook<Expertise>(lists: [
        (
            .familiar,
            "a bit of, a bit about, a little about, a little, some, a bit, the basics of, the basics, basic, the fundamentals of, enough, a thing or two about, something about"
        ),
        (
            .proficient,
            "a lot about, my way around, my way around with, quite a bit about, a fair bit about, a good deal about, plenty about, how to use, how to write"
        ),
        (
            .expert,
            "everything about, all about, all there is to know about, everything there is to know about, the ins and outs of"
        ),
        (
            .newcomer,
            "nothing about, little about, next to nothing about, almost nothing about, very little about, nothing at all about, absolutely nothing about, zero about, only the word, only the name"
        ),
    ])
    /// Statements that deny knowledge: "haven't a clue about <topic>".
    static let ignorance = PhraseBook<Bool>(
        """
        have no idea about, have no idea what, have no clue about, have no clue what, have not a clue about, do not have a clue about,
        have no experience with, have no experience in, have no knowledge of, have zero experience with, have zero experience in,
        have little experience with, have little experience in, do not have any experience with, do not have any experience in,
        do not have much experience with, do not have much experience in, have not got a clue about, have no background in,
        have no understanding of, do not have a background in, have a hard time understanding, struggle with, struggle to understand,
        get lost in, get confused by, do not get, can not wrap my head around, can not get my head around, know nothing about,
        have trouble understanding, have difficulty understanding, do not really get, do not have experience with, have limited experience with,
        have very little experience with, have limited knowledge of, lack experience with, lack experience in,
        had to look up, have to look up, had to google, have to google
        """)
    /// "Never <verb> <topic>" with "have".
    static let triedVerbs = set(
        "touched used worked done heard seen tried written built set dealt learned learnt studied looked configured implemented deployed coded programmed had played understood set installed administered operated"
    )
    /// What a topic does to her: "SAML <phrase>".
    static let topicLevels = PhraseBook<Expertise>(lists: [
        (
            .newcomer,
            "confuses me, confuse me, means nothing to me, mean nothing to me, baffles me, baffle me, scares me, scare me, is not something i know, goes over my head, go over my head"
        ),
        (.familiar, "rings a bell"),
    ])
    /// What a topic is to her, behind "is": "SAML is <phrase> to me".
    static let topicStates = PhraseBook<Expertise>(lists: [
        (
            .newcomer,
            "new, brand new, unfamiliar, a mystery, a riddle, a puzzle, foreign, greek, gibberish, a closed book, a black box, a blank, a foreign language, a foreign country, unknown, black magic, new territory, unknown territory, uncharted territory, new ground, terra incognita, a different planet, another planet, a different world, another world"
        ),
        (.familiar, "familiar, somewhat familiar"),
        (.expert, "second nature, easy, old hat"),
        (.proficient, "no problem, not new, nothing new, no mystery, familiar ground"),
    ])
    /// The same, with her already in it.
    static let ownTopicStates = PhraseBook<Expertise>(lists: [
        (
            .newcomer,
            "over my head, beyond me, not my field, not my area, not my strong suit, outside my field, outside my area, not my world, a different planet, another planet"
        ),
        (.familiar, "somewhat familiar"),
        (
            .expert,
            "my bread and butter, what i do all day, my specialty, my speciality, my area of expertise, my field, my day job"
        ),
        (.proficient, "familiar ground"),
    ])
    /// How good somebody is, when the topic stands in front: "On the technical side I am <phrase>".
    static let bareLevels = PhraseBook<Expertise>(lists: [
        (
            .newcomer,
            "no expert, not an expert, no specialist, not a specialist, no pro, a beginner, a complete beginner, a total beginner, an absolute beginner, still a beginner, a novice, a newbie, a layman, a layperson, a lay person, an amateur, new, lost, clueless, inexperienced, out of my depth, no use, useless, hopeless, not technical, not experienced, not at home"
        ),
        (.familiar, "an intermediate, so so, okay, ok"),
        (.proficient, "at home, comfortable, confident, experienced, proficient, competent, fluent"),
        (.expert, "an expert, a specialist, a veteran, an old hand, a pro"),
    ])
    /// Words that follow the name of a field and add nothing: "the compliance side", "the legal aspects".
    static let topicTails = set(
        "side part parts aspect aspects stuff matter matters industry business sector field trade world realm domain")
    /// The field that an adjective stands for.
    static let fieldsOfAdjectives = [
        "technical": "technology", "legal": "law", "financial": "finance", "commercial": "commerce",
    ]
    /// What years are spent on or collected in without learning a field.
    static let noField = set(
        "log logs data history record records backup backups archive archives invoice invoices email emails mail mails document documents contract contracts school prison jail debt service warranty support marriage age life business college university town office place row total production waiting trouble silence peace uptime"
    )
    /// Words of no topic: "new to this", "familiar with it".
    static let noTopic = set(
        "this that it here them these those the all everything things stuff work job team company place area role city country town site forum platform idea concept people person name new way term word phrase acronym part question answer"
    )

    /// Terms that somebody at home in the field does not ask for.
    ///
    /// Source: own selection of first-chapter terms from public glossaries (NIST SP 800-63 and 800-57 glossaries, MDN glossary).
    static let basicTerms = set(
        """
        saml sso oauth oauth2 oidc scim mfa 2fa tls ssl https http dns api sdk cli jwt token bearer header cookie session
        webhook endpoint payload json yaml xml csv rest graphql sql nosql database schema index cache queue idempotency
        idempotent idempotence encryption hash hashing salt certificate fingerprint signature key keys hsm kms pki assertion
        metadata connector integration middleware container docker kubernetes k8s pod cluster namespace node vm server serverless
        cloud saas iaas paas vpn firewall proxy gateway subnet ip cidr port load-balancer latency throughput bandwidth sla slo
        rpo rto backup failover redundancy uptime gdpr hipaa dora pci soc iso dpa nda dpo sub-processor subprocessor tenant
        multi-tenant tenancy rbac acl role-based scope grant pkce nonce csrf xss cors ddos phishing malware ransomware
        pagination rate-limit throttling retry backoff timeout polling cron git commit branch merge repo repository
        ci pipeline deployment rollback staging sandbox env environment variable regex string array object class function
        loop recursion algorithm thread process async asynchronous framework library dependency package compiler interpreter
        etl warehouse ingestion batch stream websocket idp acs entity clock-skew skew envelope hmac mac sha-256 sha256 aes rsa
        iam credential credentials principal policy audit-log log crm erp mrr arr roi kpi machine-learning model embedding
        vector llm prompt provisioning deprovisioning federation refresh-token access-token callback redirect uri url
        """)
}
