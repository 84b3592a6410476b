/// What an organisation's own books say about somebody.
public struct AccountRecord: Hashable, Sendable {
    public var person: String
    public var name: String?
    /// Values as the books have them, by key: `account/plan`, `account/industry`, `account/size`, `account/usage`, `role`.
    public var values: [BeliefKey: String]

    public init(person: String, name: String? = nil, values: [BeliefKey: String]) {
        self.person = person
        self.name = name
        self.values = values
    }

    /// Columns that are read, and the keys they fill.
    public static let columns: [String: BeliefKey] = [
        "plan": .plan, "tier": .plan, "industry": .industry, "sector": .industry, "size": .size, "employees": .size,
        "usage": .usage, "role": .role, "title": .role,
    ]

    /// Rows of a table; the first column of id, person, email or user names the person. Nothing without one.
    public static func records(csv bytes: [UInt8]) -> [AccountRecord]? {
        var rows = CSVRows(bytes)
        let names = (rows.next() ?? []).map { $0.lowercased().filter { !$0.isWhitespace } }
        guard let id = ["id", "person", "email", "user"].compactMap({ names.firstIndex(of: $0) }).first else {
            return nil
        }
        return rows.compactMap { row in
            guard row.count == names.count, !row[id].isEmpty else { return nil }
            let name = names.firstIndex(of: "name").map { row[$0] }
            let values = zip(names, row).compactMap { column, cell in
                columns[column].flatMap { key in cell.isEmpty ? nil : (key, cell) }
            }
            return AccountRecord(person: row[id], name: name, values: Dictionary(values) { first, _ in first })
        }
    }
}

extension Engine {
    /// One `record` signal for each value that is not the last one recorded; anything outside a closed list is `other`.
    func importRecords(_ records: [AccountRecord]) throws -> TranscriptReport {
        var report = TranscriptReport()
        for record in records {
            guard let id = Self.slug(record.person) else {
                report.skipped += 1
                continue
            }
            if try people.person(id) == nil {
                try addPerson(Person(id: id, name: record.name ?? record.person, created: now))
            }
            let filter = try filter(for: try known(id))
            let drafts = try record.values.sorted { $0.key < $1.key }.compactMap { key, value -> SignalDraft? in
                let value = RecordValue.read(value, for: key)
                let last = try people.signals(id, slot: key.slot).last { $0.source == .record }
                guard last?.value != value else { return nil }
                return SignalDraft(key: key, value: value, source: .record, span: 0..<0)
            }
            let (signals, _, withheld) = filter.sort(Reading(signals: drafts), at: now)
            report.withheld += withheld.count
            report.people += 1
            guard !signals.isEmpty else {
                report.skipped += 1
                continue
            }
            _ = try people.record(
                NewObservation(
                    person: id, at: now, kind: .record, text: nil, signals: signals.map(\.withoutSpan), whys: []))
            report.observations += 1
            report.signals += signals.count
        }
        return report
    }
}
