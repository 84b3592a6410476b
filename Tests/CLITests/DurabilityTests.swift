import Foundation
import Testing

@testable import Engine

/// Never lose what a person told us: through `kill -9`, and with several programs writing at once.
@Suite struct DurabilityTests {
    /// Messages of which each is its own and teaches something.
    private static func messages(_ name: String, count: Int) -> [String] {
        let kinds = [
            "we use Okta and Kubernetes", "I'm a developer at a bank",
            "please answer in bullets because I read on my phone",
            "we use Terraform because the auditors ask for it", "I prefer short answers",
        ]
        return (0..<count).map { "\(name) \($0): \(kinds[$0 % kinds.count])." }
    }

    private func newProgram() throws -> Program {
        let program = Program()
        let added = try program.json(["people", "add", "maya", "--level", "individual"])
        try #require(added.status == 0, "\(added.errors)")
        return program
    }

    /// Every acknowledged message is there once with what was acknowledged, and nothing is half there.
    private func check(_ program: Program, acknowledged: [(id: String, text: String)]) throws -> [Observation] {
        let store = try SQLitePeopleStore(path: program.data + "/people.sqlite", readOnly: false)
        let observations = try store.allObservations("maya")
        let kept = Dictionary(uniqueKeysWithValues: observations.map { ($0.id.description, $0) })
        #expect(Set(acknowledged.map(\.id)).count == acknowledged.count)
        // What has left the window says so; nothing else lost its words.
        for entry in acknowledged {
            let there = kept[entry.id]
            #expect(there?.text == entry.text || there?.erasedBy == "window")
        }
        // By when it was said: programs at once write in another order.
        let inTime = observations.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        #expect(inTime.suffix(100).allSatisfy { $0.text != nil })
        let said = Dictionary(uniqueKeysWithValues: acknowledged.map { ($0.id, $0.text) })
        let texts = observations.compactMap(\.text)
        #expect(Set(texts).count == texts.count)
        let signals = Dictionary(grouping: try store.signals("maya", slot: nil), by: \.observation)
        let whys = Dictionary(grouping: try store.whys("maya"), by: \.observation)
        for observation in observations {
            guard let words = observation.text ?? said[observation.id.description] else { continue }
            let reading = MessageReader.read(words)
            #expect(!reading.signals.isEmpty)
            #expect(signals[observation.id.sequence]?.count == reading.signals.count)
            #expect(whys[observation.id.sequence]?.count ?? 0 == reading.whys.count)
        }
        #expect(signals.values.joined().count == observations.reduce(0) { $0 + (signals[$1.id.sequence]?.count ?? 0) })
        let (_, stored, folded) = try store.replay("maya")
        #expect(stored == folded && (acknowledged.isEmpty || !stored.isEmpty))
        return observations
    }

    private func id(_ line: String) throws -> String {
        try #require(try JSONValue(line)["observation"]?.string, "\(line)")
    }

    @Test func whatWasAcknowledgedOutlivesAKilledProgram() throws {
        let program = try newProgram()
        defer { program.remove() }
        var generator = SystemRandomNumberGenerator()
        var acknowledged: [(id: String, text: String)] = []
        for round in 0..<8 {
            let messages = Self.messages("Round \(round)", count: 60)
            let running = try RunningProgram(
                ["observe", "--person", "maya", "--stdin"], data: program.data, input: messages)
            running.read(lines: Int.random(in: 0...25, using: &generator))
            // Somewhere in the middle of the next one.
            usleep(UInt32.random(in: 0...4_000, using: &generator))
            running.killAndRead()
            #expect(running.lines.count < messages.count)
            for (line, text) in zip(running.lines, messages) { acknowledged.append((try id(line), text)) }
            let observations = try check(program, acknowledged: acknowledged)
            // At most one a round was written and could no longer be acknowledged.
            #expect((acknowledged.count...acknowledged.count + round + 1).contains(observations.count))
        }
        #expect(try program.json(["replay", "--person", "maya"]).value.at("identical") == .bool(true))
    }

