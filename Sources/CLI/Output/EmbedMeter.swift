import Engine
import Foundation

/// Says on standard error how far a filling with vectors is: over and over on one line of a terminal, now and then in a log.
final class EmbedMeter {
    private let start = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var first: Int?
    private var saidAt: ContinuousClock.Instant?

    func show(_ progress: EmbedProgress) {
        let now = ContinuousClock.now
        let isWhole = progress.embedded == progress.passages
        if let saidAt, !isWhole, now - saidAt < (isTerminal ? .milliseconds(200) : .seconds(10)) { return }
        let first = first ?? progress.embedded
        self.first = first
        saidAt = now
        let rate = Double(progress.embedded - first) / max(0.001, (now - start) / .seconds(1))
        var line = "\(progress.embedded) of \(progress.passages) passages have vectors"
        if rate > 0, !isWhole {
            let left = Int((Double(progress.passages - progress.embedded) / rate).rounded(.up))
            line += ", \(left / 60) min \(left % 60) s left"
        }
        guard isTerminal else { return Printer.note(line) }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }

    func end() {
        if isTerminal, saidAt != nil { Printer.note("") }
    }
}
