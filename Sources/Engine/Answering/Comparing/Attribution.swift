/// Tells which beliefs made two answers differ: a game between the beliefs that each answer used.
///
/// A coalition's value is the difference between the two answers when only its beliefs are believed; with none, both
/// readers are nobody in particular and get the same answer.
struct Attribution {
    /// The largest beliefs of a column play one by one; what is left plays as one, and the segment as one.
    static let largest = 6

    let maker: AnswerMaker

    struct Column {
        var name: String
        var desk: AnswerMaker.Desk
        var answer: Answer
        /// What was switched off by hand: it plays no part in any coalition.
        var mask: AnswerMaker.Mask

        init(_ name: String, _ desk: AnswerMaker.Desk, mask: AnswerMaker.Mask, _ maker: AnswerMaker) {
            self.name = name
            self.desk = desk
            self.mask = mask
            answer = maker.answer(desk, mask: mask)
        }
    }

    private enum Player {
        case belief(BeliefUse)
        case rest([BeliefUse])
        case segment(String)

        var keys: [BeliefKey] {
            switch self {
            case .belief(let use): [use.key]
            case .rest(let uses): uses.map(\.key)
            case .segment: []
            }
        }

        var name: String {
            switch self {
            case .belief(let use): use.key.rawValue
            case .rest: "rest"
            case .segment: "segment"
            }
        }

        /// As a sentence names it.
        var spoken: String {
            switch self {
            case .belief(let use): use.key.rawValue
            case .rest: "the smaller beliefs"
            case .segment: "the segment"
            }
        }

        var value: String {
            switch self {
            case .belief(let use): use.value
            case .rest(let uses): uses.map(\.key.rawValue).joined(separator: ", ")
            case .segment(let segment): segment
            }
        }
    }

    func causes(of column: Column, against reference: Column) -> [Comparison.CauseOfDifference] {
        let left = players(column)
        let right = players(reference)
        guard !left.isEmpty || !right.isEmpty else { return [] }
        let leftSide = Side(maker: maker, desk: column.desk, masks: masks(left, column))
        let rightSide = Side(maker: maker, desk: reference.desk, masks: masks(right, reference))
        var known: [Int: Double] = [:]
        let shares = Shapley.values(left: left.count, right: right.count) { one, other in
            let (a, b) = (leftSide.index[one], rightSide.index[other])
            let key = a * 100_000 + b
            if let value = known[key] { return value }
            let value = leftSide.prints[a].difference(from: rightSide.prints[b]).total
            known[key] = value
            return value
        }
        return
            (describe(left, shares.left, column, against: reference.name)
            + describe(right, shares.right, reference, against: column.name))
            .sorted { abs($0.share) > abs($1.share) }
    }

    // MARK: Players

    private func players(_ column: Column) -> [Player] {
        let uses = column.answer.beliefsUsed
        var result = uses.prefix(Self.largest).map(Player.belief)
        if uses.count > Self.largest { result.append(.rest(Array(uses[Self.largest...]))) }
        let segments = column.answer.plan.decisions.flatMap(\.causes).filter { $0.kind == .segment }
        if let segment = segments.first { result.append(.segment(segment.value)) }
        return result
    }

    /// For every coalition, what its answer must do without.
    private func masks(_ players: [Player], _ column: Column) -> [AnswerMaker.Mask] {
        // Beliefs that had no part in the answer stay out of every coalition, so that only players play.
        let bystanders = Set(column.desk.model.beliefs.map(\.key)).subtracting(players.flatMap(\.keys))
        return (0..<(1 << players.count)).map { coalition in
            if coalition == (1 << players.count) - 1 { return column.mask }
            var mask = AnswerMaker.Mask(without: bystanders, segment: .none)
            for (place, player) in players.enumerated() {
                let plays = coalition & (1 << place) != 0
                if case .segment = player, plays { mask.segment = .asKnown }
                if !plays { mask.without.formUnion(player.keys) }
            }
            return mask
        }
    }

    /// One column's answers under all coalitions; equal plans are written once.
    private struct Side {
        var index: [Int] = []
        var prints: [Fingerprint] = []

        init(maker: AnswerMaker, desk: AnswerMaker.Desk, masks: [AnswerMaker.Mask]) {
            struct Key: Hashable {
                var plan: Plan
                var usable: Set<BeliefKey>
            }
            let bringing = Set(desk.sheet.evidence.flatMap(\.broughtBy))
            var known: [Key: Int] = [:]
            for mask in masks {
                var (plan, usable) = maker.plan(desk, mask: mask)
                plan.decisions = []
                let key = Key(plan: plan, usable: usable.intersection(bringing))
                if let place = known[key] {
                    index.append(place)
                } else {
                    known[key] = prints.count
                    index.append(prints.count)
                    prints.append(Fingerprint(maker.answer(desk, mask: mask)))
                }
            }
        }
    }

    // MARK: Words

    private func describe(
        _ players: [Player], _ shares: [Double], _ column: Column, against: String
    ) -> [Comparison.CauseOfDifference] {
        zip(players, shares).enumerated().map { place, item in
            let (player, share) = item
            var mask = column.mask
            mask.without.formUnion(player.keys)
            if case .segment = player { mask.segment = .none }
            let why = player.keys.compactMap { column.desk.model.why(for: $0) }.max { $0.at < $1.at }
            let effect =
                Effect.sentence(with: column.answer, without: maker.answer(column.desk, mask: mask))
                ?? shared(place, players, column) ?? "It acts only together with others."
            return Comparison.CauseOfDifference(
                person: column.name, against: against, key: player.name, value: player.value, share: share,
                effect: effect, because: why?.clause)
        }
    }

    /// What a player does when nobody else plays, and who else does the same.
    private func shared(_ place: Int, _ players: [Player], _ column: Column) -> String? {
        let everything = Set(column.desk.model.beliefs.map(\.key))
        func alone(_ player: Player) -> AnswerMaker.Mask {
            var mask = AnswerMaker.Mask(without: everything.subtracting(player.keys), segment: .none)
            if case .segment = player { mask.segment = .asKnown }
            return mask
        }
        let nobody = maker.answer(column.desk, mask: AnswerMaker.Mask(without: everything, segment: .none))
        let own = maker.answer(column.desk, mask: alone(players[place]))
        let others = players.enumerated().filter { other, player in
            other != place
                && Effect.agree(
                    own.plan, maker.plan(column.desk, mask: alone(player)).plan, against: nobody.plan)
        }
        return Effect.shared(with: own, without: nobody, by: others.map(\.element.spoken))
    }
}
