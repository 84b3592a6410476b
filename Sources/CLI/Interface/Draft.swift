import Foundation

/// What was typed and not sent: it outlives a hang-up, a crash and a forgotten window. Private, beside the databases.
struct Draft {
    private let file: URL
    /// What stands in the file.
    private var saved: String
    /// When what is typed now is written; nothing when it is already.
    private(set) var due: ContinuousClock.Instant?

    /// Typing goes on for a while; then the words are written once.
    private static let patience = Duration.milliseconds(600)

    static let name = "draft.txt"

    init(folder: URL) {
        file = folder.appendingPathComponent(Self.name)
        saved = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }

    /// What was left last time.
    var text: String { saved }

    /// Asked after every key.
    mutating func typed(_ text: String, now: ContinuousClock.Instant = .now) {
        due = text == saved ? nil : due ?? now + Self.patience
    }

    mutating func save(_ text: String) {
        due = nil
        guard text != saved else { return }
        if text.isEmpty {
            try? FileManager.default.removeItem(at: file)
        } else {
            guard (try? Data(text.utf8).write(to: file, options: .atomic)) != nil else { return }
            chmod(file.path, 0o600)
        }
        saved = text
    }
}
