/// Stands in for a model where only time counts: vectors at random under that model's name, questions by the model itself.
///
/// A bench of 100,000 passages would otherwise take an hour before it begins.
struct TimingEmbedder: Embedder {
    let real: any Embedder

    var model: String { real.model }
    var dimensions: Int { real.dimensions }

    func vectors(_ texts: [String]) throws -> [[Float]] {
        texts.map { text in
            var state = UInt64(truncatingIfNeeded: text.utf8.count) | 1
            for byte in text.utf8.suffix(64) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return (0..<dimensions).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Float(Int(state >> 40) - (1 << 23)) / Float(1 << 23)
            }
        }
    }
}
