/// How people say that a taste came, grew or went.
///
/// Source: own selection along Levin, "English Verb Classes", 1993 (aspectual verbs, 55; admire verbs, 31.2; amuse verbs, 31.1, whose
/// participles judge: "exhausting", "thrilling"; verbs of change of possession and direction taken figuratively, 51), and Quirk
/// et al., 1985, 4.20-4.22 (the present perfect for a state that began and holds).
extension Lexicon {
    /// Behind "I", with adverbs and "not" left out; what follows is what the taste is for or against.
    static let shifts = PhraseBook<Signal.Polarity>(lists: [
        (
            .for,
            """
            have become interested in, have become enthusiastic about, have become fond of, have become obsessed with, have become passionate about, have become drawn to,
            have become a fan of, have become hooked on, have become into, have become attached to, have become curious about, have become keen on, have gotten into, have got into, got into, have grown fond of,
            have grown to love, have grown to like, have grown to enjoy, have grown to appreciate, have grown to prefer, have grown to value, have come to love, have come to like, have come to enjoy,
            have come to appreciate, have come to prefer, have come to value, have started to enjoy, have started to love, have started to appreciate, have started to prefer, have started to like, have started to value, have started to crave,
            have started enjoying, have started loving, have started appreciating, have started preferring, have started liking, have started valuing, have started craving, have begun to enjoy, have begun to appreciate, have begun to prefer, have begun to love,
            began to enjoy, began to appreciate, began to love, began to prefer, started to enjoy, started to appreciate, started to love, started enjoying, started loving, have found joy in, find joy in, have found i prefer, have found i enjoy, have found i love,
            am finding joy in, am finding i prefer, am finding i value, am finding i enjoy, am about, am all about, am for, am all for, am more into, am into, am leaning toward, am leaning towards, am gravitating toward, am gravitating towards, have been leaning toward,
            have been leaning towards, have been gravitating toward, have been gravitating towards, have gravitated toward, have gravitated towards, am drawn to, have been drawn to, find myself drawn to, find myself craving, find myself preferring, find myself enjoying, feel drawn to, felt drawn to, am focusing on, am focused on,
            want to focus on, want to dedicate to, want to commit to, want to stick to, want to embrace, want to dive into, want to lean into, want to go deep into, would like to focus on, need more, crave, am craving, have been craving, have been enjoying, have been loving, am enjoying, am loving, have fallen in love with, have fallen for, fell in love with,
            have embraced, embrace, am embracing, seek out, seek, am seeking, am seeking out, have been seeking, have been seeking out, miss, have shifted to, have shifted toward, have shifted towards, have switched to, have turned to, have moved to, have transitioned to, have pivoted to, am switching to, am shifting to, am shifting toward, am shifting towards, have decided to focus on,
            have decided to embrace, have decided to stick with, have decided to stick to, have decided to go with, am going back to, have gone back to, have returned to, am returning to, have rediscovered, have discovered a love for, have discovered a passion for, have discovered the joy of, have developed a taste for, have developed a passion for, have developed a love for, have developed an interest in, have developed an appreciation for,
            am excited about, am excited by, am fascinated by, am thrilled with, am intrigued by, am captivated by, am inspired by, get excited about, thrive on, thrive in, thrive with, have warmed up to, have warmed to, am warming up to, am hooked on, am obsessed with, have taken to, have taken up, have opted for, am opting for, prioritize, am prioritizing, look forward to, am looking forward to,
            have realized i prefer, have realized i enjoy, have realized i love, have realized i need, have realized i want, realized i prefer, realized i enjoy, realized i love, realized i need, realized i want, realized i crave, have discovered i prefer, have discovered i enjoy, have found that i prefer, have found that i enjoy, have realized that i prefer, have realized that i enjoy, realized that i prefer, realized that i enjoy, realized that i need, think i prefer, think i need, now see the value in, see the value in, have learned to love, am interested in, became interested in, focus on, am concentrating on, concentrate on, rely on, am relying on, believe in, am convinced of, am a fan of, am fond of, am partial to, am keen on, am passionate about, am enthusiastic about, gravitate toward, gravitate towards, lean toward, lean towards, am embracing, have been getting into, am getting into, have been diving into, am diving into, have been loving, am going back to, am going for, am switching over to, have been gravitating to, am shifting my focus to, have shifted my focus to, have shifted focus to, have been binging, have been obsessed with, have been attending, am seeking out, am seeking, only want, just want, care more about, have learned to appreciate, have learned to enjoy, am ready for, am hungry for, am hunting for, long for, yearn for, am longing for, am yearning for
            """
        ),
        (
            .against,
            """
            have grown tired of, have grown weary of, have grown bored of, have grown bored with, have grown to dislike, have grown to hate, have gotten tired of, have gotten bored with, have gotten bored of, have become tired of, have become weary of, have become bored with, have become wary of, have become skeptical of, have come to dislike, have come to hate, am tired of, am weary of, am sick of,
            have lost interest in, lost interest in, have lost my passion for, have lost enthusiasm for, have lost patience for, am losing interest in, have moved away from, have moved on from, am moving away from, am moving on from, am stepping away from, have stepped away from, have stepped back from, am stepping back from, am backing away from, have backed away from, am shying away from, have drifted away from, am drifting away from, have shifted away from, am shifting away from, have turned away from, am turning away from, am distancing myself from,
            want to move away from, want to step away from, want to get away from, want to avoid, have decided to move away from, have decided to avoid, have decided to step back from, have decided to step away from, have decided to stop, have decided to quit, have decided to skip, have decided against, have started avoiding, have started to avoid, have started to dislike, have started to dread, have begun to avoid, have begun to dislike, am starting to dread, am avoiding, have been avoiding,
            have dropped, am bored with, am bored by, am bored of, am burned out on, have been feeling burned out on, have been feeling overwhelmed by, have been feeling bored with, have been feeling tired of, have been feeling drained by, have become disillusioned with, am disillusioned by, am pivoting away from, have pivoted away from, am steering clear of, have steered clear of, am putting, could care about, could care less about, care about less, have decided to abandon, have decided to drop, have decided to leave, have decided to ditch, have decided to stop, am dropping, am abandoning, am ditching, am quitting, am stopping, am giving up, am giving up on, am letting go of, have let go of, have given up, have given up on, gave up on, have stopped, stopped enjoying, have quit, quit, do see myself, can see myself, am done with, am over, have been over, have ditched, have abandoned, have sworn off, have cut out, have had enough of, have cooled on, have soured on, have outgrown, have tired of, tire of, am burnt out on, am burned out on, am burnt out by, am put off by, am turned off by, am overwhelmed by, am overwhelmed with, am frustrated with, am frustrated by, am disillusioned with, feel overwhelmed by, have been feeling overwhelmed by, felt overwhelmed by, feel drained by, want nothing to do with
            """
        ),
    ])
    /// Verbs that go from one thing to another: "shifting my focus from X to Y".
    static let turning = Set(set("shift switch move change transition pivot turn swap go").map { Porter.stem($0) })
    /// Participles and adjectives that judge by the feeling they give.
    static let pleasing = set(
        """
        exhilarating energizing fulfilling enriching thrilling invigorating uplifting liberating captivating gratifying meaningful immersive authentic richer deeper
        irreplaceable crucial vital indispensable key gripping compelling stimulating magic freeing richly satisfying rewarding engaging enjoyable exciting refreshing fascinating inspiring relaxing comforting calming soothing intimate fun better appealing freeing grounding stimulating
        """)
    static let displeasing = set(
        """
        draining exhausting tedious overwhelming suffocating stifling superficial shallow chore predictable tame stale repetitive monotonous restrictive limiting
        boring tiring stressful frustrating distracting dull hollow empty forced artificial generic formulaic chaotic cluttered burden burdensome obligation pressure impersonal intimidating isolating lifeless contrived disillusioned pretentious clichéd rushed noisy crowded harmful outdated rigid dry sterile detached inauthentic scattered unproductive
        """)
    /// Words in front of what matters: auxiliaries, beginnings and decisions ("have been starting to", "find myself").
    static let frames = set(
        """
        have has had am was been being be do did to start starting started begin beginning began begun come coming came grow growing grew grown become becoming
        became get getting got gotten feel feeling felt find finding found decide decided deciding learn learning learned learnt want wanting wanted need needing
        needed going try trying tried plan planning planned choose choosing chose chosen prefer keep keeping end ending ended up would rather like myself that i just really
        """)
    /// Of those, the ones that say that something began.
    static let beginnings = set(
        "start starting started begin beginning began begun come grow growing grew grown become becoming became getting got gotten find finding found decide decided learned learnt been"
    )
    /// Verbs of leaving off and of taking up.
    static let leaving = set(
        "stop quit drop avoid skip abandon ditch leave reject dismiss ignore limit reduce shun decline refuse dread resent distrust cancel retire forgo"
    )
    static let taking = set(
        "engage connect resonate explore embrace pursue adopt cherish celebrate prioritize prioritise emphasize emphasise incorporate integrate cultivate invest immerse devote dedicate experiment switch return gravitate lean commit concentrate focus dive delve specialize specialise rely opt aim"
    )
    /// How one may stand to a thing, with the preposition that leads to it.
    static let leanings = PhraseBook<Signal.Polarity>(lists: [
        (
            .for,
            """
            excited about, excited by, fascinated by, intrigued by, captivated by, inspired by, energized by, motivated by, curious about, focused on, comfortable with, happy with, happier with, thrilled with, thrilled by, thrilled about, eager for,
            eager to, open to, committed to, dedicated to, devoted to, convinced of, attached to, attracted to, interested in, drawn to, drawn toward, drawn towards, into, keen on, fond of, hooked on, obsessed with, passionate about, enthusiastic about, at home with, at home in,
            invested in, immersed in, engaged with, engaged by, moved by, absorbed in, absorbed by, partial to, in love with, a fan of, a believer in, all about, all for, more productive with, happier when, grateful for, satisfied with, fulfilled by, determined to, ready for, ready to
            """
        ),
        (
            .against,
            """
            overwhelmed by, overwhelmed with, drained by, exhausted by, frustrated by, frustrated with, disappointed by, disappointed with, disappointed in, skeptical of, skeptical about, sceptical of, cynical about, wary of, suspicious of,
            tired of, weary of, sick of, bored of, bored with, bored by, fed up with, disillusioned with, disillusioned by, disenchanted with, annoyed by, annoyed with, irritated by, irritated with, stressed by, stressed out by, burned out on, burned out by, burnt out on, burnt out by, burned out from, uncomfortable with, unhappy with, dissatisfied with,
            disconnected from, detached from, disengaged from, away from, done with, over, uninterested in, indifferent to, opposed to, against, turned off by, put off by, distracted by, disheartened by, discouraged by, suffocated by, stifled by, constrained by, limited by, trapped by, intimidated by, out of touch with
            """
        ),
    ])
    /// What a thing does to somebody: verbs whose object feels it (Levin 31.1).
    static let feltVerbs: [String: Signal.Polarity] = {
        let lists: [(Signal.Polarity, String)] = [
            (
                .against,
                "exhaust drain bore tire stress overwhelm distract annoy irritate frustrate bother exasperate disappoint weary discourage intimidate suffocate stifle numb confuse"
            ),
            (
                .for,
                "energize energise inspire excite thrill fascinate delight relax calm soothe motivate invigorate uplift captivate engage refresh comfort move intrigue amuse"
            ),
        ]
        var result: [String: Signal.Polarity] = [:]
        for (polarity, verbs) in lists {
            for verb in verbs.split(separator: " ") { result[Porter.stem(String(verb))] = polarity }
        }
        return result
    }()
    /// A message that says that something has changed: what she wants in it is a taste, not an errand.
    static let turningPoints = PhraseBook<Bool>(
        """
        changed my mind, change of heart, changed my perspective, changed my view, shifted my perspective, rethinking, rethought, reconsidering, reconsidered, re evaluating, have shifted, has shifted, lately,
        have realized, have come to realize, i realized, i realize, have decided, i decided, used to, no longer, anymore, from now on, these days, nowadays, now i, i now, my taste has, my tastes have, have evolved, has evolved, moved on, have been thinking, going forward, have noticed, after that, since then
        """)
}
