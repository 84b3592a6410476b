/// Checks line by line that each holds the hash of itself and of the line before.
struct AuditChain {
    private var last = ""
    private var count = 0
    private var lastID: Int64 = 0
    private var broken: Int64?
    private var foundHead: Bool?
    private let wanted: String?

    init(wanted: String? = nil) {
        self.wanted = wanted
        foundHead = wanted.map { _ in false }
    }

    /// The fields are joined by a character that cannot stand in them, so that none can be moved into the next.
    static func hash(
        after previous: String, id: Int64, at: Moment, actor: String, action: String, token: String, about: String?
    ) -> String {
        let fields = [previous, String(id), String(at.milliseconds), actor, action, token, about ?? ""]
        return SHA256.hex(Array(fields.map { $0.filter { $0 != "\u{1F}" } }.joined(separator: "\u{1F}").utf8))
    }

    mutating func add(_ entry: AuditEntry) {
        count += 1
        let right = Self.hash(
            after: last, id: entry.id, at: entry.at, actor: entry.actor, action: entry.action, token: entry.token,
            about: entry.about)
        if broken == nil, entry.hash != right || entry.id != lastID + 1 { broken = entry.id }
        lastID = entry.id
        last = entry.hash
        if entry.hash == wanted, broken == nil { foundHead = true }
    }

    /// `counter` is the number of the last line that was ever written.
    func report(upTo counter: Int64) -> AuditReport {
        AuditReport(
            lines: count, head: last, broken: broken ?? (counter > lastID ? lastID + 1 : nil), holdsHead: foundHead)
    }
}
