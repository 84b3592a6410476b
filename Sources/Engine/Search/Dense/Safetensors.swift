internal import Foundation

/// A `.safetensors` file: a length, a JSON header, then the numbers. Floats of 32 and 16 bits are read.
///
/// Source: the format's description, https://github.com/huggingface/safetensors
struct Safetensors {
    private struct Tensor {
        var dtype: String
        var shape: [Int]
        var offsets: [Int]
    }

    private let data: Data
    private let start: Int
    private let tensors: [String: Tensor]

    /// - Throws: `ModelError.damaged` when the header is not one.
    init(_ data: Data, path: String) throws(ModelError) {
        guard data.count > 8 else { throw .damaged(path: path) }
        let length = data.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
        guard length < UInt64(data.count - 8),
            let object = try? JSONSerialization.jsonObject(with: data[8..<8 + Int(length)]) as? [String: Any]
        else { throw .damaged(path: path) }
        var tensors: [String: Tensor] = [:]
        for (name, value) in object where name != "__metadata__" {
            guard let fields = value as? [String: Any], let type = fields["dtype"] as? String,
                let shape = fields["shape"] as? [Int], let offsets = fields["data_offsets"] as? [Int],
                offsets.count == 2
            else { throw .damaged(path: path) }
            tensors[name] = Tensor(dtype: type, shape: shape, offsets: offsets)
        }
        self.data = data
        self.tensors = tensors
        start = 8 + Int(length)
    }

    /// The lengths of a tensor's sides.
    func shape(_ name: String) -> [Int]? { tensors[name]?.shape }

    /// The floats of a tensor, rows one after another; nothing unless it has just so many.
    func floats(_ name: String, count: Int) -> [Float]? {
        guard let tensor = tensors[name], tensor.shape.reduce(1, *) == count else { return nil }
        switch tensor.dtype {
        case "F32": return numbers(tensor, count, of: Float.self)
        case "F16": return numbers(tensor, count, of: Float16.self)?.map(Float.init)
        default: return nil
        }
    }

    private func numbers<Number: BitwiseCopyable>(_ tensor: Tensor, _ count: Int, of type: Number.Type) -> [Number]? {
        let (low, high) = (start + tensor.offsets[0], start + tensor.offsets[1])
        guard low >= start, high <= data.count, high - low == count * MemoryLayout<Number>.stride else { return nil }
        return [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
            _ = data.copyBytes(to: UnsafeMutableRawBufferPointer(buffer), from: low..<high)
            initialized = count
        }
    }
}
