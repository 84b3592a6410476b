extension ParsedMessage {
    /// "We get errors since we changed the key": when it began, not why somebody wants something.
    func tellsWhenItBegan(since at: Int, in sentence: Range<Int>) -> Bool {
        let behind = (at + 1)..<max(at + 1, min(sentence.upperBound, at + 5))
        return behind.contains { Lexicon.systemChanges.contains(word($0)) }
            && (sentence.lowerBound..<at).contains { Lexicon.symptoms.contains(Porter.stem(word($0))) }
    }
}
