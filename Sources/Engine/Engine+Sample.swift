internal import Foundation

/// What loading the sample did.
public struct SampleReport: Hashable, Codable, Sendable {
    public var documents: Int
    public var passages: Int
    /// People and personas there are now.
    public var people: Int
}

/// A sample person: words only. What is believed about her is folded from them.
private struct Transcript: Codable {
    struct Message: Codable {
        /// `-41d 09:12`: days before loading, and the time of day in UTC.
        var at: String
        var text: String
    }

    var id: String
    var name: String
    var messages: [Message]
}

extension Engine {
    func load(sample folder: URL) throws -> SampleReport {
        let documents = folder.appendingPathComponent("documents").path
        guard FileManager.default.fileExists(atPath: documents) else { throw EngineError.noSuchPath(documents) }
        let report = try importDocuments([documents], collection: "sample", format: nil, source: "sample") { _ in }
        for file in try Self.files(in: folder.appendingPathComponent("people")) {
            try load(Self.decode(Transcript.self, file))
        }
        for file in try Self.files(in: folder.appendingPathComponent("personas")) {
            let persona = try Self.decode(Persona.self, file)
            if try people.person(persona.id) == nil { _ = try addPersona(persona, as: nil) }
        }
        return SampleReport(documents: report.documents, passages: report.passages, people: try people.people().count)
    }

    /// Says the transcript's messages one by one, as if they were typed. Goes on where an earlier loading was broken off.
    private func load(_ transcript: Transcript) throws {
        if try people.person(transcript.id) == nil {
            try addPerson(Person(id: transcript.id, name: transcript.name, privacy: .individual, created: now))
        }
        let said = try people.allObservations(transcript.id).filter { $0.kind == .message }.count
        for message in transcript.messages.dropFirst(said) {
            guard let at = Self.moment(message.at, before: now) else {
                throw EngineError.cannotRead(path: transcript.id, reason: "a message's time is not like -41d 09:12")
            }
            _ = try learn(message.text, person: transcript.id, history: [], kind: .message, at: at)
        }
    }

    private static func moment(_ text: String, before now: Moment) -> Moment? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[0].first == "-", parts[0].last == "d",
            let days = Int(parts[0].dropFirst().dropLast()),
            let colon = parts[1].firstIndex(of: ":"), let hour = Int(parts[1][..<colon]),
            let minute = Int(parts[1][parts[1].index(after: colon)...])
        else { return nil }
        let day: Int64 = 86_400_000
        let midnight = now.milliseconds / day * day - Int64(days) * day
        return min(now, Moment(milliseconds: midnight + Int64(hour * 60 + minute) * 60_000))
    }

    /// The segments of a folder laid out like `Data`.
    static func segmentFiles(in folder: URL) throws -> [Segment] {
        try files(in: folder.appendingPathComponent("segments")).map { try decode(Segment.self, $0) }
    }

    /// A persona file.
    static func personaFile(at file: URL) throws -> Persona {
        try decode(Persona.self, file)
    }

    private static func files(in folder: URL) throws -> [URL] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return [] }
        return names.filter { $0.hasSuffix(".json5") || $0.hasSuffix(".json") }.sorted().map(
            folder.appendingPathComponent)
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ file: URL) throws -> Value {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(type, from: Data(contentsOf: file))
        } catch let error as DecodingError {
            throw EngineError.cannotRead(path: file.path, reason: Self.reason(error))
        } catch {
            throw EngineError.cannotRead(path: file.path, reason: Self.reason(error))
        }
    }

    static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' is not of the right kind"
        case .dataCorrupted(let context): context.debugDescription
        @unknown default: "it is not valid JSON5"
        }
    }
}
