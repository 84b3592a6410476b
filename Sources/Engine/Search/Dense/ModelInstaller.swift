internal import Foundation

/// Puts an embedding model where the engine finds it, its licence beside it.
struct ModelInstaller {
    /// Converts `source`, a `model.safetensors` or the folder of one with `vocab.txt`, `LICENSE` and `NOTICE`, into
    /// `folder`; returns the file's path. The file appears whole or not at all.
    static func install(from source: URL, into folder: URL) throws(ModelError) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder) else {
            throw .missing(path: source.path)
        }
        let from = isFolder.boolValue ? source : source.deletingLastPathComponent()
        let weights = isFolder.boolValue ? source.appendingPathComponent("model.safetensors") : source
        let bytes = try ModelConverter.convert(
            weights: weights.path, vocabulary: from.appendingPathComponent("vocab.txt").path)
        let file = folder.appendingPathComponent(DenseShelf.fileName)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for (name, copy) in [("LICENSE", "minilm-l6-v2.LICENSE"), ("NOTICE", "minilm-l6-v2.NOTICE")] {
                let text = from.appendingPathComponent(name)
                guard FileManager.default.fileExists(atPath: text.path) else { continue }
                try Data(contentsOf: text).write(to: folder.appendingPathComponent(copy), options: .atomic)
            }
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw .cannotWrite(path: file.path, reason: error.localizedDescription)
        }
        // What is there is what was meant.
        _ = try MiniLM(path: file.path)
        return file.path
    }
}
