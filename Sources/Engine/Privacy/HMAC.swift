/// A keyed hash: without the key nobody can tell, or try out, what was hashed.
///
/// Source: RFC 2104, with SHA-256 (FIPS 180-4). O(n) in bytes.
enum HMAC {
    static func hex(_ message: String, key: [UInt8]) -> String {
        var block = key.count > 64 ? SHA256.digest(key) : key
        block += [UInt8](repeating: 0, count: 64 - block.count)
        let inner = SHA256.digest(block.map { $0 ^ 0x36 } + Array(message.utf8))
        return SHA256.hex(block.map { $0 ^ 0x5C } + inner)
    }
}
