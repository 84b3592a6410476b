import ArgumentParser
import Engine
import Foundation

struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time the engine on the sample, in a folder of its own.",
        discussion: """
            With --passages the sample's documents are repeated until there are that many, each time in partly other words, so \
            that words are about as rare as in a library of that size. With an embedding model, search by meaning is timed as well: over vectors drawn at random, with each question's own.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "Passages in the library at least.") var passages = 0
    @Option(help: "Questions and messages of each kind.") var runs = 200
    @Option(help: ArgumentHelp("Time only what has these words in its name.", valueName: "words")) var only: String?

    private struct Row: Encodable {
        var name: String
        var runs: Int
        var p50: Double
        var p95: Double
        var p99: Double
        /// What the calling thread itself computed, at the median: other programs do not slow it.
        var cpu: Double
    }

    private struct Report: Encodable {
        var passages: Int
        var people: Int
        var bytes: Int
        /// Of the import of the repeated documents; nothing without --passages.
        var passagesPerSecond: Double?
        var residentBytes: Int
        var rows: [Row]
        var imported: Imported
    }

    private struct Imported: Encodable {
        var messages: Int
        var perSecond: Double
        /// How many times as long as bare inserts of the same rows.
        var timesBare: Double
    }

    func validate() throws {
        guard runs > 0, passages >= 0 else { throw ValidationError("--runs takes a number from 1, --passages from 0.") }
    }

    func run() throws {
        guard let data = Resources.data else { throw EngineError.noSuchPath("Data") }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "selfsame-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let engine = try Engine(EngineConfiguration(data: folder, segments: try Engine.segments(in: data)))
        _ = try waiting { try await engine.loadSample(from: data) }
        let rate = passages > 0 ? try fill(engine, data, folder) : nil
        var rows: [Row] = []
        for (name, mode) in [("search, by words", SearchMode.lexical), ("search, words and meaning", .hybrid)] {
            if mode == .hybrid {
                guard (try? fillVectors(engine)) != nil else { continue }
                rows += try time("embed a question") { n in _ = try engine.vector(of: Self.question(n)) }
                rows +=
                    try time("embed 111 tokens", runs: max(1, runs / 4)) { n in
                        _ = try engine.vector(of: String(repeating: "word ", count: 108) + "\(n % 10)")
                    }
            }
            rows += try time(name) { n in _ = try engine.search(Self.question(n), mode: mode) }
        }
        rows +=
            try time("ask, level 3") { n in
                _ = try engine.preview(Self.questions[n % Self.questions.count], person: "maya")
            }
        rows +=
            try time("ask, logged") { n in
                _ = try waiting { try await engine.ask(Self.questions[n % Self.questions.count], person: "devon") }
            }
        rows +=
            try time("observe, durable") { n in
                _ = try waiting { try await engine.observe(Self.messages[n % Self.messages.count], person: "sam") }
            }
        rows += try time("open a person") { _ in _ = try engine.selfModel(for: "devon") }
        rows +=
            try time("compare two", runs: max(1, runs / 10)) { n in
                _ = try engine.compare(Self.questions[n % Self.questions.count], columns: ["maya", "devon"])
            }
        for number in 0..<4 { _ = try waiting { try await engine.add(BenchPeople.persona(number), as: nil) } }
        rows +=
            try time("compare four of 40 beliefs", runs: max(1, runs / 10)) { n in
                _ = try engine.compare(
                    Self.questions[n % Self.questions.count], columns: (0..<4).map { "bench-\($0)" })
            }
        rows += try time("commit and sync alone", body: try bareCommit(folder))
        let counts = try engine.counts()
        let bytes = try ["people.sqlite", "library.sqlite"].reduce(0) { sum, name in
            try sum
                + ((FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(name).path)[.size]
                    as? Int) ?? 0)
        }
        let imported = try importing(engine, folder)
        try waiting { try await engine.addForTiming("many", signals: Self.manySignals) }
        // Each time by a program that has just begun, with nothing decoded yet.
        rows +=
            try time("open \(Self.manySignals) signals", runs: max(1, runs / 10)) { _ in
                let beginning = try Engine(EngineConfiguration(data: folder, segments: engine.configuration.segments))
                _ = try beginning.selfModel(for: "many")
            }
        let report = Report(
            passages: counts.passages, people: counts.people, bytes: bytes, passagesPerSecond: rate,
            residentBytes: Self.residentBytes(), rows: rows,
            imported: imported)
        if common.json { return try Printer.page(report) }
        Printer.text("\(report.passages) passages, \(report.people) people, \(report.bytes / 1024) KiB; milliseconds")
        if let rate { Printer.text("imported \(Int(rate)) passages a second") }
        Printer.text("resident memory \(report.residentBytes / 1_048_576) MiB")
        Printer.text("                            runs      p50      p95      p99  p50 of the processor")
        for row in rows {
            Printer.text(
                row.name.padding(toLength: 26, withPad: " ", startingAt: 0)
                    + String(format: "%6d %8.2f %8.2f %8.2f %8.2f", row.runs, row.p50, row.p95, row.p99, row.cpu))
        }
        Printer.text(
            String(
                format: "import: %d messages, %.0f a second, %.1f times bare inserts of the same rows",
                imported.messages,
                imported.perSecond, imported.timesBare))
    }

    /// A transcript of another program, against bare inserts of the same rows.
    private func importing(_ engine: Engine, _ folder: URL) throws -> Imported {
        let texts = (0..<max(500, runs * 50)).map { "\(Self.messages[$0 % Self.messages.count]) That is number \($0)." }
        let messages = texts.enumerated().map { number, text in
            TranscriptMessage(
                person: "import \(number % 20)", isPersons: true, text: text,
                at: Moment(milliseconds: Int64(number) * 60_000), conversation: "\(number / 20)", identity: "\(number)")
        }
        let start = ContinuousClock.now
        let transcript = ImportedTranscript(messages: messages, source: "bench", privacy: .individual)
        let report = try waiting { try await engine.learn(from: transcript) }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let bare = try Engine.bareInsertSeconds(texts, in: folder)
        return Imported(
            messages: report.observations, perSecond: Double(report.observations) / seconds, timesBare: seconds / bare)
    }

    private func time(_ name: String, runs count: Int? = nil, body: (Int) throws -> Void) throws -> [Row] {
        if let only, !name.contains(only) { return [] }
        let count = count ?? runs
        // The first calls fill caches that a person at work has full.
        for n in 0..<min(5, count) { try body(n) }
        var times: [Double] = []
        var computed: [Double] = []
        for n in 0..<count {
            let start = ContinuousClock.now
            let before = Self.threadMilliseconds()
            try body(n)
            computed.append(Self.threadMilliseconds() - before)
            times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        func quantile(_ q: Double, of values: [Double]) -> Double {
            values.sorted()[min(values.count - 1, Int(Double(values.count) * q))]
        }
        let row = Row(
            name: name, runs: count, p50: quantile(0.5, of: times), p95: quantile(0.95, of: times),
            p99: quantile(0.99, of: times), cpu: quantile(0.5, of: computed))
        return [row]
    }

    private static func threadMilliseconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
    }

    /// What the disk alone takes: a small append, synced.
    private func bareCommit(_ folder: URL) throws -> (Int) throws -> Void {
        let path = folder.appendingPathComponent("sync").path
        let file = open(path, O_RDWR | O_CREAT | O_APPEND, 0o600)
        let page = [UInt8](repeating: 0, count: 4096)
        return { _ in
            _ = write(file, page, page.count)
            fsync(file)
        }
    }

    /// What of this program is in memory now, mapped weights among it.
    private static func residentBytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1_024
    }

    /// True vectors for the sample, since what is found decides what is written. For size alone any will do.
    private func fillVectors(_ engine: Engine) throws {
        guard passages == 0 else { return try engine.fillForTiming() }
        _ = try engine.embedPassages(workers: 2)
    }

    /// Imports copies; how many passages a second.
    private func fill(_ engine: Engine, _ data: URL, _ folder: URL) throws -> Double {
        let file = folder.appendingPathComponent("copies.jsonl")
        let copies = passages / max(1, try engine.counts().passages)
        try BenchLibrary(data.appendingPathComponent("documents")).write(copies: copies, to: file)
        let start = ContinuousClock.now
        let report = try waiting { try await engine.ingest([file.path], collection: "copies") }
        return Double(report.passages) / ((ContinuousClock.now - start) / .seconds(1))
    }

    /// Ten words or so, never the same twice: what was found for one does not help with the next.
    private static func question(_ n: Int) -> String {
        questions[n % questions.count].dropLast() + " with Product\(n) in a large company?"
    }

    private static let questions = [
        "How should I think about data security for this integration?", "How do I set up SSO integration?",
        "What is the API rate limit?",
        "Can we rotate API keys without downtime?", "What breaks if the identity provider is down?",
        "How do I verify a webhook signature?",
        "How long does a migration take?", "Which regions can we store data in?",
        "How do I stream the audit log to our SIEM?",
        "What happens after a personal data breach?",
    ]
    private static let manySignals = 50_000
    private static let messages = [
        "We use Postgres and Django.", "I'm new to SAML.", "Please keep it short because I'm on call tonight.",
        "What is a service provider?",
        "We're evaluating this for a roll-out across the bank.", "I'd rather have bullets than tables these days.",
        "Thanks, that helped.",
        "Our auditor requires us to rotate keys every quarter.",
    ]
}
