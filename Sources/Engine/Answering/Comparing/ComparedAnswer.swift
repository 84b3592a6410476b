/// One column of a comparison, with the game that its beliefs play.
final class ComparedAnswer {
    /// The largest beliefs of a column play one by one; what is left plays as one, and the segment as one.
    static let largest = 6

    let name: String
    let answer: Answer
    /// What was left out by hand: it plays no part in any coalition.
    let omission: Omission
    let versions: Versions
    let players: [Player]
    private let desk: AnswerMaker.Desk

    init(_ name: String, _ desk: AnswerMaker.Desk, without omission: Omission, _ maker: AnswerMaker) {
        self.name = name
        self.omission = omission
        answer = maker.answer(desk, mask: omission)
        // Her segment, as the game knows it, is told from what was not left out by hand.
        var desk = desk
        desk.model = maker.masked(desk.model, omission)
        self.desk = desk
        versions = Versions(maker, desk)
        players = Self.players(answer, of: desk.model)
    }

    private static func players(_ answer: Answer, of model: SelfModel) -> [Player] {
        let person = model.person
        let owner = person.kind == .person ? person.name.split(separator: " ").first.map(String.init) : nil
        func player(_ kind: Player.Kind) -> Player { Player(kind: kind, owner: owner ?? person.name) }
        let uses = answer.beliefsUsed
        var result = uses.prefix(largest).map { use in
            let goal = model.beliefs.first { $0.key == use.key && $0.value == use.value }?.kind
            return player(.belief(use, goal: goal))
        }
        if uses.count > largest { result.append(player(.rest(Array(uses[largest...])))) }
        let segments = answer.plan.decisions.flatMap(\.causes).filter { $0.kind == .segment }
        if let segment = segments.first { result.append(player(.segment(segment.value))) }
        return result
    }

    /// What a coalition's answer is made without. Beliefs that had no part in the answer are out of every coalition but the whole
    /// one, so that only players play.
    private func omission(of coalition: Int) -> Omission {
        if coalition == everybody { return omission }
        var result = Omission(without: bystanders.union(omission.without), segment: .none)
        for (place, player) in players.enumerated() {
            if coalition & (1 << place) == 0 {
                result.without.formUnion(player.keys)
            } else if player.isSegment {
                result.segment = .asKnown
            }
        }
        return result
    }

    private var everybody: Int { (1 << players.count) - 1 }

    private lazy var bystanders = Set(desk.model.beliefs.map(\.key)).subtracting(players.flatMap(\.keys))

    /// For each coalition, as a bit set of players, the place of its answer among the versions.
    lazy var coalitions: [Int] = (0...everybody).map { versions.place(omission(of: $0)) }

    /// The same as places among the different fingerprints, which is all that the game sees.
    lazy var prints: [Int] = coalitions.map { versions.all[$0].print }

    /// Works out the game and what each player does in it, before that is asked for.
    func play() {
        _ = prints
        _ = effects
    }

    // MARK: What each player does

    /// What a player does, and between which answers that can be seen.
    struct Effect {
        var sentence: String
        var contrast: Comparison.Contrast
    }

    lazy var effects: [Effect] = players.indices.map(effect)

    private func effect(of place: Int) -> Effect {
        let player = players[place]
        var omission = omission
        omission.without.formUnion(player.keys)
        if player.isSegment { omission.segment = .none }
        let whole = versions.version(self.omission)
        let claims = EffectClaim.all(whole, versions.version(omission))
        if !claims.isEmpty {
            return Effect(
                sentence: EffectSentence.alone(claims, because: player.reason),
                contrast: Comparison.Contrast(with: self.omission, without: omission))
        }
        return effect(of: place, among: whole)
    }

    /// Where a player makes no difference as long as all others are there: the fewest others without whom it makes one.
    private func effect(of place: Int, among whole: Versions.Version) -> Effect {
        let mine = 1 << place
        let others = (1..<(1 << players.count)).filter { $0 & mine == 0 }
            .sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        for gone in others {
            let (with, without) = (everybody & ~gone, everybody & ~gone & ~mine)
            guard coalitions[with] != coalitions[without] else { continue }
            let (one, other) = (versions.all[coalitions[with]], versions.all[coalitions[without]])
            let claims = EffectClaim.all(one, other, most: .max)
            guard !claims.isEmpty else { continue }
            let names = players.indices.filter { gone & (1 << $0) != 0 }.map { players[$0].short }
            let contrast = Comparison.Contrast(with: omission(of: with), without: omission(of: without))
            // What is so of the answer as it is, too, the others ask for as well.
            let common = claims.filter(Set(EffectClaim.all(whole, other, most: .max)).contains)
            let sentence =
                common.isEmpty
                ? EffectSentence.hidden(Array(claims.prefix(2)), because: players[place].reason, behind: names)
                : EffectSentence.shared(Array(common.prefix(2)), because: players[place].reason, with: names)
            return Effect(sentence: sentence, contrast: contrast)
        }
        return Effect(
            sentence: EffectSentence.unseen(because: players[place].reason),
            contrast: Comparison.Contrast(with: self.omission, without: self.omission))
    }

    /// The reason she gave for what a player stands for, the newest.
    func because(_ player: Player) -> String? {
        player.keys.compactMap { desk.model.why(for: $0) }.max { $0.at < $1.at }?.clause
    }
}
