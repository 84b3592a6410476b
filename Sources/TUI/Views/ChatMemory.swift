internal import Synchronization

/// The blocks of the conversation as they were last laid out, so that a key costs the same below ten thousand answers as
/// below one. What is drawn is the same with it and without.
final class ChatMemory: Sendable {
    private struct Laid {
        var width = 0
        var entries: [AppModel.Entry] = []
        var blocks: [[StyledLine]] = []
        var lines = ChatLines()
    }

    private let laid = Mutex(Laid())

    /// O(1) while nothing has changed, else O(entries) and the laying out of the new ones.
    func lines(
        _ entries: [AppModel.Entry], width: Int, block: (AppModel.Entry, _ isFirst: Bool) -> [StyledLine]
    ) -> ChatLines {
        laid.withLock { laid in
            if laid.width == width, laid.entries == entries { return laid.lines }
            let known = laid.width == width ? zip(laid.entries, entries).prefix { $0 == $1 }.count : 0
            var blocks = Array(laid.blocks.prefix(known))
            for (place, entry) in entries.enumerated().dropFirst(known) { blocks.append(block(entry, place == 0)) }
            var lines = ChatLines()
            for block in blocks { lines.append(block) }
            laid = Laid(width: width, entries: entries, blocks: blocks, lines: lines)
            return lines
        }
    }
}
