import Foundation
import Testing

@testable import Engine

struct PorterTests {
    /// Pairs from M. F. Porter, "An algorithm for suffix stripping", 1980, after all steps.
    @Test(arguments: [
        ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("caress", "caress"), ("cats", "cat"),
        ("feed", "feed"), ("agreed", "agre"), ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"),
        ("sing", "sing"), ("conflated", "conflat"), ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"),
        ("tanned", "tan"), ("falling", "fall"), ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"),
        ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"), ("conditional", "condit"),
        ("rational", "ration"), ("valenci", "valenc"), ("digitizer", "digit"), ("operator", "oper"),
        ("feudalism", "feudal"), ("decisiveness", "decis"), ("hopefulness", "hope"), ("formaliti", "formal"),
        ("sensitiviti", "sensit"), ("triplicate", "triplic"), ("formative", "form"), ("formalize", "formal"),
        ("electrical", "electr"), ("hopeful", "hope"), ("goodness", "good"), ("revival", "reviv"),
        ("allowance", "allow"), ("inference", "infer"), ("airliner", "airlin"), ("adjustable", "adjust"),
        ("defensible", "defens"), ("irritant", "irrit"), ("replacement", "replac"), ("adjustment", "adjust"),
        ("dependent", "depend"), ("adoption", "adopt"), ("communism", "commun"), ("activate", "activ"),
        ("homologous", "homolog"), ("effective", "effect"), ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"),
        ("controll", "control"), ("roll", "roll"), ("generalizations", "gener"), ("oscillators", "oscil"),
    ])
    func aWordHasItsStem(word: String, stem: String) {
        #expect(Porter.stem(word) == stem)
    }

    @Test(arguments: ["", "a", "is", "2fa", "sha256", "über", "x.y", "don't"]) func whatIsNoPlainWordStays(word: String)
    {
        #expect(Porter.stem(word) == word)
    }

    /// The index stems by SQLite's tokenizer, the engine by its own: a word counted here is a word found there.
    @Test func theIndexHasTheSameStemsInTheSamePassages() async throws {
        let engine = try await SampleEngine.shared()
        var documents: [String: Int] = [:]
        var words: Set<String> = []
        for imported in LibraryCorpora.bundled {
            for passage in imported.passages {
                let tokens = Tokens(
                    [passage.title, passage.headings.joined(separator: "\n"), passage.text].joined(separator: "\n"))
                // SQLite cuts at an apostrophe and we do not: "don't" is compared nowhere.
                let plain = tokens.words.filter { $0.word.utf8.allSatisfy { (97...122).contains($0) } }
                words.formUnion(plain.map(\.word))
                for stem in Set(plain.map(\.stem)) { documents[stem, default: 0] += 1 }
            }
        }
        #expect(words.count > 2_000)
        let statistics = try LexicalIndex(library: engine.library).statistics(documents.keys.sorted())
        for (stem, count) in documents.sorted(by: { $0.key < $1.key }) {
            // Equal but for pieces that only SQLite sees, such as the "s" of "customer's".
            #expect(statistics.frequencies[stem, default: 0] >= count, "\(stem)")
        }
    }
}
