import Foundation
import Testing

@testable import Engine

/// The cache of tallies against a fold of all signals, through the store.
struct TallyCacheTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-\(UUID().uuidString)")

    private func withStore(_ body: (SQLitePeopleStore) throws -> Void) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try SQLitePeopleStore(path: folder.appendingPathComponent("people.sqlite").path, readOnly: false)
        try store.add(Person(id: "p", name: "P", created: FoldSamples.start))
        try body(store)
    }

    private func observation(_ signals: [Signal], at: Moment, person: String = "p") -> NewObservation {
        NewObservation(person: person, at: at, kind: .message, text: "words", signals: signals, whys: [])
    }

    @Test(arguments: UInt64(1)...6) func theCacheIsWhatAFoldOfAllSignalsGives(seed: UInt64) throws {
        try withStore { store in
            var generator = SeededGenerator(seed: seed)
            for step in 0..<40 {
                let signal = FoldSamples.random(&generator, id: 0)
                let at = FoldSamples.day(Double(step))
                switch Int.random(in: 0..<10, using: &generator) {
                case 0:
                    let action: Edit.Action = [.pin, .unpin, .doubt].randomElement(using: &generator)!
                    try store.edit(
                        NewEdit(person: "p", actor: "a", at: at, action: action, key: signal.key, signals: []))
                case 1:
                    var correction = signal
                    correction.source = .corrected
                    try store.edit(
                        NewEdit(
                            person: "p", actor: "a", at: at, action: .correct, key: signal.key, signals: [correction]))
                case 2: _ = try store.undo(person: "p", actor: "a", at: at)
                case 3: _ = try store.forget(.key(signal.key), person: "p", at: at)
                case 4:
                    _ = try store.forget(.search(signal.value.lowercased()), person: "p", at: at)
                default: _ = try store.record(observation([signal], at: at))
                }
                let (_, stored, folded) = try store.replay("p")
                #expect(stored == folded, "step \(step)")
            }
        }
    }

    @Test func whatCannotBeRecordedWholeIsNotRecordedAtAll() throws {
        try withStore { store in
            _ = try store.record(observation([FoldSamples.signal(.role, "ciso")], at: FoldSamples.start))
            let before = (try store.tallies("p"), try store.signals("p", slot: nil), try store.changes(since: 0))
            // The second signal rests on nothing, which the table refuses after the first one is in.
            #expect(throws: StoreError.self) {
                try store.seed(
                    [
                        FoldSamples.signal(.role, "developer", .for, .manual),
                        FoldSamples.signal(.format, "table", .for, .stated),
                    ], person: "p", at: FoldSamples.day(1))
            }
            #expect(throws: StoreError.unknownPerson("nobody")) {
                try store.record(observation([FoldSamples.signal(.role)], at: FoldSamples.start, person: "nobody"))
            }
            #expect(try store.tallies("p") == before.0)
            #expect(try store.signals("p", slot: nil) == before.1)
            #expect(try store.changes(since: 0) == before.2)
        }
    }

    @Test func eachSignalHasAnObservationAnEditOrTheWordManual() throws {
        try withStore { store in
            _ = try store.record(observation([FoldSamples.signal(.role, "ciso")], at: FoldSamples.start))
            try store.seed([FoldSamples.signal(.format, "table", .for, .manual)], person: "p", at: FoldSamples.start)
            let edit = NewEdit(
                person: "p", actor: "a", at: FoldSamples.start, action: .correct, key: .depth,
                signals: [FoldSamples.signal(.depth, "deep", .for, .corrected)])
            try store.edit(edit)
            for signal in try store.signals("p", slot: nil) {
                #expect(signal.observation != nil || signal.edit != nil || signal.source == .manual)
            }
        }
    }

    @Test func aTallyComesBackFromItsTextTheSame() throws {
        for seed in UInt64(1)...40 {
            for tally in Fold.tallies(signals: FoldSamples.randomSequence(seed: seed)) {
                let text = try JSON.line(tally)
                #expect(try JSONDecoder().decode(Tally.self, from: Data(text.utf8)) == tally)
            }
        }
    }
}

extension NewEdit {
    fileprivate init(
        person: String, actor: String, at: Moment, action: Edit.Action, key: BeliefKey, signals: [Signal]
    ) {
        self.init(
            person: person, actor: actor, at: at, action: action, key: key, value: nil, signals: signals, why: nil)
    }
}
