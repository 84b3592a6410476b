/// Puts a self-model together: tallies, reasons and segments in, one immutable value out.
struct SelfModelBuilder {
    var segments: [Segment]

    func model(person: Person, tallies: [Tally], whys: [Why], now: Moment) -> SelfModel {
        let reader = BeliefReader(now: now)
        let classifier = SegmentClassifier(segments)
        // First without priors, to see which segments fit; then with each key's prior, from the other keys alone.
        let telling = tallies.filter { classifier.isTelling($0.slot) }
        let evidence = classifier.evidence(telling.flatMap { reader.beliefs($0) })
        var beliefs: [Belief] = []
        for tally in tallies {
            let (prior, isNearMiss) =
                classifier.lends(tally.slot)
                ? classifier.prior(for: tally.slot, classifier.posterior(evidence, without: tally.slot)) : (nil, false)
            beliefs += reader.beliefs(tally, prior: prior, isNearMiss: isNearMiss)
        }
        beliefs.sort { ($0.key, $1.p, $0.value) < ($1.key, $0.p, $1.value) }
        return SelfModel(
            person: person, at: now, beliefs: beliefs,
            whys: whys.filter { $0.at <= now && now < $0.until }.sorted { ($1.at, $1.id) < ($0.at, $0.id) },
            segment: classifier.posterior(evidence), signals: tallies.reduce(0) { $0 + $1.signals })
    }
}
