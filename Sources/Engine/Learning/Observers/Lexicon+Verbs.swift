/// Verb groups.
///
/// Source: own selection along the classes of B. Levin, "English Verb Classes and Alternations", 1993: admire verbs
/// (31.2), want verbs (32.1), verbs of use (105), say verbs (37.7), complete verbs (55.2), and of the engine's kinds of goals.
extension Lexicon {
    static let likes = set(
        """
        love like enjoy adore prefer favor favour fancy relish dig cherish treasure appreciate savor savour admire
        prioritize prioritise value crave
        """)
    static let dislikes = set(
        """
        hate dislike detest loathe despise abhor resent avoid refuse disdain abstain shun reject dread oppose
        """)
    static let uses = set("use run deploy host operate utilize utilise employ leverage maintain manage self-host")
    static let says = set(
        """
        say tell think believe claim write ask suggest insist mention argue reckon note explain want prefer like love hate
        need require demand expect know recommend
        """)
    static let requires = set("require demand expect insist mandate oblige force ask need want forbid prohibit")
    static let goalKinds: [String: GoalKind] = {
        let lists: [(GoalKind, String)] = [
            (
                .evaluate,
                "evaluate narrow assess compare review consider explore trial pilot benchmark investigate research examine vet"
            ),
            (.decide, "decide choose pick select settle determine weigh"),
            (.buy, "buy purchase procure order renew license negotiate budget sign subscribe"),
            (
                .implement,
                "implement build create develop write add design deploy launch ship code make complete set roll migrate move replace rewrite refactor start produce prepare finish deliver automate introduce upgrade publish release plan organize organise open improve cut reduce get lower raise increase expand grow convert port modernize modernise configure"
            ),
            (.integrate, "integrate connect link sync synchronize synchronise hook embed combine import wire"),
            (.operate, "rotate operate run maintain monitor manage host scale keep support administer"),
            (.troubleshoot, "fix debug troubleshoot solve resolve diagnose repair"),
            (.learn, "learn understand study master grasp train teach practice practise improve"),
            (.comply, "comply certify audit prove demonstrate show document satisfy pass"),
        ]
        var result: [String: GoalKind] = [:]
        for (kind, verbs) in lists {
            for verb in verbs.split(separator: " ") where result[String(verb)] == nil { result[String(verb)] = kind }
        }
        return result
    }()
    /// Verbs that can begin an order to an assistant.
    static let orders = set(
        """
        give show keep make explain walk skip put start use write list tell describe summarize summarise stick avoid
        leave go stop include format answer respond reply be break spell number draw present drop send redo add point
        forget remember do let take bring get lay structure lead begin help provide cut focus assume treat talk elaborate
        expand simplify shorten define compare suggest recommend map
        """)
    static let otherVerbs = set(
        """
        work live move switch migrate leave replace know understand learn study teach lead head run own found manage
        finish complete drop cancel abandon pause postpone shelve park scrap close resolve solve wrap sign ship launch
        achieve stick follow adhere eat drink consume wear drive play watch listen read cook stay travel find feel mean
        confuse have be do need want wish hope plan intend aim try look go come take get make keep put set start stop
        begin continue help let see hear call ask sit stand hold pay meet touch test check serve sell rent store paste
        search compare retype look grep scale handle act send give show promise approve decide change grow hire pin export
        rotate retain encrypt sound seem appear adopt end expire happen arrive break renew log connect sync process tend promote appoint elect nominate suit appeal resonate excite exhaust drain inspire energize energise overwhelm distract annoy frustrate fascinate thrill refuse allow permit limit
        """)

    /// A form of a known verb.
    struct Verb: Sendable {
        enum Form: Sendable { case base, third, gerund, past }
        let lemma: String
        let form: Form
    }

