public import Foundation

extension Engine {
    /// Seconds that bare inserts of the same rows take, in a database of their own.
    public static func bareInsertSeconds(_ texts: [String], in folder: URL) throws -> Double {
        try BareInserts.seconds(texts, path: folder.appendingPathComponent("bare.sqlite").path)
    }
}
