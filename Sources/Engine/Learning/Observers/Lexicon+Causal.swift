/// Words that explain: connectives, verbs of causing, and what time and degree look like instead.
///
/// Source: own selection along Dunietz, Levin and Carbonell, "The BECauSE Corpus 2.0", 2017 (connectives of cause, reason and
/// purpose), Levin, "English Verb Classes", 1993 (engender verbs, 27; force and prevent among verbs of control), and Talmy,
/// "Force Dynamics in Language and Cognition", 1988 (letting, helping, hindering).
extension Lexicon {
    static let causalPhrases = PhraseBook<Bool>(
        """
        because, due to, owing to, thanks to, so that, as a result, as a consequence, as consequence, therefore, thus, hence, consequently, accordingly,
        for this reason, for that reason, is why, was why, reason why, reasons why, the reason, reason for, reasons for, reason is, in order to, in order for, in order that, so as to, so as not to,
        in light of, in the light of, in the face of, in the interest of, in the interests of, for the benefit of, for the purpose of, for purposes of, as a means, as a way to, as a way of, a way to, the purpose of, the goal of, the aim of, a reason, one reason, another reason, no reason, good reason, grounds for, cause for, basis for, motive for, incentive to, incentives to, incentive for, the fact that, fearing, hoping to, seeking to, aimed at, designed to, intended to, meant to, mean that, means that, meant that, in view of, in response to, in reaction to, in recognition of, in exchange for, in the wake of, given the, given that, given how, given our, given my, given this, given these, lest, to the extent, on the grounds,
        of necessity, for fear of, for the sake of, on account of, by virtue of, by reason of, with the aim of, with the goal of, in an effort to, in an attempt to, with a view to,
        in hopes of, in the hope of, for lack of, for want of, by lack of, lack of, as long as, only if, or else, leads to, lead to, led to, leading to, results in, result in, resulted in, resulting in, results from, result from, resulting from, resulted from,
        stems from, stem from, stemmed from, stemming from, arises from, arise from, come from, comes from, came from, derives from, suffer from, suffering from, suffers from, benefited from, benefit from, benefits from,
        based on the idea, based on the fact, so we can, so i can, so they can, so you can, gives rise to, give rise to, gave rise to, giving rise to, on charges of, on suspicion of, in recognition, contributes to, contribute to, contributed to, contributing to, responsible for, blamed on, attributed to, caused by, driven by, prompted by, triggered by, the cause of, causes of, consequences of, result of, effect of, effects of, impact of, impact on, effect on, so as, thereby, in connection with, pursuant to, a factor in, factors in, influence on, influence over, following the, is necessary for, is necessary to, are necessary to, hit by, hurt by, helped by, made possible, mainly to, partly to, in order, in turn, with the help of, by means of, so much that, such that, enough to, too much, for lack, now that, in that, inasmuch as, insofar as, with the result that, to avoid, to prevent, to ensure, to help, for that matter, which means, meaning that
        """)
    /// Verbs whose subject brings about, lets or hinders what their object says; by Porter stem.
    static let causing = Set(
        set(
            """
            cause allow enable ensure prevent prompt trigger spark force require compel facilitate discourage encourage eliminate
            strengthen reinforce avoid engender generate provoke impair distort induce stimulate inspire motivate necessitate
            undermine jeopardize threaten hinder impede imperil affect evidence evidenced discourage persuade convince deter
            reduce improve promote protect obviate preclude spur foster yield entail constrain permit oblige help
            delay worsen boost accelerate slow hurt harm damage destroy weaken ease relieve lessen mitigate minimize maximize deepen exacerbate aggravate escalate precipitate occasion elicit arouse evoke incite catalyze bolster erode curb thwart block stall deprive assure guarantee safeguard transform render prolong disrupt disappoint stun surprise worry reflect offset fuel dispel motivate justify warrant mean imply oblige displace render preserve prejudice compromise heighten intensify dampen propel
            """
        ).map { Porter.stem($0) })
    /// "Make it clear", "let them go", "keep us from", "give people a chance": causing only with an object and more behind it.
    static let makingVerbs = set(
        "make makes made making let lets letting keep keeps kept keeping leave leaves left leaving")
    /// Verbs whose "for" gives the ground: "thanked for", "blamed for".
    static let judging = set(
        """
        thank thanks thanked congratulate congratulated apologize apologized apologise blame blamed criticize criticized praise praised punish punished fine fined arrest
        arrested sentence sentenced credit credited reward rewarded known famous fire fired admonish admonished sue sued charge charged condemn condemned forgive sorry grateful responsible
        """)
    /// Where "since" and "as" count time.
    static let timeWords = set(
        """
        january february march april may june july august september october november december monday tuesday wednesday thursday friday
        saturday sunday yesterday then last spring summer autumn fall winter morning noon midnight childhood birth year years day days week weeks month months ago early late
        """)
    /// What somebody did to a system, after which it does something else.
    static let systemChanges = set(
        """
        changed switched moved updated upgraded migrated deployed released rotated replaced renamed enabled disabled installed removed added
        restarted patched rolled turned configured edited swapped renewed
        """)
    /// Stems of what goes wrong.
    static let symptoms = set(
        "error fail failur broken broke crash 400 401 403 404 429 500 502 503 504 timeout refus reject denied deni stop slow lost miss wrong invalid cannot can't doesn't don't won't"
    )
    /// What an infinitive completes rather than gives a purpose for: "want to", "able to", "began to".
    static let catenatives = set(
        """
        want wants wanted need needs needed have has had having going able ought used like likes liked love try tries tried trying seem seems seemed begin
        begins began start starts started starting continue continues continued likely unlikely willing ready about supposed got agree agreed decide decided hope hopes hoped
        plan plans planned expect expects expected refuse refused fail failed failing fails learn learned intend intends wish wished prefer afford mean means meant tend tends appear appears
        happen happens happened manage managed say said how what whether where when allowed required attempt attempting attempted due free certain sure easy hard difficult important right time wrong
        asked told is are was were be been ability opportunity right intention authority power decision failure effort chance way ways urge ask tell invite
        """)
}
