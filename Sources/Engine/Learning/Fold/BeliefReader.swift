/// Reads beliefs off a tally: decays it to now, adds the prior, and says how sure it is.
struct BeliefReader {
    /// Chance of each value before anything was said, summing to 1; nothing for a flat prior.
    typealias Prior = [String: Double]

    /// The prior counts as two observations, however it is mixed.
    static let priorWeight = 2.0
    /// Ratings, behaviour and wording together count at most this much per key and side.
    static let whisperCap = 3.5
    /// The chance of a value that a prior leaves out: unlikely, never impossible.
    static let leastChance = 0.005
    /// What a pin adds, undecayed.
    static let pinWeight = 12.0
    /// How long "for this report" or "tonight" holds.
    static let sessionDays = 0.5

    var now: Moment

    func beliefs(_ tally: Tally, prior: Prior? = nil, isNearMiss: Bool = false) -> [Belief] {
        let days = now.days(since: tally.reference)
        var result: [Belief] = []
        let lasting = tally.rows.filter { $0.scope == .lasting }
        let session = tally.rows.filter { $0.scope == .session && now.days(since: $0.updated) < Self.sessionDays }
        for rows in [lasting, session] where !rows.isEmpty {
            let family = rows[0].key.family
            let decay = HalfLife.decay(days, family)
            if family == .expertise {
                result += [expertise(rows, decay: decay)]
            } else if let choices = rows[0].key.choices {
                result += choice(rows, choices: choices, prior: prior, decay: decay)
            } else {
                result += rows.map { proposition($0, prior: prior, decay: decay) }
            }
        }
        if isNearMiss {
            for index in result.indices { result[index].nearMiss = true }
        }
        return result
    }

    // MARK: Sums at this moment

    private func support(_ row: Tally.Row, _ decay: Double) -> Double {
        row.wordsFor.at(decay) + min(Self.whisperCap, row.whispersFor.at(decay)) + (row.isPinned ? Self.pinWeight : 0)
    }

    private func objection(_ row: Tally.Row, _ decay: Double) -> Double {
        row.wordsAgainst.at(decay) + min(Self.whisperCap, row.whispersAgainst.at(decay))
    }

    // MARK: The three shapes of belief

    /// May hold beside others: Beta.
    private func proposition(_ row: Tally.Row, prior: Prior?, decay: Double) -> Belief {
        let base = prior?[row.value] ?? 0.5
        let supported = support(row, decay)
        let objected = objection(row, decay)
        let beta = BetaDistribution(
            a: Self.priorWeight * base + supported, b: Self.priorWeight * (1 - base) + objected)
        let n = supported + objected
        let p = beta.mean
        let status = status(
            n: n, leader: max(p, 1 - p), runnerUp: min(p, 1 - p), liveLeader: row.liveFor.at(decay),
            liveRunnerUp: row.liveAgainst.at(decay), isPinned: row.isPinned)
        return belief(row, n: n, beta: beta, status: status)
    }

    /// Holds one value of a closed list: Dirichlet.
    private func choice(_ rows: [Tally.Row], choices: [String], prior: Prior?, decay: Double) -> [Belief] {
        // Sums go in the order of the list, never of a dictionary: the same signals give the same bits.
        let values = choices + rows.map(\.value).filter { !choices.contains($0) }
        let chances = values.map { value in prior.map { max(Self.leastChance, $0[value] ?? 0) } ?? 1 }
        let whole = chances.reduce(0, +)
        var mass = Dictionary(uniqueKeysWithValues: zip(values, chances.map { Self.priorWeight * $0 / whole }))
        for row in rows { mass[row.value]! += support(row, decay) }
        // What speaks against one value speaks for the others, as likely as each was.
        let supported = mass
        for row in rows {
            let objected = objection(row, decay)
            let others = values.filter { $0 != row.value }
            let rest = others.reduce(0) { $0 + supported[$1]! }
            for value in others { mass[value]! += objected * supported[value]! / rest }
        }
        let total = values.reduce(0) { $0 + mass[$1]! }
        let n = rows.reduce(0) { $0 + support($1, decay) + objection($1, decay) }
        let hasPin = rows.contains(where: \.isPinned)
        let ranked = mass.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return rows.map { row in
            let p = mass[row.value]! / total
            let beta = BetaDistribution(a: mass[row.value]!, b: total - mass[row.value]!)
            let isLeader = ranked[0].key == row.value
            let rivals = rows.filter { $0.value != row.value }
            let rival = rivals.map { $0.liveFor.at(decay) }.max() ?? 0
            var status = status(
                n: n, leader: p, runnerUp: ranked.first { $0.key != row.value }!.value / total,
                liveLeader: row.liveFor.at(decay), liveRunnerUp: max(rival, row.liveAgainst.at(decay)),
                isPinned: row.isPinned)
            if !isLeader, !row.isPinned, row.forCount == 0 { status = .superseded }
            // A pin holds fast: nothing steers in its place, however often it is said.
            if !isLeader || (hasPin && !row.isPinned), status == .current { status = .uncertain }
            var result = belief(row, n: isLeader ? n : support(row, decay), beta: beta, status: status)
            // Words for another value are words against this one, unless they were retired.
            result.againstCount += rivals.reduce(0) { $0 + $1.forCount }
            return result
        }
    }

