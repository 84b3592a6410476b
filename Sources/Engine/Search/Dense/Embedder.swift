/// Turns text into vectors whose nearness is nearness of meaning.
public protocol Embedder: Sendable {
    /// Tells its vectors from those of every other: vectors of two models are never compared.
    var model: String { get }
    /// A multiple of 64.
    var dimensions: Int { get }
    /// Vectors of length one, in order.
    func vectors(_ texts: [String]) throws -> [[Float]]
}
