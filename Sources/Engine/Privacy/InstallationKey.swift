internal import Foundation

/// The secret with which values are marked "never again": 32 random bytes in the configuration folder, apart from the data.
struct InstallationKey {
    var file: URL

    init(folder: URL) {
        file = folder.appendingPathComponent("never-again.key")
    }

    /// Nothing when there is none yet.
    func read() throws -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let bytes = try [UInt8](Data(contentsOf: file))
        return bytes.count == 32 ? bytes : nil
    }

    /// The key, made the first time. `mode` is the owner's alone, or a team's.
    func readOrMake(mode: mode_t) throws -> [UInt8] {
        if let known = try read() { return known }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        // Two programs may make one at once: the first to be there counts.
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL, mode)
        guard descriptor >= 0 else {
            if errno == EEXIST, let known = try read() { return known }
            throw CocoaError(.fileWriteUnknown)
        }
        defer { close(descriptor) }
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw CocoaError(.fileWriteUnknown) }
        return bytes
    }
}