    @Test(arguments: [2, 4, 8]) func programsAtOnceLoseNothingAndShareNoNumber(count: Int) throws {
        let program = try newProgram()
        defer { program.remove() }
        let inputs = (0..<count).map { Self.messages("Program \($0)", count: count > 4 ? 12 : 40) }
        let running = try inputs.map {
            try RunningProgram(["observe", "--person", "maya", "--stdin"], data: program.data, input: $0)
        }
        var acknowledged: [(id: String, text: String)] = []
        for (program, messages) in zip(running, inputs) {
            #expect(program.finish() == 0)
            #expect(program.lines.count == messages.count)
            for (line, text) in zip(program.lines, messages) { acknowledged.append((try id(line), text)) }
        }
        let observations = try check(program, acknowledged: acknowledged)
        #expect(observations.map(\.id.sequence) == Array(1...inputs.joined().count))
        #expect(try program.json(["replay", "--person", "maya"]).value.at("identical") == .bool(true))
    }

    /// Long: with `SELFSAME_MINUTE=1` in the environment.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SELFSAME_MINUTE"] != nil))
    func eightProgramsForAMinuteLoseAndDoubleNothing() throws {
        let program = try newProgram()
        defer { program.remove() }
        var acknowledged: [(id: String, text: String)] = []
        let end = ContinuousClock.now + .seconds(60)
        var round = 0
        while ContinuousClock.now < end {
            var inputs = (0..<8).map { Self.messages("Round \(round), program \($0)", count: 25) }
            // Who waited two seconds is told to try again (75), and does: what was refused is not there yet.
            while !inputs.isEmpty {
                let running = try inputs.map {
                    try RunningProgram(["observe", "--person", "maya", "--stdin"], data: program.data, input: $0)
                }
                var refused: [[String]] = []
                for (program, messages) in zip(running, inputs) {
                    let status = program.finish()
                    let isBusy = try program.lines.map { try JSONValue($0)["error"] != nil }
                    #expect(program.lines.count == messages.count && status == (isBusy.contains(true) ? 75 : 0))
                    for (line, text) in zip(program.lines, messages) where try JSONValue(line)["error"] == nil {
                        acknowledged.append((try id(line), text))
                    }
                    let again = zip(messages, isBusy).filter(\.1).map(\.0)
                    if !again.isEmpty { refused.append(again) }
                }
                inputs = refused
            }
            round += 1
        }
        let observations = try check(program, acknowledged: acknowledged)
        #expect(observations.map(\.id.sequence) == Array(1...round * 200))
    }

    @Test func aKilledImportGoesOnAndDoublesNothing() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let rows = Self.messages("Row", count: 1_500).enumerated().map { "maya,user,\"\($1)\",\($0)" }
        try Data((["who,role,text,nr"] + rows).joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
        let command = [
            "import", file, "--map", "person=who,role=role,text=text,id=nr", "--json", "--privacy", "individual",
        ]
        let whole = try newProgram()
        let killed = try newProgram()
        defer {
            whole.remove()
            killed.remove()
        }
        #expect(try whole.json(command).value.at("observations") == .number(1_500))
        for delay in [150_000, 300_000, 500_000] as [UInt32] {
            let running = try RunningProgram(command, data: killed.data, input: [])
            usleep(delay)
            running.killAndRead()
        }
        #expect(try killed.run(command).status == 0)
        let again = try killed.json(command).value
        #expect(again.at("observations") == .number(0) && again.at("skipped") == .number(1_500))
        let stores = try [whole, killed].map { try SQLitePeopleStore(path: $0.data + "/people.sqlite", readOnly: true) }
        let texts = try stores.map { try $0.allObservations("maya").map(\.text) }
        #expect(texts[0] == texts[1] && texts[0].count == 1_500)
        let values = try stores.map { try $0.signals("maya", slot: nil).map { "\($0.key)=\($0.value) \($0.polarity)" } }
        #expect(values[0] == values[1])
        #expect(try killed.json(["replay", "--person", "maya"]).value.at("identical") == .bool(true))
    }
}
