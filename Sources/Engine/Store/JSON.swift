internal import Foundation

/// JSON as it is written here: keys sorted, so that equal values are equal texts.
public enum JSON {
    public static func line(_ value: some Encodable) throws -> String {
        String(decoding: try encoder([]).encode(value), as: UTF8.self)
    }

    public static func page(_ value: some Encodable) throws -> String {
        String(decoding: try encoder([.prettyPrinted]).encode(value), as: UTF8.self)
    }

    /// For a cell of a database, from which the equal value must come back: moments keep their milliseconds.
    static func cell(_ value: some Encodable) throws -> String {
        let encoder = encoder([])
        encoder.userInfo[Moment.isExact] = true
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func encoder(_ formatting: JSONEncoder.OutputFormatting) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
        return encoder
    }
}
