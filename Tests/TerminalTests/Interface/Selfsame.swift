import Foundation
import PtyMeter
import Testing

/// The built program on a copy of the sample, as it stands on somebody's terminal. Waits until things are so.
final class Selfsame {
    static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "selfsame").path
    /// The clock of all runs: ages and decay do not depend on the day of the test.
    static let now = "2026-11-20T09:00:00Z"
    static let question = "Can we rotate API keys without downtime?"

    let data: String
    let tmux: Tmux
    private let arguments: [String]
    private let variables: String

    /// Started, with its first screen read.
    init(
        width: Int = 120, height: Int = 40, person: String? = "maya", _ more: [String] = [], on folder: String? = nil,
        variables: String = "", isFirstStart: Bool = false
    ) throws {
        data = try folder ?? (isFirstStart ? DemoProgram.scratch("first") : Self.folder())
        arguments = (person.map { ["--person", $0] } ?? []) + more
        self.variables = variables
        tmux = Tmux(width: width, height: height)
        start()
    }

    deinit {
        try? FileManager.default.removeItem(atPath: data)
    }

    func start(expecting text: String = "> ask, or / for commands") {
        let words = ["--data", data, "--now", Self.now] + arguments
        // A model of this machine would be at work behind the screen.
        let variables = "XDG_DATA_HOME='\(data)' \(variables)"
        tmux.type("-l", "clear; \(variables) '\(Self.path)' \(words.joined(separator: " ")); echo sta''tus=$?")
        tmux.type("Enter")
        let first = [text, "Selfsame needs", "/quit."]
        #expect(tmux.wait(seconds: 30) { screen in first.contains(where: screen.contains) }, "\(tmux.screen())")
        if arguments.first == "--person", !screen.contains("Selfsame needs") { shows("Maya Chen · ciso") }
    }

    // MARK: Doing

    func press(_ keys: String...) {
        for key in keys { tmux.type(key) }
    }

    func type(_ text: String) {
        tmux.type("-l", text)
    }

    /// Types a line and sends it once it stands there.
    func enter(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        type(text)
        shows(String(text.suffix(40)), sourceLocation: sourceLocation)
        press("Enter")
    }

    /// Asks, and waits for the answer.
    func ask(_ text: String = question, sourceLocation: SourceLocation = #_sourceLocation) {
        type(text)
        press("Enter")
        shows("level ", "In short", sourceLocation: sourceLocation)
    }

    /// Esc, then a digit once the footer asks for it.
    func view(_ digit: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        press("Escape")
        shows("\n 1 Chat", sourceLocation: sourceLocation)
        press("\(digit)")
        hides("\n 1 Chat", sourceLocation: sourceLocation)
    }

    /// A click on the first place where the text stands.
    func click(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        shows(text, sourceLocation: sourceLocation)
        for (row, line) in rows.enumerated() {
            guard let range = line.firstRange(of: text) else { continue }
            let column = line[..<range.lowerBound].count
            type("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
            return
        }
    }

    func resize(_ width: Int, _ height: Int) {
        tmux.run(["resize-window", "-x", "\(width)", "-y", "\(height)"])
    }

    // MARK: Seeing

    var screen: String { tmux.screen() }

    var rows: [String] { screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// All of it comes to stand on the screen.
    func shows(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        let came = tmux.wait(seconds: 30) { screen in texts.allSatisfy(screen.contains) }
        #expect(came, "\(texts) is not on the screen:\n\(screen)", sourceLocation: sourceLocation)
    }

    /// None of it stays.
    func hides(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        let went = tmux.wait(seconds: 30) { screen in !texts.contains(where: screen.contains) }
        #expect(went, "\(texts) is still on the screen:\n\(screen)", sourceLocation: sourceLocation)
    }

    // MARK: Beside it

    /// A command on the same folder, in another process.
    @discardableResult
    func command(_ arguments: [String]) -> (status: Int, output: String) {
        Self.command(arguments + ["--data", data, "--now", Self.now])
    }

    static func command(_ arguments: [String]) -> (status: Int, output: String) {
        Command.run(path, arguments, environment: DemoProgram.environment())
    }

    /// A copy of the sample, which is loaded once.
    static func folder() throws -> String {
        let copy = DemoProgram.scratch("data")
        try FileManager.default.copyItem(atPath: try seed.get(), toPath: copy)
        return copy
    }

    private static let seed: Result<String, any Error> = Result {
        let folder = DemoProgram.scratch("seed")
        let result = command(["sample", "--data", folder, "--now", now])
        try #require(result.status == 0, "\(result.output)")
        leftOver = folder
        atexit { try? FileManager.default.removeItem(atPath: Selfsame.leftOver) }
        return folder
    }
    nonisolated(unsafe) private static var leftOver = ""
}
