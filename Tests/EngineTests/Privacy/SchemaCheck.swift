import Foundation

/// As much of JSON Schema (2020-12) as our published schema uses: type, enum, const, required, properties,
/// additionalProperties, items, pattern, minimum, maximum, $ref within the file.
struct SchemaCheck {
    private let root: [String: Any]

    init(file: URL) throws {
        root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    }

    func problems(in text: String) throws -> [String] {
        check(try JSONSerialization.jsonObject(with: Data(text.utf8)), root, at: "$")
    }

    private func check(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.split(separator: "/").last!)
            let definitions = root["$defs"] as? [String: Any] ?? [:]
            guard let target = definitions[name] as? [String: Any] else { return ["\(path): no \(reference)"] }
            return check(value, target, at: path)
        }
        var result: [String] = []
        if let type = schema["type"] as? String, !Self.isOf(type, value) { return ["\(path): not \(type)"] }
        if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
            result.append("\(path): not one of \(choices.joined(separator: ", "))")
        }
        if let constant = schema["const"] as? String, constant != value as? String {
            result.append("\(path): not \(constant)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            result.append("\(path): not like \(pattern)")
        }
        if let number = (value as? NSNumber)?.doubleValue {
            if let least = schema["minimum"] as? NSNumber, number < least.doubleValue {
                result.append("\(path): too small")
            }
            if let most = schema["maximum"] as? NSNumber, number > most.doubleValue {
                result.append("\(path): too large")
            }
        }
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            for (place, item) in list.enumerated() { result += check(item, items, at: "\(path)[\(place)]") }
        }
        guard let object = value as? [String: Any] else { return result }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        for name in schema["required"] as? [String] ?? [] where object[name] == nil {
            result.append("\(path): \(name) is missing")
        }
        for (name, member) in object.sorted(by: { $0.key < $1.key }) {
            if let property = properties[name] {
                result += check(member, property, at: "\(path).\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                result.append("\(path): \(name) has no place")
            }
        }
        return result
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": value is Bool
        case "integer", "number": value is NSNumber && !(value is String)
        default: false
        }
    }
}
