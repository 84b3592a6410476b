import Testing

@testable import Engine

struct ProfileSummaryTests {
    @Test(arguments: [
        ("I work in support.", "Works in support."), ("I'm the procurement lead.", "Works in procurement."),
        ("I work in compliance at a hospital.", "Works in compliance, in healthcare."),
        ("I do DevOps, I am a DevOps engineer.", "Works in DevOps."),
        ("I'm an IT admin.", "Works as an IT admin."), ("I'm the CISO of a bank.", "Works as a CISO in finance."),
        ("I'm an architect.", "Works as an architect."),
    ])
    func aRoleNamedForAFieldIsWorkedIn(text: String, summary: String) async throws {
        try await SampleEngine.with(["ada"]) { engine in
            _ = try await engine.observe(text, person: "ada")
            #expect(ProfileSummary.text(try engine.selfModel(for: "ada")).hasPrefix(summary))
        }
    }

    @Test func aimsOfWhichOneNamesTheObjectOfTheOtherAreToldApart() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            for text in ["My next ticket is SSO.", "I want to really understand SSO."] {
                _ = try await engine.observe(text, person: "ada")
            }
            let aims = ProfileSummary.text(try engine.selfModel(for: "ada"))
            #expect(["understand SSO; implement SSO", "implement SSO; understand SSO"].contains { aims.contains($0) })
        }
    }
}
