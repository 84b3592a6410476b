/// How people ask for the form of an answer.
///
/// Source: own selection; grouped by the engine's closed lists.
extension Lexicon {
    struct Style: Hashable, Sendable {
        let key: BeliefKey
        let value: String
        /// Unmistakable by itself ("step by step"); the rest need a request or wish around them ("table").
        var isClear = false
    }

    static let styles = PhraseBook<Style>(lists: [
        (
            Style(key: .format, value: "bullets", isClear: true),
            "bullet points, bullet list, bulleted list, bullet point, bullet form, bullets, bulletpoints, point form"
        ),
        (
            Style(key: .format, value: "table"),
            "table, tables, summary table, comparison table, tabular form, tabular format, table form, matrix, tabular"
        ),
        (
            Style(key: .format, value: "prose", isClear: true),
            "prose, flowing text, full sentences, normal sentences, complete sentences, running text, continuous text, proper sentences, whole sentences, plain sentences, plain paragraphs, plain text paragraphs"
        ),
        (Style(key: .format, value: "prose"), "paragraphs, two paragraphs, a paragraph, narrative form, essay form"),
        (
            Style(key: .format, value: "steps", isClear: true),
            "step by step, numbered steps, ordered steps, numbered list, walk me through, number them, one step at a time, every step, step for step, as steps, in steps, ordered list, numbered instructions, number the steps, take me through"
        ),
        (Style(key: .format, value: "steps"), "steps, walkthrough, walkthroughs, checklist"),
        (
            Style(key: .format, value: "code"),
            "code, snippet, snippets, code snippet, code snippets, code sample, code samples, code example, code examples, just code, sample code, code only, the diff, working code"
        ),
        (
            Style(key: .format, value: "diagram"),
            "diagram, diagrams, flowchart, flow chart, sequence diagram, picture, drawing, pictures, chart, charts, visuals, illustration, visual explanation"
        ),
        (
            Style(key: .depth, value: "brief", isClear: true),
            "keep it short, keep it brief, keep answers short, keep the answers short, keep your answers short, keep it concise, keep things short, make it short, make it brief, short answer, short answers, brief answer, brief answers, concise answer, concise answers, be brief, be concise, be short, one line, one liner, one liners, tl dr, tldr, in a nutshell, to the point, two sentences, one sentence, a sentence or two, one or two sentences, two or three sentences, a few sentences, three sentences, bottom line, cut to the chase, get straight to the point, super short, very short, keep them short, short version, quick answer, short ones, in short, brief summary, short summary, shorter answers, shorter answer, briefer, less detail, fewer words, less text, one paragraph, conclusion on top, just the answer, answer only, only the answer, no fluff, no long explanations, be terse, succinct, keep this short, less verbose, high level overview, short overview, quick summary, keep your replies short, keep replies short, keep responses short, keep your responses short, short replies, short responses, brief responses, executive summary, no walls of text, keep it to one, straight answer, straight answers, headlines only, just the headline, no explanation, no explanations, without explanation, no rambling, bare minimum, only the essentials, just the essentials, just the facts, just the gist, only the gist"
        ),
        (
            Style(key: .depth, value: "brief"),
            "short, brief, concise, terse, shorter, summary, succinctly, briefly, concisely, tersely, condensed"
        ),
        (
            Style(key: .depth, value: "standard", isClear: true),
            "normal length, usual length, standard length, regular length, medium length, average length, moderate length, middle length, normal detail, usual detail, standard detail, medium detail, moderate detail, normal depth, usual depth, standard depth, medium depth, normal answers, normal sized answers, medium sized answers, middle ground"
        ),
        (
            Style(key: .depth, value: "deep", isClear: true),
            "in detail, in depth, in great detail, full detail, full details, full depth, properly detailed, more detail, more details, deep dive, go deep, go deeper, go long, long version, all the background, all the details, every detail, in full, detailed answer, detailed answers, detailed explanation, detailed explanations, long answer, long answers, longer answers, longer answer, thorough answer, thorough explanation, thorough answers, comprehensive answer, comprehensive answers, the full picture, as detailed as possible, very detailed, from the very beginning, from the ground up, nitty gritty, leave nothing out, whole story, the full story, go into detail, protocol level detail, elaborate more, in depth answer, in depth answers, in depth explanations, be thorough, be detailed, be comprehensive, the long form, exhaustive answer, with all the background"
        ),
        (
            Style(key: .depth, value: "deep"),
            "detailed, thorough, comprehensive, detail, details, depth, thoroughly, extensive, exhaustive, elaborate"
        ),
        (
            Style(key: .vocabulary, value: "plain", isClear: true),
            "plain words, plain english, plain language, plain terms, simple terms, simple words, simple language, simple english, everyday words, everyday language, ordinary words, ordinary language, layman's terms, laymans terms, lay terms, laymen's terms, no jargon, without jargon, avoid jargon, less jargon, skip the jargon, no abbreviations, without abbreviations, no acronyms, without acronyms, avoid acronyms, avoid abbreviations, like i am new, like i am five, like i am 5, like i am a beginner, like i am a child, eli5, as if i am new, as if i were five, as if i were new, as if i were a beginner, as if i am five, non technical, nontechnical, no technical terms, without technical terms, easy to understand, use everyday, easy words, easy language, spell out abbreviations, explain abbreviations, common language, not too technical, less technical, no buzzwords, human language, dumb it down, for a beginner, for a layperson, for a lay person, for beginners"
        ),
        (
            Style(key: .vocabulary, value: "technical", isClear: true),
            "exact terms, technical terms, proper technical names, technical names, technical language, precise terms, precise terminology, proper terminology, correct terminology, exact terminology, technical terminology, technical vocabulary, use jargon, skip the basics, spare me the basics, no need for basics, no basics, skip the intro, skip the introduction, no hand holding, protocol level, more technical, be technical, assume i know the basics, technical jargon, proper terms, correct terms, skip the beginner, no beginner explanations, no dumbing down, do not dumb it down, talk to me like an engineer, talk to me like a developer, the right terms"
        ),
        (
            Style(key: .vocabulary, value: "formal", isClear: true),
            "formal tone, formal language, formal style, formal wording, be formal, more formal, formally worded, formal english, formal register, professional tone"
        ),
        (
            Style(key: .examples, value: "yes", isClear: true),
            "with an example, with examples, examples please, example please, give me an example, give me examples, give examples, include examples, include an example, add an example, add examples, use examples, show me an example, show me examples, concrete example, concrete examples, worked example, worked examples, a worked one, an example always helps, examples help, an example helps, example always helps, sample log line, seeing an example, real world examples, more examples, an example with, real examples, practical examples, for example would help, always add an example, illustrate with examples"
        ),
        (
            Style(key: .examples, value: "no", isClear: true),
            "no examples, no example, without examples, without an example, skip the examples, skip examples, do not need examples, do not need an example, do not need any examples, do not give me examples, leave out the examples, leave out examples, leave the examples out, stop giving examples, do not need sample, no sample output, no need for examples, do not want examples, do not want any examples, drop the examples, fewer examples, hate examples, do not use examples, do not include examples, do not add examples"
        ),
    ])
    /// "Error code", "users table": other things than a form of answer.
    static let notStyleBefore = set(
        "error status zip postal promo qr country exit response area discount source access activation verification security morse dress my our your database users lookup routing hash pivot periodic data audit control source-code legacy existing building penal tax bar"
    )
    static let notStyleAfter = set(
        "review base name row rows column columns schema reviews tennis of-conduct smell coverage quality owner owners freeze signing injection size compliance"
    )
    static let praise = set(
        "perfect great good useful helpful exactly right excellent ideal spot lovely fine best works worked helped helps nice"
    )
}
