extension Frame {
    /// The rows that differ from an earlier picture; all of them when the size is another. O(cells).
    public func changedRows(from earlier: Frame?) -> [Int] {
        guard let earlier, earlier.size == size else { return Array(0..<height) }
        return cells.withUnsafeBufferPointer { new in
            earlier.cells.withUnsafeBufferPointer { old in
                if new.baseAddress == old.baseAddress { return [] }
                return (0..<height).filter { row in
                    for index in row * width..<(row + 1) * width where new[index] != old[index] { return true }
                    return false
                }
            }
        }
    }
}
