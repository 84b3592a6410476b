/// FNV-1a, 64 bits: the same in every run, unlike the standard library's.
///
/// Source: Fowler, Noll and Vo, 1991. Not for secrets.
enum StableHash {
    static func of(_ text: String, _ numbers: Int...) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        for byte in text.utf8 { add(byte) }
        for number in numbers {
            for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
        }
        return hash
    }
}
