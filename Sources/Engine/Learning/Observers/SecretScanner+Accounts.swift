internal import Foundation

/// What is a secret by its form: bank account numbers, and links that are keys themselves.
extension SecretScanner {
    // MARK: Bank accounts

    /// International account numbers, written whole or in groups of four, that satisfy their check.
    ///
    /// Source: ISO 13616; the check is ISO 7064, MOD 97-10. O(n) in bytes.
    static func accounts(_ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index + 15 <= bytes.count {
            guard isUpper(bytes[index]), isUpper(bytes[index + 1]), isNumber(bytes[index + 2]),
                isNumber(bytes[index + 3]), index == 0 || !isWordByte(bytes[index - 1])
            else {
                index += 1
                continue
            }
            var characters: [UInt8] = []
            var end = index
            var at = index
            var found: Int?
            while at < bytes.count, characters.count < 34 {
                if isUpper(bytes[at]) || isNumber(bytes[at]) {
                    characters.append(bytes[at])
                    end = at + 1
                    let isWhole = end == bytes.count || !isWordByte(bytes[end])
                    if characters.count >= 15, isWhole, isValid(characters) { found = end }
                } else if bytes[at] != 32 || !(characters.count.isMultiple(of: 4)) {
                    break
                }
                at += 1
            }
            if let found { result.append(index..<found) }
            index = found ?? index + 1
        }
        return result
    }

    private static func isValid(_ characters: [UInt8]) -> Bool {
        var rest = 0
        for byte in characters[4...] + characters[..<4] {
            rest = isNumber(byte) ? (rest * 10 + Int(byte - 48)) % 97 : (rest * 100 + Int(byte - 55)) % 97
        }
        return rest == 1
    }

    // MARK: Links

    /// Places where whoever has the link may write, and parameters that hold a signature or a token.
    private static let hooks = [
        "hooks.slack.com/services/", "hooks.slack.com/workflows/", "discord.com/api/webhooks/",
        "discordapp.com/api/webhooks/", "webhook.office.com/", "api.telegram.org/bot",
    ]
    private static let parameters = [
        "sig=", "signature=", "x-amz-signature=", "x-goog-signature=", "access_token=", "token=", "api_key=",
        "apikey=", "key=", "secret=", "password=", "code=",
    ]

    static func links(_ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] > 32 { index += 1 }
            if index - start >= 20 { result += secrets(inLink: bytes, start..<index) }
            index += 1
        }
        return result
    }

    private static func secrets(inLink bytes: [UInt8], _ word: Range<Int>) -> [Range<Int>] {
        let text = String(decoding: bytes[word], as: UTF8.self)
        guard text.contains("://"), text.utf8.count == word.count else { return [] }
        let lower = text.lowercased()
        guard lower.utf8.count == word.count else { return [] }
        if let hook = hooks.lazy.compactMap({ lower.range(of: $0) }).first {
            let offset = lower.utf8.distance(from: lower.utf8.startIndex, to: hook.upperBound)
            let end = trimmedEnd(bytes, word)
            return word.lowerBound + offset < end ? [word.lowerBound + offset..<end] : []
        }
        guard let query = lower.firstIndex(of: "?") else { return [] }
        var result: [Range<Int>] = []
        var from = lower.utf8.distance(from: lower.utf8.startIndex, to: query) + 1
        for part in lower[lower.index(after: query)...].split(separator: "&", omittingEmptySubsequences: false) {
            if let name = parameters.first(where: { part.hasPrefix($0) }), part.utf8.count >= name.utf8.count + 8 {
                let low = word.lowerBound + from + name.utf8.count
                result.append(low..<min(word.lowerBound + from + part.utf8.count, trimmedEnd(bytes, word)))
            }
            from += part.utf8.count + 1
        }
        return result.filter { !$0.isEmpty }
    }

    private static func trimmedEnd(_ bytes: [UInt8], _ word: Range<Int>) -> Int {
        var end = word.upperBound
        while end > word.lowerBound, "\"'`)]}>,;.!?".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    private static func isNumber(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isWordByte(_ byte: UInt8) -> Bool {
        isUpper(byte) || isNumber(byte) || (97...122).contains(byte) || byte >= 0x80
    }
}
