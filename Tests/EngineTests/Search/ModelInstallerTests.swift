import Foundation
import Testing

@testable import Engine

@Suite struct ModelInstallerTests {
    private static func folder(_ files: [String: Data]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "selfsame-model-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
        return folder
    }

    private static func safetensors(_ header: String, _ floats: [Float]) -> Data {
        var data = withUnsafeBytes(of: UInt64(header.utf8.count)) { Data($0) }
        data += Data(header.utf8)
        return data + floats.withUnsafeBytes { Data($0) }
    }

    @Test func tensorsAreReadByNameAndSize() throws {
        let header = #"{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,2],"data_offsets":[4,20]}}"#
        let file = try Safetensors(Self.safetensors(header, [9, 1, 2, 3, 4]), path: "x")
        #expect(file.floats("a", count: 4) == [1, 2, 3, 4])
        #expect(file.floats("a", count: 5) == nil)
        #expect(file.floats("b", count: 4) == nil)
        let beyond = #"{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}"#
        #expect(try Safetensors(Self.safetensors(beyond, [1]), path: "x").floats("a", count: 4) == nil)
    }

    @Test(arguments: [Data(), Data([1, 2, 3]), Data(repeating: 0xFF, count: 40), Data("{}{}{}{}{}".utf8)])
    func whatIsNoTensorFileIsRefused(data: Data) {
        #expect(throws: ModelError.damaged(path: "x")) { try Safetensors(data, path: "x") }
    }

    @Test func otherWeightsAreNotInstalled() throws {
        let source = try Self.folder(["model.safetensors": Data("weights".utf8), "vocab.txt": Data("a\nb\n".utf8)])
        let target = source.appendingPathComponent("models")
        defer { try? FileManager.default.removeItem(at: source) }
        let error = #expect(throws: ModelError.self) { try ModelInstaller.install(from: source, into: target) }
        #expect(error?.description.contains("is not all-MiniLM-L6-v2") == true)
        #expect(!FileManager.default.fileExists(atPath: target.path))
    }

    @Test func whatIsNotThereIsSaid() throws {
        let source = try Self.folder(["model.safetensors": Data("weights".utf8)])
        defer { try? FileManager.default.removeItem(at: source) }
        #expect(throws: ModelError.missing(path: source.path + "/vocab.txt")) {
            try ModelInstaller.install(from: source, into: source)
        }
        #expect(throws: ModelError.missing(path: "/nowhere")) {
            try ModelInstaller.install(from: URL(fileURLWithPath: "/nowhere"), into: source)
        }
    }

    @Test(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.absence)))
    func aChangedFileIsRefused() throws {
        var data = try Data(contentsOf: URL(fileURLWithPath: InstalledModel.path))
        data[1_000_000] ^= 1
        let folder = try Self.folder([
            "changed.int8": data, "cut.int8": data.prefix(1_000_000), "tiny.int8": data.prefix(30),
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["changed.int8", "cut.int8", "tiny.int8"] {
            let path = folder.appendingPathComponent(name).path
            #expect(throws: ModelError.damaged(path: path)) { try MiniLM(path: path) }
        }
    }
}
