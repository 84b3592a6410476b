internal import Foundation

/// Data sets in a folder, and the labels of our own that go with them; neither is copied into the other.
struct DataFolder {
    let data: URL
    let labels: URL

    /// The lines of a data set with their numbers; nothing when it is not there. A line of another shape is passed over.
    func lines<Row: Decodable>(_ path: String, as: Row.Type) -> [(line: Int, row: Row)]? {
        guard let text = try? String(contentsOf: data.appendingPathComponent(path), encoding: .utf8) else { return nil }
        let decoder = JSONDecoder()
        return text.split(separator: "\n").enumerated().compactMap { index, line in
            (try? decoder.decode(Row.self, from: Data(line.utf8))).map { (index + 1, $0) }
        }
    }

    /// Two columns of one of our label files: the first leads to the second.
    func labels(_ name: String) -> [String: String] {
        let url = labels.appendingPathComponent(name)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [:] }
        var result: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t")
            if cells.count == 2 { result[String(cells[0])] = String(cells[1]) }
        }
        return result
    }
}
