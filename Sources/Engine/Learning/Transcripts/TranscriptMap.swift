internal import Foundation

/// Which fields of a record say who spoke, as what, what, and when.
///
///     person=requester_id,role=comments[].author_id==requester_id,text=comments[].body,at=comments[].created_at
///
/// A field is a column's name or a path: dots lead into objects, `[]` goes through an array, and `a==b` asks whether two
/// fields are equal. Alternatives stand behind `|`, for records that keep the first message apart from the rest. O(n) in the record.
public struct TranscriptMap: Hashable, Sendable {
    public enum Field: String, CaseIterable, Sendable {
        case person, role, text, at, id, conversation
    }

    private var paths: [Field: [String]]

    public init(_ text: String) throws(TranscriptError) {
        paths = [:]
        for part in text.split(separator: ",") {
            guard let cut = part.firstIndex(of: "="),
                let field = Field(rawValue: part[..<cut].trimmingCharacters(in: .whitespaces)),
                case let path = part[part.index(after: cut)...].trimmingCharacters(in: .whitespaces), !path.isEmpty
            else { throw .badMap(String(part)) }
            paths[field] = path.split(separator: "|").map(String.init)
        }
        guard paths[.text] != nil else { throw .noText }
    }

    /// What a role may be called when it is the person's.
    private static let ours = Lexicon.set(
        "user human customer person client end-user enduser end_user requester contact lead visitor true 1 me inbound incoming question member"
    )

    /// The columns it names that a table does not have.
    func missing(in columns: [String]) -> String? {
        paths.values.joined().flatMap { $0.split(separator: "=").map(String.init) }.first {
            !$0.isEmpty && !columns.contains($0)
        }
    }

    /// The turns of one record; `ordinal` tells records apart that have no id.
    func messages(of record: [String: Any], ordinal: Int) -> [TranscriptMessage] {
        let texts = paths[.text] ?? []
        let recordName = value(.id, 0, record, nil) ?? "\(ordinal)"
        let conversation = value(.conversation, 0, record, nil)
        return texts.enumerated().flatMap { index, path -> [TranscriptMessage] in
            let (list, rest) = Self.split(path)
            guard let list else {
                return message(
                    index, record, nil, Self.text(Self.find(rest, in: record)), conversation, "\(recordName)/\(index)")
            }
            let items = (Self.find(list, in: record) as? [Any] ?? []).compactMap { $0 as? [String: Any] }
            return items.enumerated().flatMap { position, item in
                message(
                    index, record, (list, item), Self.text(Self.find(rest, in: item)), conversation ?? recordName,
                    "\(recordName)/\(index).\(position)")
            }
        }
    }

    private func message(
        _ index: Int, _ record: [String: Any], _ item: (list: String, object: [String: Any])?, _ text: String?,
        _ conversation: String?, _ identity: String
    ) -> [TranscriptMessage] {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return [] }
        let role = value(.role, index, record, item)
        let own = value(.id, index, record, item)
        let person = value(.person, index, record, item)
        return [
            TranscriptMessage(
                person: person, isPersons: role.map { Self.ours.contains($0.lowercased()) } ?? true,
                text: PlainBody.text(text), at: value(.at, index, record, item).flatMap(Self.moment),
                conversation: conversation ?? person ?? "", identity: item == nil ? own ?? identity : identity)
        ]
    }

    // MARK: Paths

    private func value(
        _ field: Field, _ index: Int, _ record: [String: Any], _ item: (list: String, object: [String: Any])?
    ) -> String? {
        guard let alternatives = paths[field] else { return nil }
        let path = alternatives[min(index, alternatives.count - 1)]
        let sides = path.components(separatedBy: "==").map { side -> String? in
            let (list, rest) = Self.split(side)
            guard let list else { return Self.text(Self.find(rest, in: record)) }
            guard let item, item.list == list else { return nil }
            return Self.text(Self.find(rest, in: item.object))
        }
        return sides.count == 2 ? (sides[0] != nil && sides[0] == sides[1] ? "true" : "false") : sides[0]
    }

    /// `a.b[].c` is the list `a.b` and the path `c` within each of its items.
    private static func split(_ path: String) -> (list: String?, rest: String) {
        guard let cut = path.range(of: "[]") else { return (nil, path) }
        let rest = path[cut.upperBound...]
        return (String(path[..<cut.lowerBound]), String(rest.hasPrefix(".") ? rest.dropFirst() : rest))
    }

    private static func find(_ path: String, in record: [String: Any]) -> Any? {
        if let whole = record[path] { return whole }
        var found: Any? = record
        for part in path.split(separator: ".") { found = (found as? [String: Any])?[String(part)] }
        return found
    }

    private static func text(_ value: Any?) -> String? {
        switch value {
        case let text as String: text
        case let number as NSNumber: number.stringValue
        default: nil
        }
    }

    /// ISO 8601, or seconds or milliseconds since 1970.
    static func moment(_ text: String) -> Moment? {
        if let number = Double(text) {
            return Moment(milliseconds: Int64(abs(number) > 100_000_000_000 ? number : number * 1000))
        }
        // A time with a blank in it would be taken for a date alone.
        let joined = text.replacingOccurrences(of: " ", with: "T")
        return Moment(iso8601: joined + "Z") ?? Moment(iso8601: joined)
    }
}
