import Engine

/// Opening documents: those an answer quotes, and those of the library.
extension Update {
    mutating func openSource() {
        guard let answer = model.lastAnswer, !answer.citations.isEmpty else {
            model.notice = "There is no source to open yet."
            return
        }
        model.overlay = .sources(SourceList(answer: answer))
    }

    /// A place that an answer quotes; all that it quotes from there is marked.
    mutating func open(_ place: String, of answer: Answer) {
        let citations = answer.citations.filter { SourceNumbers.place($0) == place }
        guard let first = citations.first else { return }
        effects.append(
            .openSource(document: first.document, quotes: citations.map(\.range), title: Self.title(first)))
    }

    /// `encryption.md > At rest`: the document and the innermost heading.
    private static func title(_ citation: Citation) -> String {
        let heading = citation.heading.split(separator: " > ").last.map(String.init) ?? ""
        return citation.document + (heading.isEmpty ? "" : " > " + heading)
    }

    mutating func readDocument() {
        guard model.documents.indices.contains(model.librarySelection) else { return }
        let document = model.documents[model.librarySelection]
        effects.append(.openSource(document: document.path, quotes: [], title: document.path))
    }
}