    /// A level between 0 and 1: Beta(.3, .7), each statement split by the mean its level stands for.
    private func expertise(_ rows: [Tally.Row], decay: Double) -> Belief {
        var a = 0.3
        var b = 0.7
        var evidence = 0.0
        let whispered = rows.reduce(0) { $0 + $1.whispersFor.at(decay) }
        let whisperedEver = rows.reduce(0) { $0 + $1.whispersFor.lasting(decay) }
        for row in rows {
            guard let level = Expertise(rawValue: row.value) else { continue }
            // What was learned is never forgotten by more than half; the lack of it fades.
            let mean = level.mean
            // Whispers are capped over all levels: they speak of one and the same thing.
            let known =
                row.wordsFor.lasting(decay) + row.whispersFor.lasting(decay) * Self.cap(whisperedEver)
            let unknown = row.wordsFor.at(decay) + row.whispersFor.at(decay) * Self.cap(whispered)
            let pinned = row.isPinned ? Self.pinWeight : 0
            a += (known + pinned) * mean
            b += (unknown + pinned) * (1 - mean)
            evidence += unknown + pinned
            // "I'm no expert": as far from that level as the step below it.
            let denied = objection(row, decay)
            let below = max(0, mean - 0.3)
            a += denied * below
            b += denied * (1 - below)
            evidence += denied
        }
        // A level that is held fast is the level, whatever was said since.
        if let pinned = rows.first(where: \.isPinned), let level = Expertise(rawValue: pinned.value) {
            let weight = max(a + b, Self.pinWeight)
            a = weight * level.mean
            b = weight * (1 - level.mean)
        }
        let beta = BetaDistribution(a: a, b: b)
        let newest = rows.max { ($0.updated, $1.value) < ($1.updated, $0.value) }!
        var merged = newest
        let shown = Expertise(mean: beta.mean)
        merged.value = shown.rawValue
        merged.first = rows.map(\.first).min()!
        merged.isPinned = rows.contains(where: \.isPinned)
        merged.isDoubted = rows.contains(where: \.isDoubted)
        merged.isAssumed = rows.allSatisfy(\.isAssumed)
        // The level that is shown lies between those that were said; the nearest of them speaks for it.
        let nearest = rows.filter { $0.forCount > 0 }.min {
            (abs(level($0.value) - beta.mean), $0.value) < (abs(level($1.value) - beta.mean), $1.value)
        }
        let agrees = { (row: Tally.Row) in row.value == shown.rawValue || row.value == nearest?.value }
        merged.forCount = rows.filter(agrees).reduce(0) { $0 + $1.forCount }
        merged.againstCount =
            rows.filter(agrees).reduce(0) { $0 + $1.againstCount }
            + rows.filter { !agrees($0) }.reduce(0) { $0 + $1.forCount }
        let live = rows.map { (value: $0.value, mass: $0.liveFor.at(decay)) }.sorted { $0.mass > $1.mass }
        let farApart = live.count > 1 && abs(level(live[0].value) - level(live[1].value)) > 0.3
        let status: Belief.Status =
            merged.isPinned
            ? .pinned
            : farApart && isContested(live[0].mass, live[1].mass)
                ? .contested : evidence < 1.5 ? .uncertain : .current
        return belief(merged, n: evidence, beta: beta, status: status)
    }

    /// By how much whispers of this weight are scaled to stay under the cap.
    private static func cap(_ whispered: Double) -> Double {
        whispered > whisperCap ? whisperCap / whispered : 1
    }

    private func level(_ value: String) -> Double { Expertise(rawValue: value)?.mean ?? 0 }

    // MARK: How sure

    private func status(
        n: Double, leader: Double, runnerUp: Double, liveLeader: Double, liveRunnerUp: Double, isPinned: Bool
    ) -> Belief.Status {
        if isPinned { return .pinned }
        if isContested(liveLeader, liveRunnerUp) { return .contested }
        if n < 1.5 || leader - runnerUp < 0.2 { return .uncertain }
        return .current
    }

    /// Both sides weigh something, and neither outweighs the other two to one.
    private func isContested(_ one: Double, _ other: Double) -> Bool {
        min(one, other) >= 1.5 && min(one, other) >= (one + other) / 3
    }

    private func belief(
        _ row: Tally.Row, n: Double, beta: BetaDistribution, status: Belief.Status
    ) -> Belief {
        Belief(
            key: row.key, value: row.value, n: n, spread: beta, status: status, doubted: row.isDoubted,
            forCount: row.forCount, againstCount: row.againstCount,
            first: row.first, updated: row.updated, kind: row.kind, goalStatus: row.status, scope: row.scope,
            assumed: row.isAssumed)
    }
}
