internal import Foundation

/// What training added to the weights of all-MiniLM-L6-v2 to make a cross-encoder of it: for each linear layer two narrow
/// matrices, whose product is added to its weights.
///
/// A `.safetensors` file of 16-bit floats: `NAME.down` (rank, inputs) and `NAME.up` (outputs, rank) of every linear layer,
/// `types` (2, hidden), `head` (hidden), `nearness` (1). Source: Hu et al., "LoRA" (arXiv 2106.09685).
struct LowRankAdapter {
    /// Added to the tokens of the first text, and to those of the second instead.
    let firstType: [Float]
    let secondType: [Float]
    let head: [Float]
    let nearness: Float

    private let tensors: Safetensors
    private let path: String
    private let rank: Int

    /// - Throws: `ModelError` when the file is missing or is no adapter.
    init(path: String, hidden: Int = ModelShape.miniLM.hidden) throws(ModelError) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .missing(path: path) }
        tensors = try Safetensors(data, path: path)
        self.path = path
        guard let types = tensors.floats("types", count: 2 * hidden), let head = tensors.floats("head", count: hidden),
            let nearness = tensors.floats("nearness", count: 1),
            let rank = tensors.shape("encoder.layer.0.output.dense.up")?.last
        else { throw .damaged(path: path) }
        firstType = Array(types[..<hidden])
        secondType = zip(types[hidden...], types[..<hidden]).map { $0 - $1 }
        self.head = head
        self.nearness = nearness[0]
        self.rank = rank
    }

    /// The weights of a linear layer, rows one after another, with what was learned.
    func adapted(_ weights: [Float], _ name: String, rows: Int, columns: Int) throws(ModelError) -> [Float] {
        guard let down = tensors.floats("\(name).down", count: rank * columns),
            let up = tensors.floats("\(name).up", count: rows * rank)
        else { throw .damaged(path: path) }
        var all = weights
        for row in 0..<rows {
            for step in 0..<rank {
                let factor = up[row * rank + step]
                for column in 0..<columns { all[row * columns + column] += factor * down[step * columns + column] }
            }
        }
        return all
    }
}
