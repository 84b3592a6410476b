/// What several plans over one sheet have in common, worked out once: answers of one reader with and without some of her
/// beliefs differ in a few decisions only. A page is the same with it and without.
final class FitMemo {
    /// What a reader's tools say of the quotables.
    struct ToolSide {
        /// Stems of the names of her tools, a set a tool, and all of them.
        var tools: [Set<String>]
        var stack: Set<String>
        /// Names of others' tools.
        var others: Set<String>
        var languages: Set<String>
        /// Of each quotable, whether it is about somebody else's tools, and how much of a tool of hers it names.
        var isForeign: [Bool]
        var shares: [Double]
    }

    private struct ToolKey: Hashable {
        var stack: [String]
        var isBuilding: Bool
    }

    private let sheet: Sheet
    private let now: Moment
    private var toolSides: [ToolKey: ToolSide] = [:]
    private var byAspects: [[Aspect]: [Double]] = [:]
    private var byStack: [Set<String>: [Double]] = [:]
    private var byDepth: [Depth: [Double]] = [:]
    private var byEmphasis: [[String]: [Int]] = [:]
    private var byStem: [String: [Int]] = [:]
    private var byKind: [Quotable.Kind: [Int]] = [:]
    private var rowFits: [Int: [Double]] = [:]
    private var nearRows: [Int: [Bool]] = [:]
    private var signatures: [StemSignature?]
    private var asked: [Int: Bool] = [:]

    init(_ sheet: Sheet, now: Moment) {
        self.sheet = sheet
        self.now = now
        signatures = Array(repeating: nil, count: sheet.quotables.count)
    }

    // MARK: Of the sheet alone

    private lazy var freshness: [Double] = parts(Freshness(now: now))

    /// What of a sentence counts for every plan.
    struct Sentence {
        var id: Int
        var rank: Int
        var isDefinition: Bool
        /// A definition of the glossary's kind is quoted only where terms or background are wanted.
        var isTerm: Bool
        var isOpening: Bool
    }

    /// What may be quoted as a sentence, whoever reads: on the subject, near the question, understood by itself.
    lazy var sentences: [Sentence] = {
        let onSubject = sheet.evidence.indices.map { QuoteFit.isOnSubject($0, sheet, leading: false) }
        return sheet.quotables.compactMap { quotable in
            guard quotable.standsAlone, onSubject[quotable.rank], QuoteFit.isNear(quotable, sheet) else { return nil }
            switch quotable.kind {
            case .sentence, .item, .limit, .deprecation, .warning: if quotable.words > 60 { return nil }
            case .definition: break
            default: return nil
            }
            return Sentence(
                id: quotable.id, rank: quotable.rank, isDefinition: quotable.isDefinition,
                isTerm: quotable.kind == .definition, isOpening: quotable.isOpening)
        }
    }()

    /// Of each sentence around the answer, the sides of the subject that it shows by itself.
    lazy var efforts: [Int: Set<Aspect>] = sentences.reduce(into: [:]) { result, sentence in
        guard sheet.beside.contains(sentence.rank) else { return }
        let sides = EffortSentence.sides(sheet.quotables[sentence.id], in: sheet)
        if !sides.isEmpty { result[sentence.id] = sides }
    }

    /// Ids of everything that a page may hold because of a plan.
    private lazy var quoted: [Int] =
        (sentences.map(\.id) + [Quotable.Kind.code, .steps, .list, .table].flatMap(ids)).sorted()

    /// Ids of all quotables of a kind.
    func ids(of kind: Quotable.Kind) -> [Int] {
        if let known = byKind[kind] { return known }
        let ids = sheet.quotables.filter { $0.kind == kind }.map(\.id)
        byKind[kind] = ids
        return ids
    }

    /// How much each row of a table has to do with the question.
    func rowFits(_ quotable: Quotable) -> [Double] {
        if let known = rowFits[quotable.id] { return known }
        let fits = sheet.fits(quotable.table!)
        rowFits[quotable.id] = fits
        return fits
    }

    /// Of each row of a table, whether it has to do with the question itself.
    func nearRows(_ quotable: Quotable) -> [Bool] {
        if let known = nearRows[quotable.id] { return known }
        let near = quotable.table!.rows.map { QuoteFit.isNear($0, of: quotable, sheet) }
        nearRows[quotable.id] = near
        return near
    }

    /// Whether a piece has to do with the question itself.
    func isAsked(_ quotable: Quotable) -> Bool {
        if let known = asked[quotable.id] { return known }
        let isAsked = sheet.isAsked(quotable)
        asked[quotable.id] = isAsked
        return isAsked
    }

