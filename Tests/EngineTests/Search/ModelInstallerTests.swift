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

    private static func safetensors<Number: BitwiseCopyable>(_ header: String, _ floats: [Number]) -> Data {
        var data = withUnsafeBytes(of: UInt64(header.utf8.count)) { Data($0) }
        data += Data(header.utf8)
        return data + floats.withUnsafeBytes { Data($0) }
    }

    @Test func tensorsAreReadByNameAndSize() throws {
        let header = #"{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,2],"data_offsets":[4,20]}}"#
        let file = try Safetensors(Self.safetensors(header, [9, 1, 2, 3, 4] as [Float]), path: "x")
        #expect(file.floats("a", count: 4) == [1, 2, 3, 4])
        #expect(file.floats("a", count: 5) == nil)
        #expect(file.floats("b", count: 4) == nil)
        let beyond = #"{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}"#
        #expect(try Safetensors(Self.safetensors(beyond, [1] as [Float]), path: "x").floats("a", count: 4) == nil)
    }

    @Test func floatsOfSixteenBitsAreRead() throws {
        let header =
            #"{"a":{"dtype":"F16","shape":[3],"data_offsets":[0,6]},"b":{"dtype":"I8","shape":[6],"data_offsets":[0,6]}}"#
        let file = try Safetensors(Self.safetensors(header, [1, -0.5, 65504] as [Float16]), path: "x")
        #expect(file.floats("a", count: 3) == [1, -0.5, 65504])
        #expect(file.shape("a") == [3] && file.shape("c") == nil)
        #expect(file.floats("b", count: 6) == nil)
    }

    /// Two outputs of three inputs, rank 1: what is added is each output's factor times what the inputs come to.
    @Test func anAdapterAddsTheProductOfItsTwoMatrices() throws {
        let name = "encoder.layer.0.output.dense"
        let parts: [(name: String, shape: [Int], values: [Float16])] = [
            ("\(name).down", [1, 3], [1, 2, 3]), ("\(name).up", [2, 1], [10, -1]), ("types", [2, 2], [1, 2, 5, 7]),
            ("head", [2], [3, 4]), ("nearness", [1], [9]),
        ]
        var header: [String] = []
        var values: [Float16] = []
        for part in parts {
            let offsets = [2 * values.count, 2 * (values.count + part.values.count)]
            header.append(
                #""\#(part.name)":{"dtype":"F16","shape":\#(part.shape),"data_offsets":\#(offsets)}"#)
            values += part.values
        }
        let folder = try Self.folder([
            "adapter": Self.safetensors("{\(header.joined(separator: ","))}", values), "other": Data("{}".utf8),
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let adapter = try LowRankAdapter(path: folder.appendingPathComponent("adapter").path, hidden: 2)
        let adapted = try adapter.adapted([0, 0, 0, 1, 1, 1], name, rows: 2, columns: 3)
        #expect(adapted == [10, 20, 30, 0, -1, -2])
        #expect(adapter.firstType == [1, 2] && adapter.secondType == [4, 5])
        #expect(adapter.head == [3, 4] && adapter.nearness == 9)
        let other = folder.appendingPathComponent("other").path
        #expect(throws: ModelError.damaged(path: other)) { try LowRankAdapter(path: other, hidden: 2) }
        #expect(throws: ModelError.damaged(path: folder.appendingPathComponent("adapter").path)) {
            try adapter.adapted([0], "encoder.layer.1.output.dense", rows: 1, columns: 1)
        }
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
