extension Engine {
    /// What a search has to say beside what it finds: a phrase that stands nowhere, what was left out, and near words for
    /// those that no passage holds.
    public nonisolated func searchNotes(_ text: String) throws -> [String] {
        let typed = TypedSearch(try checked(text))
        return try shelf.retriever().pool(QueryReader.read(typed.text), typed: typed, limit: 1, mode: .lexical).notes
    }
}