    /// Every form of every verb listed, by what it looks like.
    static let verbs: [String: Verb] = {
        var result: [String: Verb] = [:]
        let goals = Set(goalKinds.keys)
        let all = likes.union(dislikes).union(uses).union(says).union(requires).union(goals).union(orders).union(
            otherVerbs)
        for lemma in all.sorted() {
            result[lemma] = Verb(lemma: lemma, form: .base)
        }
        for lemma in all.sorted() {
            for (form, text) in [(Verb.Form.third, third(lemma)), (.gerund, gerund(lemma)), (.past, past(lemma))]
            where result[text] == nil {
                result[text] = Verb(lemma: lemma, form: form)
            }
        }
        for text in ["am", "are"] { result[text] = Verb(lemma: "be", form: .third) }
        for (text, lemma) in irregularPasts where result[text] == nil {
            result[text] = Verb(lemma: lemma, form: .past)
        }
        return result
    }()

    private static func third(_ verb: String) -> String {
        switch verb {
        case "have": return "has"
        case "be": return "is"
        default: break
        }
        if let last = verb.last,
            verb.hasSuffix("s") || verb.hasSuffix("x") || verb.hasSuffix("ch") || verb.hasSuffix("sh")
                || verb.hasSuffix("z") || last == "o"
        {
            return verb + "es"
        }
        if verb.hasSuffix("y"), !endsInVowelY(verb) { return verb.dropLast() + "ies" }
        return verb + "s"
    }

    private static func gerund(_ verb: String) -> String {
        if verb.hasSuffix("e"), !verb.hasSuffix("ee"), verb.count > 2 { return verb.dropLast() + "ing" }
        return doublesLast(verb) ? verb + String(verb.last!) + "ing" : verb + "ing"
    }

    private static func past(_ verb: String) -> String {
        if verb.hasSuffix("e") { return verb + "d" }
        if verb.hasSuffix("y"), !endsInVowelY(verb) { return verb.dropLast() + "ied" }
        return doublesLast(verb) ? verb + String(verb.last!) + "ed" : verb + "ed"
    }

    private static func endsInVowelY(_ verb: String) -> Bool {
        guard let before = verb.dropLast().last else { return false }
        return "aeiou".contains(before)
    }

    private static func doublesLast(_ verb: String) -> Bool {
        let short = set(
            "run plan ship stop drop get set put cut sit shun dig vet log pin wrap scrap prefer abhor begin let chat grep"
        )
        return short.contains(verb)
    }

    /// Participles that look like the base form: "have set", "has run".
    static let samePasts = set("set put cut let read run come become shut split spread hit quit")

    private static let irregularPasts: [(String, String)] = [
        ("ran", "run"), ("built", "build"), ("wrote", "write"), ("written", "write"), ("knew", "know"),
        ("known", "know"),
        ("thought", "think"), ("said", "say"), ("told", "tell"), ("chose", "choose"), ("chosen", "choose"),
        ("bought", "buy"), ("left", "leave"), ("moved", "move"), ("made", "make"), ("kept", "keep"), ("gave", "give"),
        ("given", "give"), ("took", "take"), ("taken", "take"), ("got", "get"), ("gotten", "get"), ("went", "go"),
        ("gone", "go"), ("came", "come"), ("did", "do"), ("done", "do"), ("had", "have"), ("was", "be"), ("were", "be"),
        ("been", "be"), ("found", "find"), ("felt", "feel"), ("meant", "mean"), ("taught", "teach"), ("led", "lead"),
        ("began", "begin"), ("begun", "begin"), ("understood", "understand"), ("learnt", "learn"), ("drove", "drive"),
        ("ate", "eat"), ("eaten", "eat"), ("drank", "drink"), ("wore", "wear"), ("stuck", "stick"), ("held", "hold"),
        ("paid", "pay"), ("met", "meet"), ("sold", "sell"), ("sent", "send"), ("shown", "show"), ("saw", "see"),
        ("seen", "see"), ("heard", "hear"), ("brought", "bring"), ("spoke", "speak"), ("grew", "grow"),
        ("grown", "grow"),
    ]
}
