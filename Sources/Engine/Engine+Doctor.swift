extension Engine {
    /// What the SQLite at hand can do: name and value, `missing` where it cannot.
    public static func databaseFeatures() throws -> [(String, String)] { try SQLiteFile.features() }
}
