import Foundation

@testable import Engine

/// The embedding model, where the machine has it: in `$XDG_DATA_HOME/selfsame/models`, where `make model` puts it.
enum InstalledModel {
    static let path = EngineConfiguration.defaultData.appendingPathComponent("models/\(DenseShelf.fileName)").path
    static let isThere = FileManager.default.fileExists(atPath: path)
    static let crossEncoderPath =
        EngineConfiguration.defaultData.appendingPathComponent("models/\(DenseShelf.crossEncoderName)").path
    static let hasCrossEncoder = isThere && FileManager.default.fileExists(atPath: crossEncoderPath)
    static let crossEncoderAbsence =
        "skipped: there is no cross-encoder at \(crossEncoderPath); 'make model' makes it"
    static let absence = "skipped: there is no embedding model at \(path); 'make model' fetches it"

    static let model: MiniLM = try! MiniLM(path: path)

    /// Texts with the tokens and vectors another implementation makes of them: a line each.
    static let references: [(text: String, ids: [Int32], vector: [Float])] = {
        let folder = LibraryCorpora.data + "/minilm/"
        func lines(_ name: String) -> [Substring] {
            let text = (try? String(contentsOfFile: folder + name, encoding: .utf8)) ?? ""
            return text.split(separator: "\n", omittingEmptySubsequences: false)
        }
        let (texts, ids, vectors) = (lines("texts.txt"), lines("token_ids.txt"), lines("vectors.txt"))
        return zip(zip(texts, ids), vectors).compactMap { pair, vector in
            let numbers = vector.split(separator: " ").compactMap { Float($0) }
            guard numbers.count == 384 else { return nil }
            return (String(pair.0), pair.1.split(separator: " ").compactMap { Int32($0) }, numbers)
        }
    }()
}
