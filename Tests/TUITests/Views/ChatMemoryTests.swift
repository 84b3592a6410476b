import Testing

@testable import TUI

@Suite struct ChatMemoryTests {
    private func model(_ notes: [String], width: Int = 80) -> AppModel {
        var model = AppModel()
        model.size = Size(width: width, height: 24)
        model.entries = notes.map { .said($0, by: "devon") }
        return model
    }

    /// Grown, shortened, altered in the middle, and of another width: always as if drawn for the first time.
    @Test func whatIsRememberedIsWhatWouldBeDrawn() {
        let long = String(repeating: "many words ", count: 30)
        let steps = [
            (["one"], 80), (["one", "two", long], 80), (["one", "changed", long], 80), (["one"], 80),
            (["one", long], 120), (["one", long], 120), ([], 120), ((0..<60).map { "\($0)" }, 80),
        ]
        var lasting = AppModel()
        for (notes, width) in steps {
            let fresh = model(notes, width: width)
            lasting.size = fresh.size
            lasting.entries = fresh.entries
            #expect(RootView.frame(lasting) == RootView.frame(fresh))
        }
    }

    @Test func onlyNewEntriesAreLaidOut() {
        let memory = ChatMemory()
        var laidOut: [AppModel.Entry] = []
        func lines(_ notes: [String], width: Int) {
            _ = memory.lines(notes.map { .note($0) }, width: width) { entry, _ in
                laidOut.append(entry)
                return [""]
            }
        }
        lines(["a", "b"], width: 80)
        lines(["a", "b", "c"], width: 80)
        #expect(laidOut == [.note("a"), .note("b"), .note("c")])
        lines(["a", "b", "c"], width: 81)
        #expect(laidOut.count == 6)
    }

    @Test(arguments: [(0, 3), (1, 2), (2, 9), (4, 1), (5, 3)]) func linesComeFromAnywhere(first: Int, most: Int) {
        var lines = ChatLines()
        for block in [["a", "b"], [], ["c"], ["d", "e"]] { lines.append(block.map { StyledLine($0) }) }
        let expected = ["a", "b", "c", "d", "e"].dropFirst(first).prefix(most)
        #expect(lines.lines(from: first, most: most).map(\.text) == Array(expected))
    }
}
