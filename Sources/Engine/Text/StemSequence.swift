/// The stems of a text in order, each as a number made of its letters: an eighth of what strings take, and made without them.
///
/// Two stems that are not the same have the same number once in 10^19.
public struct StemSequence: Hashable, Sendable {
    private let numbers: [UInt64]

    public init(_ text: String) {
        let bytes = Array(text.utf8)
        var numbers: [UInt64] = []
        numbers.reserveCapacity(bytes.count / 6)
        Tokens.scan(bytes) { _, word in
            numbers.append(Self.number(word[..<Tokens.stem(word)]))
        } beyond: { range in
            numbers += Tokens(String(decoding: bytes[range], as: UTF8.self)).words.map { Self.number($0.stem) }
        }
        self.numbers = numbers
    }

    /// The number of a stem.
    public static func number(_ stem: String) -> UInt64 {
        var stem = stem
        return stem.withUTF8 { number($0) }
    }

    /// FNV-1a.
    private static func number(_ stem: some Sequence<UInt8>) -> UInt64 {
        stem.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Which of several stems stand in it, by their numbers. O(n).
    public func held<Value>(of wanted: [UInt64: Value]) -> [Value] { numbers.compactMap { wanted[$0] } }

    /// O(n).
    public func contains(_ stem: UInt64) -> Bool { numbers.contains(stem) }

    /// Whether two stems stand side by side. O(n).
    public func contains(_ stem: UInt64, before next: UInt64) -> Bool {
        zip(numbers, numbers.dropFirst()).contains { $0 == stem && $1 == next }
    }
}
