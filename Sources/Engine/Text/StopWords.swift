/// Words that carry no topic. Function words of English only: what remains is what a question is about.
///
/// Source: closed word classes (articles, pronouns, auxiliaries, prepositions, conjunctions, question words) as listed in
/// Quirk et al., "A Comprehensive Grammar of the English Language", 1985, with their contracted forms.
public enum StopWords {
    public static let all: Set<String> = Set(
        """
        a an the this that these those some any each every either neither no none both all such own same other another
        i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
        herself it its itself they them their theirs themselves one ones who whom whose which what whatever whichever
        is am are was were be been being do does did done doing have has had having can could may might must shall should
        will would ought need dare
        of in on at by to from with without for about as into onto over under between through during before after above
        below up out off again further against among across along around behind beside beyond near per since than
        toward towards until upon via within
        and or but nor so yet if because although though while whereas unless then else when where why how there here
        not don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't won't wouldn't shouldn't mustn't
        haven't hasn't hadn't i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's she's it's they're
        they've that's what's who's there's let's
        too very just also only even ever never always often once quite rather really still already now
        please thanks thank ok okay yes hi hello hey tell show give explain describe get gets getting got make makes let
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Those of them that open a question. They name no topic, and pages hold them where they answer: "How to rotate
    /// a key", "When a token expires".
    static let asking: Set<String> = ["how", "what", "when", "where", "why", "which", "can", "could", "may", "should"]

    public static func contains(_ word: String) -> Bool {
        all.contains(word) || word.utf8.count == 1
    }
}

extension Tokens {
    /// The stems a text is about: without function words, each once, in order.
    public var contentStems: [String] {
        var seen: Set<String> = []
        return words.filter { !StopWords.contains($0.word) && seen.insert($0.stem).inserted }.map(\.stem)
    }
}
