/// The conversation as lines, a block an entry: a frame touches only the lines that it shows.
struct ChatLines {
    private var blocks: [[StyledLine]] = []
    /// The line at which each block begins.
    private(set) var starts: [Int] = []
    private(set) var count = 0

    mutating func append(_ block: [StyledLine]) {
        starts.append(count)
        blocks.append(block)
        count += block.count
    }

    /// O(log blocks + lines asked for).
    func lines(from first: Int, most: Int) -> [StyledLine] {
        // The last block that begins at or before the line.
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= first { low = middle + 1 } else { high = middle }
        }
        var lines: [StyledLine] = []
        var block = max(0, low - 1)
        while block < blocks.count, lines.count < most {
            lines += blocks[block].dropFirst(max(0, first - starts[block])).prefix(most - lines.count)
            block += 1
        }
        return lines
    }

    /// Where the needle, in lower case, is found. O(all text).
    func places(of needle: String) -> [Int] {
        var places: [Int] = []
        for (start, block) in zip(starts, blocks) {
            for (offset, line) in block.enumerated() where line.text.lowercased().contains(needle) {
                places.append(start + offset)
            }
        }
        return places
    }
}
