/// Where a reader is heading: of the sections around an answer, those she will most likely want next.
///
/// A linear model over what is known of each: how the documents link it, how the goal usually goes on, what readers like her
/// read next. What she read already is not offered. Fitted and judged by `selfsame eval trajectory`, see
/// <doc:WhereAReaderIsHeading>.
struct Trajectory {
    /// Sections offered.
    static let offered = 3

    /// What speaks for a section, each from 0 to 1.
    struct Features: Sendable {
        enum Name: String, CaseIterable, Sendable {
            /// Fit to the question that was just answered, as a share of the best.
            case relevance
            /// Fit to the goal as she put it, as a share of the best.
            case purpose
            /// A passage of the answer links to it: to the section, or to its document.
            case linked
            /// Stands behind what was read, in the same document: 1 right behind it. Stands before it.
            case behind, before
            /// Another document than what was read.
            case elsewhere
            /// How often readers like her went on to its document from this one.
            case followed
            /// On the sides that her goal turns to; that the goal after it does; that her role and the plan do.
            case goal, nextGoal, wanted
            /// On a side that the answer did not show.
            case newSide
            /// Shares the words that the direct answer brought in.
            case echo
            /// The opening section of its document.
            case opening
        }

        var values: [Name: Double] = [:]

        subscript(_ name: Name) -> Double {
            get { values[name] ?? 0 }
            set { values[name] = min(1, max(0, newValue)) }
        }
    }

    struct Candidate: Sendable {
        /// The first passage of the section.
        var passage: Passage
        var features: Features
    }

    /// `followed` was seen too seldom for a fit, and counts as much as standing right behind.
    static let weights: KeyValuePairs<Features.Name, Double> = [
        .relevance: 0.70, .purpose: 1.00, .linked: 0.11, .behind: 0.33, .before: 0.44, .elsewhere: -1.24,
        .followed: 1.00,
        .goal: -0.09, .nextGoal: 0.21, .wanted: -0.05, .newSide: -0.34, .echo: 0.14, .opening: -0.45,
    ]

    /// Those she will most likely want, the likeliest first.
    static func ranked(_ candidates: [Candidate]) -> [Candidate] {
        candidates.map { (candidate: $0, score: score($0.features)) }
            .sorted { ($1.score, $0.candidate.passage.id) < ($0.score, $1.candidate.passage.id) }
            .map(\.candidate)
    }

    /// The first of them that have a heading.
    static func offers(_ ranked: [Candidate]) -> [Passage] {
        Array(ranked.lazy.map(\.passage).filter { $0.sectionName != nil }.prefix(offered))
    }

    static func score(_ features: Features) -> Double {
        weights.reduce(0) { $0 + $1.value * features[$1.key] }
    }
}
