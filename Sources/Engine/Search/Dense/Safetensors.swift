internal import Foundation

/// A `.safetensors` file: a length, a JSON header, then the numbers. Only 32-bit floats are read.
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

    /// The floats of a tensor, rows one after another; nothing unless it has just so many.
    func floats(_ name: String, count: Int) -> [Float]? {
        guard let tensor = tensors[name], tensor.dtype == "F32", tensor.shape.reduce(1, *) == count else { return nil }
        let (low, high) = (start + tensor.offsets[0], start + tensor.offsets[1])
        guard low >= start, high <= data.count, high - low == count * 4 else { return nil }
        return [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
            _ = data.copyBytes(to: UnsafeMutableRawBufferPointer(buffer), from: low..<high)
            initialized = count
        }
    }
}
