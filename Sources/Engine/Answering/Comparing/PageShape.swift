/// What one sees of an answer before reading it: its sections, how much there is, and what it mostly consists of.
struct PageShape {
    /// Titles in the order of the page, each once.
    var sections: [String] = []
    /// Those of them in which nothing is told to everybody.
    var own: [String] = []
    /// Runs between white space that hold a letter or a digit.
    var words = 0
    /// How many blocks there are of each form.
    var pieces: [AnswerBlock.Kind: Int] = [:]
    /// The form of at least half the words: "code".
    var mostly: String?

    init(_ blocks: [AnswerBlock], _ read: inout BlockWords) {
        var forms: [AnswerBlock.Kind: Int] = [:]
        let shared = Set(blocks.filter(\.mustSay).map(\.section))
        for block in blocks where block.kind != .note {
            if !sections.contains(block.section) { sections.append(block.section) }
            if !shared.contains(block.section), !own.contains(block.section) { own.append(block.section) }
            let count = read.read(block.text).runs
            words += count
            pieces[block.kind, default: 0] += 1
            forms[block.kind, default: 0] += count
        }
        if let most = forms.first(where: { $0.value * 2 > words }) { mostly = Self.name(most.key) }
    }

    static func counted(_ number: Int, _ kind: AnswerBlock.Kind) -> String {
        let one =
            switch kind {
            case .paragraph: "paragraph"
            case .code: "piece of code"
            default: String(name(kind).dropLast())
            }
        let many = kind == .code ? "pieces of code" : one + "s"
        return number == 0 ? "no \(one)" : number == 1 ? "1 \(one)" : "\(number) \(many)"
    }

    private static func name(_ kind: AnswerBlock.Kind) -> String {
        switch kind {
        case .paragraph: "sentences"
        case .bullet: "bullet points"
        case .step: "steps"
        case .code: "code"
        case .table: "tables"
        case .row: "rows"
        case .definition: "definitions"
        case .warning: "warnings"
        case .note: "notes"
        }
    }
}
