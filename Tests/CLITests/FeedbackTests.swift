import Testing

@Suite struct FeedbackTests {
    @Test func aRatingIsLearnedFromAndCountsLessThanWords() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let answer = try program.json(["ask", "How do I rotate keys?", "--person", "maya"])
        let id = try #require(answer.value.at("answer")?.string)
        let rated = try program.json(["feedback", "--person", "maya", "--answer", id, "--too-long"])
        #expect(rated.status == 0)
        let signal = try #require(rated.value.at("signals")?.items.first)
        #expect(signal["key"]?.string == "style/depth")
        #expect(signal["value"]?.string == "brief")
        #expect(signal["source"]?.string == "rated")
        // She said that she wants depth; one rating does not outvote that.
        let depth = try program.json(["beliefs", "--person", "maya", "--context", "style"]).value.at("beliefs")!.items
            .first { $0["key"]?.string == "style/depth" && $0["value"]?.string == "deep" }
        #expect(depth?["status"]?.string == "current")
    }

    @Test(arguments: ["maya/999999", "devon/1", "nonsense"])
    func whatIsNoAnswerOfHersCannotBeRated(id: String) throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let result = try program.run(["feedback", "--person", "maya", "--answer", id, "--up"])
        #expect(result.status == 2)
        #expect(result.errors.split(separator: "\n").count == 1)
    }
}
