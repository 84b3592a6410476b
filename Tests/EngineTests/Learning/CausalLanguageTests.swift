import Testing

@testable import Engine

struct CausalLanguageTests {
    @Test(arguments: [
        "It failed because it rained.", "They finished the law, to have a strong regulator.",
        "The church refused, so Henry cited a passage.",
        "The bank asked the agency, which is the only regulator, to help ensure that loans are paid.",
    ])
    func anExplanationIsSeen(text: String) {
        #expect(CausalLanguage.explains(text))
    }

    @Test(arguments: [
        "They met on Monday.", "There are three, so many had to wait.", "He likes it, so do I.",
        "Who is the regulator that helps them?",
    ])
    func nothingIsExplained(text: String) {
        #expect(!CausalLanguage.explains(text))
    }
}
