internal import Foundation

/// Decides which of the things that are known of a person may be told where a question is answered.
///
/// ```swift
/// MemoryGate(question: "What could I cook for my sister?", embedder: nil)
///     .decisions(["My sister is a vegetarian", "I was diagnosed with asthma"]).map(\.passes)   // [true, false]
/// ```
/// A memory speaks for itself by how near it is to the question, in meaning or in words, and by what the question names of hers:
/// "my sister", "Comet". It is also borne by its company: where much that is known of her has to do with a question, the question is
/// about her life, and where one memory alone comes near, that is mostly a word they share. A private matter
/// (``PrivateMatter``) stays out unless the question is of that kind itself. How long a question is counts for nothing.
struct MemoryGate {
    struct Decision: Hashable {
        /// How near it is to the question, 0 to 1.
        var nearness: Double
        /// How near the three nearest are that are no private matter, on average.
        var company: Double
        /// The question names what it is about as hers.
        var isNamed: Bool
        /// A private matter that the question does not touch.
        var isPrivate: Bool
        var score: Double
        var passes: Bool
    }

    /// What the signs weigh, and what a memory must reach.
    struct Weights: Hashable {
        /// The part of its company; the rest is its own.
        var company: Double
        var named: Double
        var threshold: Double

        /// Fitted on the even items of a set of questions and memories (<doc:WhatTheGuardPromises>).
        static let meaning = Weights(company: 0.5, named: 0.2, threshold: 0.44)
        static let words = Weights(company: 0.5, named: 0.1, threshold: 0.15)
    }

    let question: String
    /// Without one, nearness is that of words.
    let embedder: (any Embedder)?
    private let weights: Weights
    private let named: NamedOnes
    private let matters: Set<PrivateMatter>
    private let stems: Set<String>

    init(question: String, embedder: (any Embedder)?, weights: Weights? = nil) {
        self.question = question
        self.embedder = embedder
        self.weights = weights ?? (embedder == nil ? .words : .meaning)
        named = NamedOnes(question)
        matters = PrivateMatter.all(in: question)
        stems = Set(Tokens(question).contentStems)
    }

    /// One decision for each memory, in order. O(memories), a vector each where there is an embedder.
    func decisions(_ memories: [String]) throws -> [Decision] {
        let near = try nearness(memories)
        let isPrivate = memories.map { !PrivateMatter.all(in: $0).isSubset(of: matters) }
        let nearest = zip(near, isPrivate).filter { !$0.1 }.map(\.0).sorted(by: >).prefix(3)
        let company = nearest.reduce(0, +) / Double(max(1, nearest.count))
        return memories.indices.map { place in
            let isNamed = named.isNamed(in: memories[place])
            let score =
                (1 - weights.company) * near[place] + weights.company * company + (isNamed ? weights.named : 0)
            // Company alone lets nothing pass.
            let isNear = isNamed || near[place] >= 0.5 * company
            return Decision(
                nearness: near[place], company: company, isNamed: isNamed, isPrivate: isPrivate[place],
                score: isPrivate[place] || !isNear ? 0 : score,
                passes: !isPrivate[place] && isNear && score >= weights.threshold)
        }
    }

    /// Those that are no private matter, or one that the question touches.
    func withoutPrivate<Item>(_ items: [Item], _ text: (Item) -> String) -> [Item] {
        items.filter { PrivateMatter.all(in: text($0)).isSubset(of: matters) }
    }

    private func nearness(_ memories: [String]) throws -> [Double] {
        guard let embedder, !memories.isEmpty else { return memories.map(sharedWords) }
        let vectors = try embedder.vectors([question] + memories)
        return vectors.dropFirst().map { vector in
            Double(zip(vectors[0], vector).reduce(Float(0)) { $0 + $1.0 * $1.1 })
        }
    }

    /// The cosine of the two sets of content words.
    private func sharedWords(_ memory: String) -> Double {
        let own = Set(Tokens(memory).contentStems)
        guard !own.isEmpty, !stems.isEmpty else { return 0 }
        return Double(own.intersection(stems).count) / (Double(own.count) * Double(stems.count)).squareRoot()
    }
}
