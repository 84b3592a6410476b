/// Decides how an answer will be said: pure, from the question, what was found, and who reads.
struct Planner {
    var query: Query
    /// What kinds of blocks the evidence holds: a plan must not promise code where there is none.
    var available: Set<Passage.Block.Kind>

    init(query: Query, evidence: [Evidence]) {
        self.query = query
        available = Set(evidence.filter { $0.aboutness >= 0.3 }.flatMap { $0.passage.blocks.map(\.kind) })
    }

    func plan(_ reader: Reader, level: Level) -> Plan {
        var decisions: [Plan.Decision] = []
        func decide(_ choice: Plan.Decision.Choice, _ value: String, _ causes: [Cause]) {
            if !causes.isEmpty { decisions.append(Plan.Decision(choice: choice, value: value, causes: causes)) }
        }
        let (lead, leadCauses) = lead(reader)
        decide(.lead, lead.rawValue, leadCauses)
        let (format, formatCauses) = format(reader)
        decide(.format, format.rawValue, formatCauses)
        let (depth, depthCauses) = depth(reader)
        decide(.depth, depth.rawValue, depthCauses)
        let (aspects, aspectCauses) = aspects(reader)
        if !aspectCauses.isEmpty { decide(.aspects, aspects.map(\.rawValue).joined(separator: ", "), aspectCauses) }
        let vocabulary = reader.vocabulary?.value ?? "source"
        if let trait = reader.vocabulary, trait.value == "plain" { decide(.vocabulary, trait.value, [trait.cause]) }
        let (definesTerms, definesCauses) = definesTerms(reader)
        decide(.definitions, definesTerms ? "explained" : "assumed", definesCauses)
        let (background, backgroundCauses) = background(reader)
        decide(.background, background ? "in" : "out", backgroundCauses)
        if available.contains(.step) { decide(.procedures, "in outline", outline(reader)) }
        let examples = reader.examples?.value == "yes"
        if let trait = reader.examples, available.contains(.code) { decide(.examples, trait.value, [trait.cause]) }
        if !reader.stack.isEmpty {
            decide(.stack, reader.stack.map(\.value).joined(separator: ", "), reader.stack.map(\.cause))
        }
        if !reader.concerns.isEmpty {
            decide(.emphasis, "\(reader.concerns.count)", reader.concerns.map(\.cause))
        }
        return Plan(
            level: level, lead: lead, format: format, depth: depth, vocabulary: vocabulary, aspects: aspects,
            background: background, definesTerms: definesTerms, examples: examples, stack: reader.stack.map(\.value),
            emphasis: emphasis(reader), decisions: decisions)
    }

    // MARK: Decisions

    private func lead(_ reader: Reader) -> (Plan.Lead, [Cause]) {
        let asked = Needs.byIntent(query.intent).lead
        var wanted: [(Plan.Lead, [Cause])] = []
        // What she asks answers to look like comes before what her role usually needs.
        if let format = reader.format, format.cause.kind == .belief {
            switch format.value {
            case "steps": wanted.append((.steps, [format.cause]))
            case "code": wanted.append((.code, [format.cause]))
            case "table" where reader.role.map { Needs.byRole[$0.value]?.lead != .controlMap } ?? true:
                wanted.append((.table, [format.cause]))
            default: break
            }
        }
        if query.intent == .definition, reader.expertise.map({ $0.value <= .familiar }) ?? true {
            wanted.append((.definition, reader.expertise.map { [$0.cause] } ?? []))
        }
        let role = reader.role.flatMap { trait in Needs.byRole[trait.value].map { ($0.lead, [trait.cause]) } }
        let goal = reader.goals.first.flatMap { trait in Needs.byGoal[trait.value]?.lead.map { ($0, [trait.cause]) } }
        // Somebody whose thing is broken needs the cause and the fix before code or steps for building it.
        if query.intent == .troubleshooting, let role, [.code, .steps, .symptoms, .passages].contains(role.0) {
            wanted.append((.symptoms, role.1))
        }
        // Somebody who is implementing or troubleshooting is served by that first; a goal of evaluating leaves the role's lead.
        if let goal, let role, goal.0 != role.0, [.code, .symptoms].contains(goal.0),
            [.steps, .code, .passages, .symptoms].contains(role.0)
        {
            wanted.append((goal.0, goal.1 + role.1))
        }
        if let role { wanted.append((role.0, role.1 + (goal?.0 == role.0 ? goal!.1 : []))) }
        if let goal { wanted.append(goal) }
        wanted.append((asked, []))
        wanted.append((.passages, []))
        return wanted.first { canLead($0.0) && !($0.0 == .code && barsCode(reader)) }!
    }

