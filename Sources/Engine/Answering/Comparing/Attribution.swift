/// Tells which beliefs made two answers differ: a game between the beliefs that each answer used.
///
/// A coalition's value is the difference between the two answers when only its beliefs are believed; with none, both
/// readers are nobody in particular and get the same answer.
enum Attribution {
    /// The causes of a column's difference from another, the largest first. Their shares sum to the difference.
    static func causes(of column: ComparedAnswer, against reference: ComparedAnswer) -> [Comparison.CauseOfDifference] {
        let (left, right) = (column.prints, reference.prints)
        guard left.count > 1 || right.count > 1 else { return [] }
        let (ours, theirs) = (column.versions.prints, reference.versions.prints)
        var known = Array(repeating: Double.nan, count: ours.count * theirs.count)
        let shares = Shapley.values(left: left, right: right) { one, other in
            let place = one * theirs.count + other
            if known[place].isNaN { known[place] = ours[one].difference(from: theirs[other]).total }
            return known[place]
        }
        return
            (describe(column, shares.left, against: reference.name)
            + describe(reference, shares.right, against: column.name))
            .sorted { abs($0.share) > abs($1.share) }
    }

    /// Players that change nothing in any coalition have no share and no sentence.
    private static func describe(_ column: ComparedAnswer, _ shares: [Double], against: String)
        -> [Comparison.CauseOfDifference]
    {
        zip(column.players.indices, shares).compactMap { place, share in
            let player = column.players[place]
            guard share != 0 else { return nil }
            let effect = column.effects[place]
            return Comparison.CauseOfDifference(
                person: column.name, against: against, key: player.name, value: player.value, share: share,
                effect: effect.sentence, because: column.because(player), contrast: effect.contrast)
        }
    }
}
