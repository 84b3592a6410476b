/// Porter's stemmer, as in SQLite's `porter` tokenizer, so that a word counted here and a word in the index agree.
///
/// Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980.
enum Porter {
    static func stem(_ word: String) -> String { stem(Array(word.utf8)) }

    /// `word` in lower case. Words shorter than three letters, or with anything but a-z, stay as they are.
    static func stem(_ word: [UInt8]) -> String {
        var letters = word
        let count = letters.withUnsafeMutableBufferPointer { stem($0) }
        return String(decoding: letters[..<count], as: UTF8.self)
    }

    /// Puts the stem in the place of the word, and returns its length, which is never more than the word's.
    static func stem(_ letters: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard letters.count > 2, letters.allSatisfy({ (97...122).contains($0) }) else { return letters.count }
        var stemmer = Stemmer(b: letters, count: letters.count)
        stemmer.run()
        return stemmer.count
    }

    private struct Stemmer {
        let b: UnsafeMutableBufferPointer<UInt8>
        /// Letters that are left.
        var count: Int

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
            count >= 2 && b[count - 1] == b[count - 2] && isConsonant(count - 1)
        }

        /// Consonant, vowel, consonant at the end of the first `end` letters, the last not w, x or y.
        private func endsInCVC(_ end: Int) -> Bool {
            guard end >= 3, isConsonant(end - 1), !isConsonant(end - 2), isConsonant(end - 3) else { return false }
            return !(UInt8(ascii: "w")...UInt8(ascii: "y")).contains(b[end - 1])
        }

        private func ends(_ suffix: StaticString) -> Int? {
            let length = suffix.utf8CodeUnitCount
            guard count > length else { return nil }
            let start = count - length
            // Most words do not end so, and the last letter tells.
            var i = length - 1
            while i >= 0 {
                if b[start + i] != suffix.utf8Start[i] { return nil }
                i -= 1
            }
            return start
        }

        /// No rule makes a word longer, but for an "e" in the place of an "ed" or "ing".
        private mutating func replace(from start: Int, with suffix: StaticString) {
            for i in 0..<suffix.utf8CodeUnitCount { b[start + i] = suffix.utf8Start[i] }
            count = start + suffix.utf8CodeUnitCount
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
                ![UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z")].contains(b[count - 1])
            {
                count -= 1
            } else if measure(count) == 1, endsInCVC(count) {
                b[count] = UInt8(ascii: "e")
                count += 1
            }
        }

        private mutating func step1c() {
            if let start = ends("y"), hasVowel(start) { replace(from: start, with: "i") }
        }

        private mutating func step2() {
            apply(Self.doubleSuffixes, above: 0)
        }

        private mutating func step3() {
            apply(Self.laterSuffixes, above: 0)
        }

        private mutating func step4() {
            if let start = ends("ion") {
                if start > 0, b[start - 1] == UInt8(ascii: "s") || b[start - 1] == UInt8(ascii: "t"), measure(start) > 1
                {
                    replace(from: start, with: "")
                }
                return
            }
            apply(Self.lastSuffixes, above: 1)
        }

        private mutating func step5() {
            if let start = ends("e") {
                let m = measure(start)
                if m > 1 || (m == 1 && !endsInCVC(start)) { replace(from: start, with: "") }
            }
            if ends("ll") != nil, measure(count) > 1 { count -= 1 }
        }

        private static let doubleSuffixes = Rules([
            ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
            ("logi", "log"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
            ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
            ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
        ])
        private static let laterSuffixes = Rules([
            ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
            ("ness", ""),
        ])
        private static let lastSuffixes = Rules([
            ("ement", ""), ("ance", ""), ("ence", ""), ("able", ""), ("ible", ""), ("ment", ""), ("ant", ""),
            ("ent", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""),
            ("al", ""), ("er", ""), ("ic", ""), ("ou", ""),
        ])

        /// Suffixes and what comes in their place, by the suffix's last letter; of one letter the first that fits counts.
        private struct Rules {
            private var byLetter: [[(suffix: StaticString, replacement: StaticString)]]

            init(_ rules: [(StaticString, StaticString)]) {
                byLetter = Array(repeating: [], count: 26)
                for rule in rules {
                    byLetter[Self.place(rule.0.utf8Start[rule.0.utf8CodeUnitCount - 1])].append(rule)
                }
            }

            func ending(in letter: UInt8) -> [(suffix: StaticString, replacement: StaticString)] {
                byLetter[Self.place(letter)]
            }

            private static func place(_ letter: UInt8) -> Int { Int(letter) - 97 }
        }

        private mutating func apply(_ rules: Rules, above least: Int) {
            for (suffix, replacement) in rules.ending(in: b[count - 1]) {
                guard let start = ends(suffix) else { continue }
                if measure(start) > least { replace(from: start, with: replacement) }
                return
            }
        }
    }
}
