internal import Foundation

/// Looks for words in files, byte by byte: the proof that what was forgotten is gone.
struct FileScan {
    var files: [String]

    init(files: [String]) {
        self.files = files.filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// How many of the texts stand in any of the files.
    func count(of texts: [String]) throws -> Int {
        guard !texts.isEmpty else { return 0 }
        let contents = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0), options: .alwaysMapped) }
        return texts.filter { text in contents.contains { $0.range(of: Data(text.utf8)) != nil } }.count
    }
}
