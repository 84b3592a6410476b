internal import Foundation

/// Looks for words in files, byte by byte: the proof that what was forgotten is gone.
struct FileScan {
    var files: [String]

    init(files: [String]) {
        self.files = files.filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// How many of the texts stand in any of the files.
    func count(of texts: [String]) throws -> Int { try found(Set(texts)).count }

    /// Which of the texts stand in any of the files, as they are or as a JSON string has them. O(bytes · texts).
    func found(_ texts: Set<String>) throws -> Set<String> {
        var left = texts.filter { !$0.isEmpty }
        for file in files where !left.isEmpty {
            // A file that has gone meanwhile holds nothing.
            guard FileManager.default.fileExists(atPath: file) else { continue }
            let content = try Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped)
            left = left.filter { text in Self.forms(text).allSatisfy { !Self.holds(content, $0) } }
        }
        return texts.subtracting(left).filter { !$0.isEmpty }
    }

    /// Overwrites the texts with asterisks where they stand, byte for byte; how many places.
    func blank(_ texts: Set<String>) throws -> Int {
        var places = 0
        for file in files {
            var content = try Data(contentsOf: URL(fileURLWithPath: file))
            var ranges: [Range<Int>] = []
            for form in texts.flatMap(Self.forms) where !form.isEmpty {
                let bytes = Data(form.utf8)
                var from = content.startIndex
                while let range = content.range(of: bytes, in: from..<content.endIndex) {
                    ranges.append(range)
                    from = range.upperBound
                }
            }
            guard !ranges.isEmpty else { continue }
            for range in ranges {
                content.replaceSubrange(range, with: Data(repeating: UInt8(ascii: "*"), count: range.count))
            }
            // In place: another program may be appending to the same file.
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
            defer { try? handle.close() }
            try handle.write(contentsOf: content)
            places += ranges.count
        }
        return places
    }

    private static func forms(_ text: String) -> Set<String> {
        let quoted = (try? JSONEncoder().encode([text])).map {
            String(decoding: $0.dropFirst(2).dropLast(2), as: UTF8.self)
        }
        return [text, quoted ?? text, (quoted ?? text).replacingOccurrences(of: "\\/", with: "/")]
    }

    private static func holds(_ content: Data, _ text: String) -> Bool {
        let needle = Array(text.utf8)
        return content.withUnsafeBytes { bytes in
            guard var at = bytes.baseAddress, let first = needle.first else { return false }
            let end = at + bytes.count
            while end - at >= needle.count,
                let hit = memchr(at, Int32(first), end - at - needle.count + 1).map({ UnsafeRawPointer($0) })
            {
                if memcmp(hit, needle, needle.count) == 0 { return true }
                at = hit + 1
            }
            return false
        }
    }
}
