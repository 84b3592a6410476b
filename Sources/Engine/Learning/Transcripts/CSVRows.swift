/// Rows of comma-separated values, quotes and line breaks within quotes respected; O(n) in bytes, one row in memory.
///
/// Source: RFC 4180. A byte-order mark is passed over, and `\r\n` ends a line as `\n` does.
struct CSVRows: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> [String]? {
        guard position < bytes.count else { return nil }
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    cell.append(byte)
                } else if position < bytes.count, bytes[position] == byte {
                    cell.append(byte)
                    position += 1
                } else {
                    isQuoted = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isQuoted = true
            case UInt8(ascii: ","):
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case 10:
                if cell.last == 13 { cell.removeLast() }
                cells.append(String(decoding: cell, as: UTF8.self))
                return cells
            default: cell.append(byte)
            }
        }
        cells.append(String(decoding: cell, as: UTF8.self))
        return cells
    }
}
