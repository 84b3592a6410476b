internal import Foundation

/// Reads transcripts of others: their bytes in, turns out, oldest first as the file has them.
public enum TranscriptReader {
    public struct Reading: Sendable {
        public var messages: [TranscriptMessage]
        /// Lines, or records, that could not be read.
        public var unreadable: Int
    }

    /// - Parameter mailbox: for mail, the person's own address; without it everybody who wrote is a person.
    public static func read(
        _ bytes: [UInt8], format: TranscriptFormat, map: TranscriptMap? = nil, mailbox: String? = nil
    ) throws(TranscriptError) -> Reading {
        switch format {
        case .openai: return json(bytes) { record, ordinal in chat(record, "messages", "role", "content", ordinal) }
        case .sharegpt:
            return json(bytes) { record, ordinal in chat(record, "conversations", "from", "value", ordinal) }
        case .mbox: return mail(bytes, mailbox)
        case .jsonl:
            guard let map else { throw .noText }
            return json(bytes) { record, ordinal in map.messages(of: record, ordinal: ordinal) }
        case .csv:
            guard let map else { throw .noText }
            return try table(bytes, map)
        }
    }

    // MARK: JSON

    /// Records a line each, or one array of them. A line that is no object is counted and passed over.
    private static func json(_ bytes: [UInt8], _ turns: ([String: Any], Int) -> [TranscriptMessage]?) -> Reading {
        var reading = Reading(messages: [], unreadable: 0)
        func take(_ value: Any?, _ ordinal: Int) {
            if let record = value as? [String: Any], let messages = turns(record, ordinal) {
                reading.messages += messages
            } else {
                reading.unreadable += 1
            }
        }
        if bytes.first(where: { $0 > 32 }) == UInt8(ascii: "[") {
            let whole = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [Any]
            for (ordinal, value) in (whole ?? [0]).enumerated() { take(value, ordinal) }
            return reading
        }
        for (ordinal, line) in bytes.split(separator: 10).enumerated() where line.contains(where: { $0 > 32 }) {
            take(try? JSONSerialization.jsonObject(with: Data(line)), ordinal)
        }
        return reading
    }

    private static func chat(
        _ record: [String: Any], _ list: String, _ role: String, _ content: String, _ ordinal: Int
    ) -> [TranscriptMessage]? {
        guard let turns = record[list] as? [[String: Any]] else { return nil }
        let name = (record["id"] as? String) ?? (record["conversation_id"] as? String) ?? "\(ordinal)"
        let start = (record["created_at"] ?? record["create_time"] ?? record["created"]).flatMap(moment)
        return turns.enumerated().compactMap { position, turn in
            guard let text = words(turn[content]), text.contains(where: { !$0.isWhitespace }),
                let speaker = turn[role] as? String
            else { return nil }
            return TranscriptMessage(
                person: (turn["name"] as? String) ?? (record["user"] as? String) ?? (record["user_id"] as? String),
                isPersons: ["user", "human"].contains(speaker), text: text,
                at: (turn["created_at"] ?? turn["timestamp"]).flatMap(moment) ?? start, conversation: name,
                identity: "\(name)/\(position)")
        }
    }

    /// A text, or parts of which some are text.
    private static func words(_ value: Any?) -> String? {
        if let text = value as? String { return text }
        guard let parts = value as? [[String: Any]] else { return nil }
        return parts.compactMap { $0["text"] as? String }.joined(separator: "\n")
    }

    private static func moment(_ value: Any) -> Moment? {
        switch value {
        case let text as String: TranscriptMap.moment(text)
        case let number as NSNumber: TranscriptMap.moment(number.stringValue)
        default: nil
        }
    }

    // MARK: Mail and tables

    private static func mail(_ bytes: [UInt8], _ mailbox: String?) -> Reading {
        let mails = MailboxMessages.read(bytes)
        let messages = mails.enumerated().map { ordinal, mail in
            TranscriptMessage(
                person: mail.from, isPersons: mailbox.map { $0.lowercased() == mail.from } ?? true, text: mail.text,
                at: mail.at,
                conversation: subject(mail.subject), identity: mail.id ?? "\(mail.from)/\(ordinal)")
        }
        return Reading(messages: messages.filter { !$0.text.isEmpty }, unreadable: 0)
    }

    private static func subject(_ text: String) -> String {
        var rest = text.lowercased()[...]
        while let prefix = ["re:", "fwd:", "aw:", "fw:"].first(where: { rest.hasPrefix($0) }) {
            rest = rest.dropFirst(prefix.count).drop { $0 == " " }
        }
        return String(rest)
    }

    private static func table(_ bytes: [UInt8], _ map: TranscriptMap) throws(TranscriptError) -> Reading {
        var rows = CSVRows(bytes)
        let columns = (rows.next() ?? []).map { $0.trimmingCharacters(in: .whitespaces) }
        if let missing = map.missing(in: columns) { throw .noColumn(missing, columns: columns) }
        var reading = Reading(messages: [], unreadable: 0)
        for (ordinal, row) in rows.enumerated() where row.count > 1 || row.first?.isEmpty == false {
            guard row.count == columns.count else {
                reading.unreadable += 1
                continue
            }
            reading.messages += map.messages(
                of: Dictionary(zip(columns, row)) { first, _ in first }, ordinal: ordinal)
        }
        return reading
    }
}
