/// The writer's own words: titles of sections and a few notes. Everything else in an answer is quoted.
enum Sections {
    static let inShort = "In short"
    static let next = "Next nearest"
    static let mind = "Mind"
    static let terms = "What the words mean"
    static let background = "Background"
    static let ahead = "Where this leads"

    static func title(_ aspect: Aspect) -> String {
        switch aspect {
        case .concept: "How it works"
        case .howTo: "How to do it"
        case .reference: "Details"
        case .api: "The API"
        case .code: "Code"
        case .security: "Security"
        case .compliance: "Controls and evidence"
        case .cost: "Cost"
        case .timeline: "Time and people"
        case .risk: "Risks"
        case .operations: "Running it"
        case .troubleshooting: "If something fails"
        case .decision: "To decide"
        }
    }

    static func title(_ lead: Plan.Lead) -> String {
        switch lead {
        case .bottomLine: "Bottom line"
        case .code: "Code"
        case .steps: "Steps"
        case .definition: "What it is"
        case .controlMap: "Controls and evidence"
        case .table: "Summary"
        case .symptoms: "Symptom, cause, fix"
        case .passages: "What the documents say"
        }
    }

    static let tableHeader = "| Topic | What the documents say |\n|---|---|"
    static let summaryHeader = "| Topic | What the documents say | Source |\n|---|---|---|"
    static let unanswerable = "The documents do not answer this outright. The nearest they come:"
    static let restUnanswerable =
        "The documents do not answer the rest of the question outright. The nearest they come:"
    static let unanswered = "The documents do not answer this."
    static let emptyLibrary =
        "The library is empty. Import documents with 'selfsame ingest', or load the sample with 'selfsame sample'."
    static let noted = "Noted. From now on this is believed:"
    static let smallTalk = "Ask anything about the documents."
    static let command = "There is no earlier answer here to change. Ask a question first."
    static let otherwise = "The documents say otherwise:"
    static func outline(of steps: Int) -> String { "It takes \(steps) steps, among them:" }
    static func steps(ofOutline note: String) -> Int? {
        let number = note.split(separator: " ").lazy.compactMap { Int($0) }.first
        return number.flatMap { outline(of: $0) == note ? $0 : nil }
    }
    static let disagreement = "The documents disagree; the newer one says:"
}
