import Foundation
import Testing

@testable import Engine
@testable import TUI

/// Edits are taken back one by one, as far back as anybody wants.
@Suite struct UndoTests {
    @Test func sixtyEditsAreTakenBackOneByOne() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "selfsame-undo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let engine = try Engine(EngineConfiguration(data: folder, now: Example.now))
        try await engine.add(Person(id: "maya", name: "Maya Chen", privacy: .individual, created: Example.now))
        _ = try await engine.correct("style/depth", to: "deep", person: "maya")
        func state() throws -> [String] {
            try engine.selfModel(for: "maya").beliefs.map { "\($0.key)=\($0.value) \($0.status) \($0.doubted)" }
                .sorted()
        }
        var states: [[String]] = []
        for round in 0..<60 {
            states.append(try state())
            switch round % 3 {
            case 0: _ = try await engine.correct("style/format", to: ["table", "code"][round % 2], person: "maya")
            case 1: _ = try await engine.pin("style/depth", value: "deep", person: "maya")
            default: _ = try await engine.doubt("style/depth", value: "deep", person: "maya")
            }
        }
        // The key asks for as many undos as it is pressed.
        var model = Example.fresh()
        model.focus = .inspector
        for before in states.reversed() {
            let (_, effects) = Example.press([.character("u")], model)
            #expect(effects.contains { if case .undo("maya") = $0 { true } else { false } })
            _ = try await engine.undo(person: "maya")
            #expect(try state() == before)
        }
    }
}
