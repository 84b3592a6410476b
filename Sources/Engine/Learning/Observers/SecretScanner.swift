internal import Foundation

/// Finds keys, tokens, passwords and card numbers, so that no observer reads them and the store can blank them.
enum SecretScanner {
    /// UTF-8 byte ranges, ascending and disjoint. O(n) in bytes.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        Speech.merged(privateKeys(bytes) + tokens(bytes) + numbers(bytes) + accounts(bytes) + links(bytes))
    }

    // MARK: Private keys

    private static func privateKeys(_ bytes: [UInt8]) -> [Range<Int>] {
        let begin = Array("-----BEGIN ".utf8)
        let end = Array("-----END ".utf8)
        var result: [Range<Int>] = []
        var from = 0
        while let start = find(begin, in: bytes, from: from) {
            let header = String(decoding: bytes[start..<min(bytes.count, start + 60)], as: UTF8.self)
            guard header.contains("PRIVATE KEY") else {
                from = start + begin.count
                continue
            }
            var stop = bytes.count
            if let tail = find(end, in: bytes, from: start) {
                stop = tail + end.count
                while stop < bytes.count, bytes[stop] != 10 { stop += 1 }
            }
            result.append(start..<stop)
            from = stop
        }
        return result
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        var index = from
        while index + needle.count <= bytes.count {
            if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }

    // MARK: Tokens

    /// Prefixes that issuers give their secrets, and the least length of such a secret.
    ///
    /// Source: the issuers' public documentation of token formats (GitHub, GitLab, AWS, Google, Slack, Stripe, npm, OpenAI, ...).
    private static let prefixes: [(StaticString, Int)] = [
        ("sk-", 20), ("sk_", 14), ("rk_", 14), ("pk_live_", 16), ("ghp_", 20), ("gho_", 20), ("ghu_", 20), ("ghs_", 20),
        ("github_pat_", 24), ("glpat-", 18), ("AKIA", 20), ("ASIA", 20), ("AIza", 30), ("ya29.", 20), ("xoxb-", 16),
        ("xoxp-", 16), ("xoxa-", 16), ("xapp-", 16), ("npm_", 20), ("pypi-", 20), ("eyJ", 24), ("SG.", 24), ("hf_", 20),
        ("dop_v1_", 20), ("shpat_", 20), ("whsec_", 16), ("hvs.", 20),
    ]
    private static let passwordWords: Set<String> = [
        "password", "passwd", "pwd", "passphrase", "secret", "token", "apikey", "api_key", "api-key", "access_key",
        "key",
        "client_secret", "pin", "bearer", "passcode", "pw", "credentials",
    ]

    private static func tokens(_ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var previous = ""
        var beforePrevious = ""
        var index = 0
        while index < bytes.count {
            guard !isSpace(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, !isSpace(bytes[index]) { index += 1 }
            let word = trimmed(bytes, start..<index)
            guard !word.isEmpty else { continue }
            if let assigned = assignment(bytes, word) {
                result.append(assigned)
            } else if hasKnownPrefix(bytes, word) || isStaged(bytes, word) || isRandom(bytes, word) {
                result.append(word)
            } else if follows(previous, beforePrevious), isPasswordLike(bytes, word, after: previous) {
                result.append(word)
            }
            beforePrevious = previous
            previous = word.count <= 16 ? String(decoding: bytes[start..<index], as: UTF8.self).lowercased() : ""
        }
        return result
    }

    /// "my password is hunter2", "token: abc123": the word before names a secret.
    private static func follows(_ previous: String, _ before: String) -> Bool {
        func names(_ word: String) -> Bool {
            passwordWords.contains(word.trimmingCharacters(in: .punctuationCharacters))
        }
        if previous.hasSuffix(":") || previous.hasSuffix("=") { return names(previous) }
        if previous == "bearer" { return true }
        return (previous == "is" || previous == "=" || previous == ":") && names(before)
    }

    private static func isPasswordLike(_ bytes: [UInt8], _ word: Range<Int>, after previous: String) -> Bool {
        let hasDigit = bytes[word].contains { (48...57).contains($0) }
        let hasLetter = bytes[word].contains(where: isLetter)
        let hasMark = bytes[word].dropLast().contains { "!@#$%^&*_+=~".utf8.contains($0) }
        return word.count >= 4 && ((hasDigit && (hasLetter || word.count >= 4)) || hasMark)
    }

    /// `API_KEY=abc123...`, `password:hunter2`, `https://user:pass@host`.
    private static func assignment(_ bytes: [UInt8], _ word: Range<Int>) -> Range<Int>? {
        let text = bytes[word]
        if let at = text.firstIndex(of: UInt8(ascii: "@")),
            let scheme = find(Array("://".utf8), in: bytes, from: word.lowerBound),
            scheme + 3 < at, let colon = bytes[(scheme + 3)..<at].firstIndex(of: UInt8(ascii: ":")), colon + 1 < at
        {
            return (colon + 1)..<at
        }
        guard let cut = text.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }),
            cut + 4 < word.upperBound, cut > word.lowerBound
        else { return nil }
        let name = String(decoding: bytes[word.lowerBound..<cut], as: UTF8.self).lowercased()
        let isNamed = passwordWords.contains { name == $0 || name.hasSuffix("_" + $0) || name.hasSuffix("-" + $0) }
        return isNamed && bytes[cut + 1] != UInt8(ascii: "/") ? (cut + 1)..<word.upperBound : nil
    }

    private static func hasKnownPrefix(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        prefixes.contains { prefix, least in
            guard word.count >= least, word.count > prefix.utf8CodeUnitCount else { return false }
            for offset in 0..<prefix.utf8CodeUnitCount
            where bytes[word.lowerBound + offset] != prefix.utf8Start[offset] { return false }
            return bytes[word].contains { (48...57).contains($0) || (65...90).contains($0) }
        }
    }

    /// `xx_live_...`, `xx_test_...`: a form many issuers share.
    private static func isStaged(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        guard word.count >= 14 else { return false }
        let text = String(decoding: bytes[word], as: UTF8.self)
        for stage in ["_live_", "_test_", "_prod_"] {
            guard let found = text.range(of: stage) else { continue }
            let tail = text[found.upperBound...]
            if tail.count >= 6, tail.contains(where: \.isNumber) || text[..<found.lowerBound].count <= 4 { return true }
        }
        return false
    }

    /// Long, with letters in both cases and digits mixed: no word and no path.
    private static func isRandom(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        guard word.count >= 24 else { return false }
        var changes = 0
        var kinds = Set<Int>()
        var last = -1
        for byte in bytes[word] {
            let kind: Int
            switch byte {
            case 48...57: kind = 0
            case 65...90: kind = 1
            case 97...122: kind = 2
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): kind = 3
            case UInt8(ascii: "/"): kind = 4
            default: return false
            }
            if kind != last { changes += 1 }
            kinds.insert(kind)
            last = kind
        }
        let isHex = word.count >= 32 && bytes[word].allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        return (isHex && kinds.count == 2) || (kinds.isSuperset(of: [0, 1, 2]) && changes * 3 >= word.count)
    }

    // MARK: Card numbers

    /// 13 to 19 digits with spaces or hyphens between, that satisfy Luhn's check.
    private static func numbers(_ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard isDigit(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            var digits: [Int] = []
            var end = index
            while index < bytes.count {
                if isDigit(bytes[index]) {
                    digits.append(Int(bytes[index] - 48))
                    end = index + 1
                } else if bytes[index] != 32 && bytes[index] != UInt8(ascii: "-") {
                    break
                } else if index + 1 >= bytes.count || !isDigit(bytes[index + 1]) {
                    break
                }
                index += 1
            }
            if (13...19).contains(digits.count), luhn(digits), Set(digits).count > 1 { result.append(start..<end) }
        }
        return result
    }

    /// Source: H. P. Luhn, US patent 2,950,048, 1960.
    static func luhn(_ digits: [Int]) -> Bool {
        var sum = 0
        for (offset, digit) in digits.reversed().enumerated() {
            let value = offset % 2 == 1 ? digit * 2 : digit
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    // MARK: Bytes

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, "\"'`([{<,;".utf8.contains(bytes[low]) { low += 1 }
        while high > low, "\"'`)]}>,;.!?".utf8.contains(bytes[high - 1]) { high -= 1 }
        return low..<high
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (65...90).contains(byte) }
}
