internal import Foundation

/// Puts an embedding model where the engine finds it, its licence beside it, and the cross-encoder that is made of it.
struct ModelInstaller {
    /// Converts `source`, a `model.safetensors` or the folder of one with `vocab.txt`, `LICENSE` and `NOTICE`, into
    /// `folder`; returns the file's path. With an `adapter` the cross-encoder too. A file appears whole or not at all.
    static func install(from source: URL, into folder: URL, adapter: URL? = nil) throws(ModelError) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder) else {
            throw .missing(path: source.path)
        }
        let from = isFolder.boolValue ? source : source.deletingLastPathComponent()
        let weights = isFolder.boolValue ? source.appendingPathComponent("model.safetensors") : source
        let vocabulary = from.appendingPathComponent("vocab.txt")
        let bytes = try ModelConverter.convert(weights: weights.path, vocabulary: vocabulary.path)
        let file = folder.appendingPathComponent(DenseShelf.fileName)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for (name, copy) in [("LICENSE", "minilm-l6-v2.LICENSE"), ("NOTICE", "minilm-l6-v2.NOTICE")] {
                let text = from.appendingPathComponent(name)
                guard FileManager.default.fileExists(atPath: text.path) else { continue }
                try Data(contentsOf: text).write(to: folder.appendingPathComponent(copy), options: .atomic)
            }
        } catch {
            throw .cannotWrite(path: file.path, reason: error.localizedDescription)
        }
        try write(bytes, to: file)
        // What is there is what was meant.
        _ = try MiniLM(path: file.path)
        guard let adapter else { return file.path }
        // Search by meaning needs no cross-encoder: whatever is wrong with it, the model is installed.
        let crossEncoder = folder.appendingPathComponent(DenseShelf.crossEncoderName)
        try write(
            ModelConverter.convert(
                weights: weights.path, vocabulary: vocabulary.path, adapter: LowRankAdapter(path: adapter.path)),
            to: crossEncoder)
        _ = try CrossEncoder(path: crossEncoder.path)
        return file.path
    }

    private static func write(_ bytes: [UInt8], to file: URL) throws(ModelError) {
        do {
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw .cannotWrite(path: file.path, reason: error.localizedDescription)
        }
    }
}
