import Testing

@testable import Engine

struct PassageFacetsTests {
    @Test(arguments: [
        ("## How to rotate a key\n\n1. Open the settings.\n2. Select the key.\n3. Press Rotate.", Aspect.howTo),
        ("## Example\n\n```go\nfmt.Println(1)\n```", .code),
        ("## Help\n\n| Symptom | Cause | Fix |\n|---|---|---|\n| slow | load | wait |", .troubleshooting),
        ("## Pricing\n\nThe Team plan costs 90 EUR a month, and an invoice follows.", .cost),
        ("## Controls\n\nThe SOC 2 report and the ISO certificate are evidence for an auditor.", .compliance),
        ("## Secrets\n\nData is encrypted with a key, and passwords are hashed.", .security),
        ("## What a passkey is\n\nA passkey is a key pair that a device keeps.", .concept),
        ("## Backups\n\nMonitor the cluster, alert on failed backups and restart the server.", .operations),
        ("## Risks\n\nA leak of the secret exposes records; the impact is a breach.", .risk),
        ("## Endpoints\n\nThe API endpoint answers a POST request with a JSON payload.", .api),
    ])
    func aPassageShowsTheSideItSpeaksOf(source: String, aspect: Aspect) throws {
        let passage = try #require(try LibraryProperties.read("# T\n\n\(source)\n").passages.first)
        #expect(passage.aspects.contains(aspect))
    }

    @Test func textAboutNothingInParticularHasNoAspect() throws {
        let imported = try LibraryProperties.read("The weather was mild and the trees were green.\n")
        #expect(imported.passages.first?.aspects == [])
    }

    @Test func declaredAspectsBelongToEveryPassageAndTheBestComeFirst() throws {
        let imported = try LibraryProperties.read(
            "---\naspects: [risk]\n---\n# T\n\n## Price\n\nThe price is 5 EUR, and each invoice lists the cost of the plan.\n"
        )
        let aspects = try #require(imported.passages.first?.aspects)
        #expect(aspects.first == .cost)
        #expect(aspects.contains(.risk))
    }

    @Test(arguments: [
        ("# T\n\nA short opening that says what this is about.\n", Depth.overview),
        ("# T\n\n## Overview\n\nWhat there is to know.\n", .overview),
        ("# T\n\n## Storage\n\nRecords are kept in a table and read when somebody asks.\n", .standard),
        ("# T\n\n## Advanced internals\n\n```c\nint main() { return x_1 + y_2; }\n```\n", .deep),
        ("---\ndepth: deep\n---\n# T\n\n## Overview\n\nWhat there is to know.\n", .deep),
    ])
    func depthFollowsPlaceHeadingAndManner(source: String, depth: Depth) throws {
        #expect(try LibraryProperties.read(source).passages.first?.depth == depth)
    }
}
