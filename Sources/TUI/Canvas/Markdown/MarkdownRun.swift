/// A run of `*`, `_` or `~` that may open or close emphasis.
struct MarkdownRun {
    let mark: UInt8
    let total: Int
    var left: Int
    var piece: Int
    let opens: Bool
    let closes: Bool

    /// Nil when the run can only be text.
    init?(mark: UInt8, count: Int, piece: Int, before: UInt8?, after: UInt8?) {
        let spaceBefore = before.map { $0 == 0x20 || $0 == 0x0A } ?? true
        let spaceAfter = after.map { $0 == 0x20 || $0 == 0x0A } ?? true
        let signBefore = before.map(\.isPunctuation) ?? false
        let signAfter = after.map(\.isPunctuation) ?? false
        let leftFlanking = !spaceAfter && (!signAfter || spaceBefore || signBefore)
        let rightFlanking = !spaceBefore && (!signBefore || spaceAfter || signAfter)
        switch mark {
        case UInt8(ascii: "_"):
            opens = leftFlanking && (!rightFlanking || signBefore)
            closes = rightFlanking && (!leftFlanking || signAfter)
        case UInt8(ascii: "~"):
            guard count == 2 else { return nil }
            (opens, closes) = (leftFlanking, rightFlanking)
        default:
            (opens, closes) = (leftFlanking, rightFlanking)
        }
        guard opens || closes else { return nil }
        self.mark = mark
        total = count
        left = count
        self.piece = piece
    }

    private func pairs(with closer: MarkdownRun) -> Bool {
        guard mark == closer.mark else { return false }
        // The rule of three: `**a*b**` is not closed by its middle.
        let both = (opens && closes) || (closer.opens && closer.closes)
        return !(both && (total + closer.total) % 3 == 0 && !(total % 3 == 0 && closer.total % 3 == 0))
    }

    /// Finds the partners and marks the pieces between them; takes the used characters off the runs.
    static func pair(_ runs: inout [MarkdownRun], _ pieces: inout [MarkdownPiece]) {
        var openers: [Int] = []
        // Below this height there is no partner for such a closer; without it unmatched runs cost O(n^2).
        var floors: [Int: Int] = [:]
        for index in runs.indices {
            if runs[index].closes {
                let kind = Int(runs[index].mark) * 8 + (runs[index].opens ? 4 : 0) + runs[index].total % 3
                while runs[index].left > 0 {
                    let floor = min(floors[kind] ?? 0, openers.count)
                    guard
                        let height = (floor..<openers.count).last(where: { runs[openers[$0]].pairs(with: runs[index]) })
                    else {
                        floors[kind] = openers.count
                        break
                    }
                    let opener = openers[height]
                    let used = min(runs[opener].left, runs[index].left) >= 2 ? 2 : 1
                    mark(from: runs[opener].piece + 1, to: runs[index].piece, used, runs[index].mark, &pieces)
                    runs[opener].left -= used
                    runs[index].left -= used
                    openers.removeSubrange((runs[opener].left > 0 ? height + 1 : height)...)
                }
            }
            if runs[index].opens, runs[index].left > 0 { openers.append(index) }
        }
        for run in runs {
            let range = pieces[run.piece].range
            pieces[run.piece].range = range.lowerBound..<range.lowerBound + run.left
        }
    }

    private static func mark(from: Int, to: Int, _ used: Int, _ mark: UInt8, _ pieces: inout [MarkdownPiece]) {
        let path: WritableKeyPath<MarkdownPiece, Int> =
            mark == UInt8(ascii: "~") ? \.struck : used == 2 ? \.bold : \.italic
        pieces[from][keyPath: path] += 1
        pieces[to][keyPath: path] -= 1
    }
}
