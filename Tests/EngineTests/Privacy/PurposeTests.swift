import Testing

@testable import Engine

struct PurposeTests {
    private static let keys: [BeliefKey] = [
        .role, .plan, .industry, .size, .usage, .expertise("saml"), .format, .depth, .vocabulary, .examples, .goal("x"),
        .stack("okta"), .constraint("x"), .preference("slot", "x"), .opinion("x"), .context("x"),
    ]

    @Test func theKeysHereAreOfEveryFamily() {
        #expect(Set(Self.keys.map(\.family)) == Set(BeliefKey.Family.allCases))
    }

    @Test(arguments: keys) func whatIsCollectedHasAPurposeAndABenefitOfOneSentenceEach(key: BeliefKey) {
        let purpose = Purpose.of(key)
        for sentence in [purpose.purpose, purpose.benefit] {
            #expect(Sentences.split(sentence).count == 1)
            #expect(sentence.hasSuffix(".") && sentence.first!.isUppercase && sentence.count > 15)
        }
        #expect(purpose.purpose != purpose.benefit)
    }

    @Test func eachFamilyHasItsOwnPurpose() {
        #expect(Set(Self.keys.map { Purpose.of($0).purpose }).count == BeliefKey.Family.allCases.count)
        #expect(Set(Self.keys.map { Purpose.of($0).benefit }).count == BeliefKey.Family.allCases.count)
    }
}
