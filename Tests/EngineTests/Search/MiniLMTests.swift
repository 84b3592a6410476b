import Testing

@testable import Engine

/// Against another implementation's tokens and 32-bit vectors. Said when skipped: the weights are no part of the package.
@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.absence)), .serialized)
struct MiniLMTests {
    @Test(.enabled(if: !InstalledModel.references.isEmpty, "skipped: there are no reference texts in $SELFSAME_DATA"))
    func everyReferenceTextHasItsTokens() {
        for reference in InstalledModel.references {
            #expect(InstalledModel.model.tokenizer.ids(reference.text) == reference.ids)
        }
    }

    @Test(.enabled(if: !InstalledModel.references.isEmpty, "skipped: there are no reference texts in $SELFSAME_DATA"))
    func everyReferenceVectorIsNear() {
        var lowest: Float = 1
        for reference in InstalledModel.references {
            let vector = InstalledModel.model.vector(ids: reference.ids)
            lowest = min(lowest, zip(vector, reference.vector).reduce(0) { $0 + $1.0 * $1.1 })
        }
        #expect(lowest >= 0.99)
        print("lowest cosine to the \(InstalledModel.references.count) reference vectors: \(lowest)")
    }

    @Test func aVectorIsOfLengthOneAndOfWhatWasMeant() throws {
        let vectors = try InstalledModel.model.vectors([
            "How do I rotate an API key?", "Keys can be exchanged without downtime.", "The cafeteria opens at eight.",
            "",
        ])
        for vector in vectors { #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4) }
        func cosine(_ a: Int, _ b: Int) -> Float { zip(vectors[a], vectors[b]).reduce(0) { $0 + $1.0 * $1.1 } }
        #expect(cosine(0, 1) > cosine(0, 2) + 0.2)
    }

    @Test(arguments: [
        ("stick", true), ("tracking", true), ("always", true), ("clicks", true), ("conector", false),
        ("stoping", false), ("acces", false),
        ("webhok", false), ("provisoning", false), ("qq", false), ("", false),
    ])
    func commonWordsAreToldFromMisspelledOnes(word: String, isCommon: Bool) {
        #expect(InstalledModel.model.tokenizer.isCommon(word) == isCommon)
    }

    @Test func aTextIsReadUpToItsLimit() throws {
        let long = String(repeating: "rotation ", count: 1_000)
        #expect(InstalledModel.model.tokenizer.ids(long).count == 256)
        #expect(InstalledModel.model.tokenizer.ids(long).last == 102)
    }

    @Test(
        arguments: [
            ("", [101, 102]), (" \u{0}\u{200B}\t ", [101, 102]), ("Ünïcode", [101, 27260, 102]),
            ("keys,keys", [101, 6309, 1010, 6309, 102]), ("中国", [101, 1746, 1799, 102]),
            (String(repeating: "x", count: 101), [101, 100, 102]),
        ] as [(String, [Int32])]) func oddTextHasTokens(text: String, ids: [Int32])
    {
        #expect(InstalledModel.model.tokenizer.ids(text) == ids)
    }
}
