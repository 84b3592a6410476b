/// Closed word classes of English.
///
/// Source: Quirk et al., "A Comprehensive Grammar of the English Language", 1985, chapters 2 (modals), 6 (pronouns and
/// determiners), 7 (adverbs), 9 (prepositions) and 14 (subordinators); own selection.
extension Lexicon {
    static let modals = set("would could should might may can will must shall")
    static let unrealModals = set("would could should might may")
    static let beForms = set("am is are was were be been being")
    static let haveForms = set("have has had having")
    static let doForms = set("do does did")
    static let pastForms = set("was were had did")
    static let thirdPersons = set(
        "he she they him her them his hers their theirs someone somebody everyone everybody nobody people others folks")
    static let things = set("it this that these those there everything nothing something anything all which what")
    static let possessives = set("my our")
    static let foreignPossessives = set("his her their your its")
    static let determiners = set(
        "the a an this that these those my our his her their your its some any each every no most many much several both"
    )
    static let prepositions = set(
        """
        of in on at by to from with without for about as into onto over under between through during before after above
        below up down out off against among across along around behind beside beyond near per than toward towards until
        upon via within despite regarding concerning like unlike besides except plus versus including following given
        """)
    static let interrogatives = set("what how why where which who whose when whom whats hows")
    static let inverting = set(
        "can could do does did is are was were will would should shall may might must has have am any anything anyone anybody"
    )
    static let conjunctions = set("and but or nor yet then plus so also &")
    static let adverbs = set(
        """
        also just really very quite pretty still already now currently presently basically actually honestly usually
        normally generally mostly mainly often sometimes always never ever only even almost nearly rather simply
        personally definitely certainly absolutely probably maybe perhaps possibly today recently lately strongly
        deeply truly totally completely entirely particularly especially solely exclusively typically frequently
        rarely seldom hardly barely well fully kinda sorta too both all much greatly genuinely adamantly strictly
        firmly vehemently heavily primarily largely regularly daily instead once soon then therefore thus
        severely extremely super so somewhat fairly sincerely officially finally successfully
        """)
    static let negators = set("not never no neither nor hardly barely rarely seldom without")
    static let discourse = set(
        """
        well ok okay hi hello hey yes yeah yep yup honestly actually basically frankly sorry thanks thank please just oh
        ah ahh hmm um uh wow lol haha nice cool great sure right anyway anyways btw fyi also so and but or plus then
        however moreover furthermore additionally personally no nope nah moin morning afternoon evening first second
        secondly firstly lastly finally again otherwise like overall generally
        """)
    static let hedges = PhraseBook<Bool>(
        "maybe, perhaps, i guess, i suppose, sort of, kind of, possibly, i think i, not sure, more or less, somewhat")
    static let intensifiers = set(
        "always never absolutely strongly definitely really very truly adamantly strictly must extremely deeply totally"
    )

    static let unreal = PhraseBook<Bool>(
        """
        suppose, supposing, imagine, let us say, what if, hypothetically, assuming, assume, thinking of, thinking about,
        wish i, wish we, were to, whether, wondering, wonder, i hope, we hope, hoping, as if, as though, dream of,
        pretend, in theory, say we, say i, one day, some day, someday
        """)
    static let reporting = set(
        "say tell think believe claim write ask suggest insist mention argue reckon note explain")
    static let former = PhraseBook<Bool>("used to, formerly, previously, in a past life, back then, back when")
    static let changes = PhraseBook<Bool>(
        """
        no longer, not anymore, anymore, any more, these days, nowadays, from now on, from here on, going forward,
        switched, moved to, moved from, moved off, changed my mind, changed our mind, rather than,
        used to, lately, any longer, i said, i asked for, once liked, gone off, have come to, now i, now we, i now, we now,
        now prefer, now use, am now, are now, is now, company now, starting today, as of today, as of now
        """)
    static let session = PhraseBook<Bool>(
        """
        just this once, this once, this time, for once, today, tonight, right now, for now, at the moment,
        this morning, this afternoon, this evening, for this one, only for that, only for this, just for this, just for now,
        for this question, for this answer, for this report, for this message, for this conversation, for this chat,
        for this session, for this task, for this call, for this meeting, for this document, for this page, for this email,
        for this presentation, in this case, for the next answer, for the moment, this one time,
        for this reply, for this response, for this topic, for this outage, for this thread, in this thread,
        in this conversation, in this chat, just here, for the time being, this week only, in this session
        """)
    /// "For this report", "for today's call": any noun may stand in the middle.
    static let sessionFrames = PhraseBook<Bool>("for this, for today's, for tonight's, for tomorrow's, just for the")
}
