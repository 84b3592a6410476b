internal import Foundation

/// The messages of an mbox file: who wrote, when, and the words above what they quote.
///
/// Source: RFC 4155 (the form of the file) and RFC 5322 (headers). Plain text bodies; of a message in parts the first plain one.
enum MailboxMessages {
    struct Mail {
        var from: String
        var at: Moment?
        var id: String?
        var subject: String
        var text: String
    }

    static func read(_ bytes: [UInt8]) -> [Mail] {
        var result: [Mail] = []
        var lines: [Substring] = []
        let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
        var wasEmpty = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if wasEmpty, line.hasPrefix("From ") {
                if let mail = mail(lines) { result.append(mail) }
                lines = []
            } else {
                lines.append(line)
            }
            wasEmpty = line.isEmpty
        }
        if let mail = mail(lines) { result.append(mail) }
        return result
    }

    private static func mail(_ lines: [Substring]) -> Mail? {
        let (headers, body) = parts(lines)
        guard let from = headers["from"].map(address) else { return nil }
        return Mail(
            from: from, at: headers["date"].flatMap(date), id: headers["message-id"],
            subject: headers["subject"] ?? "", text: plain(body, headers))
    }

    private static func parts(_ lines: [Substring]) -> (headers: [String: String], body: ArraySlice<Substring>) {
        var headers: [String: String] = [:]
        var last: String?
        var index = 0
        while index < lines.count, !lines[index].isEmpty {
            let line = lines[index]
            if line.first == " " || line.first == "\t", let last {
                headers[last]! += " " + line.drop { $0 == " " || $0 == "\t" }
            } else if let cut = line.firstIndex(of: ":") {
                last = line[..<cut].lowercased()
                headers[last!] = line[line.index(after: cut)...].trimmingCharacters(in: .whitespaces)
            }
            index += 1
        }
        return (headers, lines[min(index + 1, lines.count)...])
    }

    private static func plain(_ body: ArraySlice<Substring>, _ headers: [String: String]) -> String {
        let type = headers["content-type"] ?? "text/plain"
        if type.lowercased().hasPrefix("multipart/"), let cut = type.range(of: "boundary=", options: .caseInsensitive) {
            let boundary =
                "--"
                + type[cut.upperBound...].prefix { $0 != ";" }.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
            for part in body.split(whereSeparator: { $0.hasPrefix(boundary) }) {
                let (inner, words) = parts(Array(part.drop { $0.isEmpty }))
                if (inner["content-type"] ?? "text/plain").lowercased().hasPrefix("text/plain") {
                    return plain(words, inner)
                }
            }
            return ""
        }
        var text = body.map { $0.hasPrefix(">From ") ? String($0.dropFirst()) : String($0) }.joined(separator: "\n")
        switch (headers["content-transfer-encoding"] ?? "").lowercased() {
        case "base64":
            text =
                Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { String(decoding: $0, as: UTF8.self) }
                ?? ""
        case "quoted-printable": text = unquoted(text)
        default: break
        }
        if type.lowercased().hasPrefix("text/html") { text = PlainBody.text(text) }
        return words(above: text)
    }

    /// What she wrote herself: the answer above "On ... wrote:" and the signature.
    private static func words(above text: String) -> String {
        var kept: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "-- " || line.hasSuffix("wrote:") || line.hasPrefix("-----Original Message") { break }
            kept.append(line)
        }
        return kept.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func unquoted(_ text: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "="), index + 1 < bytes.count, bytes[index + 1] == 10 {
                index += 2
            } else if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `Ada <ada@example.org>` is ada@example.org.
    private static func address(_ header: String) -> String {
        guard let open = header.lastIndex(of: "<"), let close = header.lastIndex(of: ">"), open < close else {
            return header.lowercased()
        }
        return header[header.index(after: open)..<close].lowercased()
    }

    /// `Mon, 2 Nov 2026 09:30:00 +0100`
    private static func date(_ header: String) -> Moment? {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        var parts = header.split { $0 == " " || $0 == "," }.map(String.init)
        if let first = parts.first, Int(first) == nil { parts.removeFirst() }
        guard parts.count >= 4, let day = Int(parts[0]),
            let month = months.firstIndex(of: parts[1].prefix(3).lowercased()),
            let year = Int(parts[2])
        else { return nil }
        let zone = parts.count > 4 && parts[4].count == 5 ? "\(parts[4].prefix(3)):\(parts[4].suffix(2))" : "Z"
        let time = parts[3].split(separator: ":").count == 2 ? parts[3] + ":00" : parts[3]
        return Moment(iso8601: String(format: "%04d-%02d-%02dT", year, month + 1, day) + time + zone)
    }
}
