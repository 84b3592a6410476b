/// Porter's stemmer, as in SQLite's `porter` tokenizer, so that a word counted here and a word in the index agree.
///
/// Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980.
enum Porter {
    static func stem(_ word: String) -> String { stem(Array(word.utf8)) }

    /// `word` in lower case. Words shorter than three letters, or with anything but a-z, stay as they are.
    static func stem(_ word: [UInt8]) -> String {
        guard word.count > 2, word.allSatisfy({ (97...122).contains($0) }) else {
            return String(decoding: word, as: UTF8.self)
        }
        var stemmer = Stemmer(b: word)
        stemmer.run()
        return String(decoding: stemmer.b, as: UTF8.self)
    }

    private struct Stemmer {
        var b: [UInt8]

        mutating func run() {
            step1a()
            step1b()
            step1c()
            step2()
            step3()
            step4()
            step5()
        }

        // MARK: What the rules ask

        private func isConsonant(_ i: Int) -> Bool {
            switch b[i] {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
            case UInt8(ascii: "y"): i == 0 || !isConsonant(i - 1)
            default: true
            }
        }

        /// How many vowel-consonant sequences the first `end` letters hold: m in [C](VC)^m[V].
        private func measure(_ end: Int) -> Int {
            var m = 0
            var sawVowel = false
            for i in 0..<end {
                if !isConsonant(i) {
                    sawVowel = true
                } else if sawVowel {
                    m += 1
                    sawVowel = false
                }
            }
            return m
        }

        private func hasVowel(_ end: Int) -> Bool {
            (0..<end).contains { !isConsonant($0) }
        }

        private func endsInDoubleConsonant() -> Bool {
            b.count >= 2 && b[b.count - 1] == b[b.count - 2] && isConsonant(b.count - 1)
        }

        /// Consonant, vowel, consonant at the end of the first `end` letters, the last not w, x or y.
        private func endsInCVC(_ end: Int) -> Bool {
            guard end >= 3, isConsonant(end - 1), !isConsonant(end - 2), isConsonant(end - 3) else { return false }
            return ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(b[end - 1])
        }

        private func ends(_ suffix: StaticString) -> Int? {
            let count = suffix.utf8CodeUnitCount
            guard b.count > count else { return nil }
            let start = b.count - count
            for i in 0..<count where b[start + i] != suffix.utf8Start[i] { return nil }
            return start
        }

        private mutating func replace(from start: Int, with suffix: StaticString) {
            b.removeSubrange(start...)
            for i in 0..<suffix.utf8CodeUnitCount { b.append(suffix.utf8Start[i]) }
        }

        // MARK: The steps

        private mutating func step1a() {
            if let start = ends("sses") {
                replace(from: start, with: "ss")
            } else if let start = ends("ies") {
                replace(from: start, with: "i")
            } else if ends("ss") == nil, let start = ends("s") {
                replace(from: start, with: "")
            }
        }

        private mutating func step1b() {
            if let start = ends("eed") {
                if measure(start) > 0 { replace(from: start, with: "ee") }
                return
            }
            guard let start = ends("ed") ?? ends("ing"), hasVowel(start) else { return }
            replace(from: start, with: "")
            if let cut = ends("at") {
                replace(from: cut, with: "ate")
            } else if let cut = ends("bl") {
                replace(from: cut, with: "ble")
            } else if let cut = ends("iz") {
                replace(from: cut, with: "ize")
            } else if endsInDoubleConsonant(),
                ![UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z")].contains(b[b.count - 1])
            {
                b.removeLast()
            } else if measure(b.count) == 1, endsInCVC(b.count) {
                b.append(UInt8(ascii: "e"))
            }
        }

        private mutating func step1c() {
            if let start = ends("y"), hasVowel(start) { replace(from: start, with: "i") }
        }

        private mutating func step2() {
            apply(
                [
                    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
                    ("logi", "log"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
                    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
                    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
                ], above: 0)
        }

        private mutating func step3() {
            apply(
                [
                    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
                    ("ness", ""),
                ], above: 0)
        }

        private mutating func step4() {
            if let start = ends("ion") {
                if start > 0, b[start - 1] == UInt8(ascii: "s") || b[start - 1] == UInt8(ascii: "t"), measure(start) > 1
                {
                    replace(from: start, with: "")
                }
                return
            }
            apply(
                [
                    ("ement", ""), ("ance", ""), ("ence", ""), ("able", ""), ("ible", ""), ("ment", ""), ("ant", ""),
                    ("ent", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""),
                    ("al", ""), ("er", ""), ("ic", ""), ("ou", ""),
                ], above: 1)
        }

        private mutating func step5() {
            if let start = ends("e") {
                let m = measure(start)
                if m > 1 || (m == 1 && !endsInCVC(start)) { replace(from: start, with: "") }
            }
            if ends("ll") != nil, measure(b.count) > 1 { b.removeLast() }
        }

        private mutating func apply(_ rules: [(StaticString, StaticString)], above least: Int) {
            for (suffix, replacement) in rules {
                guard let start = ends(suffix) else { continue }
                if measure(start) > least { replace(from: start, with: replacement) }
                return
            }
        }
    }
}
