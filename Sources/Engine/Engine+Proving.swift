internal import Foundation

/// The proof that forgotten words are in no file: both databases with their logs, whatever else this program wrote.
extension Engine {
    /// Cleans, and then looks: rows, then what they left in the files, then other files of the data folder.
    func prove(_ texts: Set<String>) throws -> ForgetReceipt.Scan {
        // The same words may be somebody else's too: those are theirs to forget.
        let sought = texts.subtracting(try people.held(texts))
        _ = try FileScan(files: others).blank(sought)
        var isClean = try people.scrub()
        let scan = FileScan(files: people.files + others)
        var found = try scan.found(sought)
        if !found.isEmpty, isClean {
            isClean = try people.rewrite()
            found = try scan.found(sought)
        }
        let shelf = FileScan(files: library.files)
        let quoted = try shelf.found(sought)
        found.formUnion(quoted.isEmpty ? [] : quoted.subtracting(try library.held(quoted)))
        return ForgetReceipt.Scan(
            files: scan.files.count + shelf.files.count, found: found.count, pending: !isClean)
    }

    /// Logs and drafts in the data folder.
    private nonisolated var others: [String] {
        let databases = Set(people.files + library.files)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: configuration.data.path)) ?? []
        return names.sorted().map { configuration.data.appendingPathComponent($0).path }.filter { path in
            var status = stat()
            return !databases.contains(path) && lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        }
    }

    // MARK: Exports

    /// Files with her data that this program wrote and that hold some of what goes; all of them when she goes.
    nonisolated func exports(holding plan: ForgetPlan) throws -> [String] {
        try people.exports(plan.person).filter { path in
            guard FileManager.default.fileExists(atPath: path) else { return false }
            return try plan.isDeparture || !FileScan(files: [path]).found(plan.texts).isEmpty
        }
    }

    func delete(_ paths: [String]) throws -> Int {
        var count = 0
        for path in paths {
            guard let handle = FileHandle(forUpdatingAtPath: path) else { continue }
            let size = try handle.seekToEnd()
            try handle.seek(toOffset: 0)
            try handle.write(contentsOf: Data(count: Int(size)))
            try handle.synchronize()
            try handle.close()
            try FileManager.default.removeItem(atPath: path)
            count += 1
        }
        try people.dropExports(paths)
        return count
    }
}