    func signature(_ quotable: Quotable) -> StemSignature {
        if let known = signatures[quotable.id] { return known }
        let signature = StemSignature(quotable.stems)
        signatures[quotable.id] = signature
        return signature
    }

    // MARK: Of one decision

    func toolSide(_ plan: Plan) -> ToolSide {
        let isBuilding = [.code, .steps, .passages].contains(plan.lead)
        // Whose tools are known is told by them what is others'.
        let key = ToolKey(stack: plan.stack, isBuilding: plan.stack.isEmpty && isBuilding)
        if let known = toolSides[key] { return known }
        let tools = plan.stack.map { Set(Tokens($0.replacing("-", with: " ")).words.map(\.stem)) }
        let stack = tools.reduce(into: Set<String>()) { $0.formUnion($1) }
        let others = QuoteFit.others(stack, sheet, plan)
        let side = ToolSide(
            tools: tools, stack: stack, others: others,
            languages: Set(plan.stack.compactMap(CodeLanguages.language(ofTool:))),
            isForeign: spread(false) { QuoteFit.isForeign(sheet.quotables[$0], sheet, stack, others) },
            shares: spread(0) { tools.isEmpty ? 0 : QuoteFit.share(of: tools, in: sheet.quotables[$0].stems) })
        toolSides[key] = side
        return side
    }

    /// What her ranking signals add to the relevance of each passage.
    func nudges(_ plan: Plan, _ stack: Set<String>) -> [Double] {
        let aspects = byAspects[plan.aspects] ?? parts(AspectFit(aspects: plan.aspects))
        byAspects[plan.aspects] = aspects
        let tools = byStack[stack] ?? parts(StackFit(stems: stack))
        byStack[stack] = tools
        let wanted = QuoteFit.depth(plan)
        let depth = wanted.map { byDepth[$0] ?? parts(DepthFit(wanted: $0)) }
        if let wanted { byDepth[wanted] = depth }
        return sheet.evidence.indices.map { rank in
            let sum = aspects[rank] + tools[rank] + freshness[rank] + (depth?[rank] ?? 0)
            return min(Nudge.most, max(-Nudge.most, sum))
        }
    }

    private func parts(_ signal: some RankingSignal) -> [Double] {
        zip(sheet.evidence, sheet.readings).map { signal.beta * (signal.score($0.passage, $1).value - 0.5) }
    }

    /// How many of the words that matter to her each sentence holds.
    func held(_ emphasis: [String]) -> [Int] {
        if let known = byEmphasis[emphasis] { return known }
        var counts = Array(repeating: 0, count: sheet.quotables.count)
        for stem in emphasis {
            for id in holders(stem) { counts[id] += 1 }
        }
        byEmphasis[emphasis] = counts
        return counts
    }

    private func holders(_ stem: String) -> [Int] {
        if let known = byStem[stem] { return known }
        let ids = sentences.map(\.id).filter { sheet.quotables[$0].stems.contains(stem) }
        byStem[stem] = ids
        return ids
    }

    /// What of an emphasis can change a page: its stems that a sentence or a row holds, and of how many it is, up to the four that
    /// count.
    func weight(_ emphasis: [String]) -> Emphasis {
        Emphasis(
            stems: emphasis.filter { !holders($0).isEmpty || rowStems.contains($0) }, count: min(4, emphasis.count))
    }

    struct Emphasis: Hashable {
        var stems: [String]
        var count: Int
    }

    private lazy var rowStems: Set<String> = ids(of: .table).reduce(into: []) { result, id in
        for row in sheet.quotables[id].table!.stems { result.formUnion(row) }
    }

    private func spread<Value>(_ usual: Value, _ value: (Int) -> Value) -> [Value] {
        var result = Array(repeating: usual, count: sheet.quotables.count)
        for id in quoted { result[id] = value(id) }
        return result
    }
}

/// A set of stems as hashes in order, for telling in a moment how many two have in common.
struct StemSignature: Sendable {
    let hashes: [UInt64]

    init(_ stems: some Sequence<String>) {
        hashes = Set(stems.map { StableHash.of($0) }).sorted()
    }

    /// Whether one says hardly more than the other: over 70 % of the smaller is in the larger.
    func isRepetition(of other: StemSignature) -> Bool {
        let smaller = min(hashes.count, other.hashes.count)
        guard smaller > 0 else { return false }
        var (left, right, both) = (0, 0, 0)
        while left < hashes.count, right < other.hashes.count {
            if hashes[left] == other.hashes[right] {
                (left, right, both) = (left + 1, right + 1, both + 1)
            } else if hashes[left] < other.hashes[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return Double(both) > 0.7 * Double(smaller)
    }
}