    /// Who wants no examples is shown no code, unless code is what she asked for.
    private func barsCode(_ reader: Reader) -> Bool {
        reader.examples?.value == "no" && reader.format?.value != "code"
    }

    private func canLead(_ lead: Plan.Lead) -> Bool {
        switch lead {
        case .code: available.contains(.code) && !query.isChoice
        case .steps: available.contains(.step)
        case .symptoms: available.contains(.table) || query.intent == .troubleshooting
        default: true
        }
    }

    private func format(_ reader: Reader) -> (Plan.Format, [Cause]) {
        guard let trait = reader.format, let format = Plan.Format(rawValue: trait.value) else { return (.source, []) }
        return (format, [trait.cause])
    }

    private func depth(_ reader: Reader) -> (Plan.DepthOfAnswer, [Cause]) {
        if let trait = reader.depth, let depth = Plan.DepthOfAnswer(rawValue: trait.value) {
            return (depth, [trait.cause])
        }
        if let trait = reader.role, let needs = Needs.byRole[trait.value] { return (needs.depth, [trait.cause]) }
        return (.standard, [])
    }

    private func aspects(_ reader: Reader) -> ([Aspect], [Cause]) {
        var weights = Needs.byIntent(query.intent).aspects
        var causes: [Cause] = []
        if let role = reader.role, let needs = Needs.byRole[role.value] {
            for (rank, aspect) in needs.aspects.enumerated() { weights[aspect, default: 0] += 1 - 0.2 * Double(rank) }
            causes.append(role.cause)
        }
        for (place, goal) in reader.goals.enumerated() {
            for (rank, aspect) in Needs.byGoal[goal.value]!.aspects.enumerated() {
                weights[aspect, default: 0] += (0.7 - 0.15 * Double(rank)) / Double(place + 1)
            }
            causes.append(goal.cause)
        }
        if barsCode(reader) || query.isChoice { weights[.code] = nil }
        let ranked = weights.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        return (ranked.prefix(5).map(\.key), causes)
    }

    private func definesTerms(_ reader: Reader) -> (Bool, [Cause]) {
        if let expertise = reader.expertise {
            return (
                expertise.value == .newcomer || (expertise.value == .familiar && reader.vocabulary?.value == "plain"),
                [expertise.cause]
            )
        }
        if let vocabulary = reader.vocabulary, vocabulary.value == "plain", vocabulary.cause.kind == .belief {
            return (true, [vocabulary.cause])
        }
        return (false, [])
    }

    private func background(_ reader: Reader) -> (Bool, [Cause]) {
        if let depth = reader.depth, depth.value == "brief" { return (false, [depth.cause]) }
        if let expertise = reader.expertise { return (expertise.value <= .familiar, [expertise.cause]) }
        return (false, [])
    }

    /// Who has things done by others is told what a procedure comes to, unless she asks for steps or wants it deep.
    private func outline(_ reader: Reader) -> [Cause] {
        guard let role = reader.role, Needs.delegating.contains(role.value), query.intent == .howTo,
            !["steps", "code"].contains(reader.format?.value), depth(reader).0 != .deep,
            !Tokens(query.text).words.contains(where: { ["step", "steps"].contains($0.word) })
        else { return [] }
        return [role.cause]
    }

    private func emphasis(_ reader: Reader) -> [String] {
        var seen: Set<String> = Set(query.stems)
        return reader.concerns.flatMap { Tokens($0.value).contentStems }.filter { seen.insert($0).inserted }
    }
}

extension Query {
    /// "Which plan do we need?", "should we?": what is to be chosen is not told by code. "How should I think about security?" may be.
    fileprivate var isChoice: Bool {
        let openings: Set<String> = ["so", "ok", "okay", "and", "but", "well", "then", "now", "please", "tell", "me"]
        let asking = Tokens(text).words.first { !openings.contains($0.word) }?.word
        return intent == .decision && !["how", "what"].contains(asking)
    }
}
