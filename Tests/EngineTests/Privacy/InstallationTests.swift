import Foundation
import Testing

@testable import Engine

@Suite struct InstallationTests {
    private func folder(_ text: String) throws -> (StoreFolder, URL) {
        let folder = StoreFolder()
        try folder.make()
        try Data(text.utf8).write(to: folder.url.appendingPathComponent(Installation.fileName))
        return (folder, folder.url)
    }

    @Test func withoutAFileEverythingIsAsDesigned() throws {
        let here = try Engine.installation(in: [URL(fileURLWithPath: "/no/such/folder")])
        #expect(here == Installation())
        #expect(here.privacy == .individual && here.window == 100 && here.reasonDays == 365 && here.team == nil)
    }

    @Test func aFileIsReadWithItsComments() throws {
        let (folder, url) = try folder(
            """
            {
              // decided in spring
              privacy: 'contextual',
              keep: { interactions: 20, reasonDays: 90, },
              team: { group: "support", readers: "support-readers" },
            }
            """)
        defer { withExtendedLifetime(folder) {} }
        let here = try Engine.installation(in: [url])
        #expect(here.privacy == .contextual && here.window == 20 && here.reasonDays == 90)
        #expect(here.team == Team(group: "support", readers: "support-readers"))
        #expect(here.keyFolder == url)
    }

    @Test func aConverterIsAProgramAndWhereTheFileGoes() throws {
        let (one, machine) = try folder("{ converters: { pdf: ['pdftotext', 'FILE', '-'], odt: ['a', 'FILE'] } }")
        let (other, own) = try folder("{ converters: { pdf: ['mutool', 'FILE'] } }")
        defer { withExtendedLifetime((one, other)) {} }
        let here = try Engine.installation(in: [machine, own]).converters
        #expect(here.mapValues(\.program) == ["pdf": "mutool", "odt": "a"])
    }

    @Test func theStricterOfTwoFilesHolds() throws {
        let (one, machine) = try folder("{ privacy: 'segment', keep: { interactions: 50 } }")
        let (other, own) = try folder("{ privacy: 'individual', keep: { interactions: 500, reasonDays: 30 } }")
        defer { withExtendedLifetime((one, other)) {} }
        let here = try Engine.installation(in: [machine, own])
        #expect(here.privacy == .segment && here.window == 50 && here.reasonDays == 30)
    }

    @Test(arguments: [
        "{ privacy: 'all' }", "{ privcy: 'none' }", "{ keep: { interactions: -1 } }", "{ keep: { days: 3 } }",
        "{ team: { readers: 'x' } }", "{ privacy: ", "[]", "{ converters: { pdf: ['pdftotext'] } }",
        "{ converters: { pdf: 'pdftotext FILE' } }",
    ]) func whatCannotBeUnderstoodIsRefusedWhole(text: String) throws {
        let (folder, url) = try folder(text)
        defer { withExtendedLifetime(folder) {} }
        #expect(throws: EngineError.self) { try Engine.installation(in: [url]) }
    }
}
