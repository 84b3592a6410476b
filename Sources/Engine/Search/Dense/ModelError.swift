/// What is wrong with an embedding model, and what to do.
public enum ModelError: Error, Hashable, CustomStringConvertible {
    case missing(path: String)
    case damaged(path: String)
    case notThisModel(path: String, hash: String)
    case cannotWrite(path: String, reason: String)
    case notReady(reason: String)
    case endpoint(String)

    public var description: String {
        switch self {
        case .missing(let path): "There is no embedding model at \(path). 'make model' fetches it."
        case .damaged(let path): "The embedding model \(path) is cut short or changed. Delete it and run 'make model'."
        case .notThisModel(let path, let hash):
            "\(path) is not all-MiniLM-L6-v2 (its SHA-256 begins \(hash.prefix(8)), not \(ModelConverter.sourceHash.prefix(8))). "
                + "Nothing was installed."
        case .cannotWrite(let path, let reason): "The embedding model cannot be written to \(path) (\(reason))."
        case .notReady(let reason):
            "The library cannot be searched by meaning yet: \(reason). 'selfsame library embed' makes what is missing."
        case .endpoint(let reason): "The embeddings endpoint did not answer as it should (\(reason))."
        }
    }
}
