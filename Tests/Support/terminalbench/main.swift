import Foundation

// What the screen costs, measured on the real program in a pseudo-terminal.
//   terminalbench [PROGRAM]

let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
let program = CommandLine.arguments.dropFirst().first ?? beside.appending(path: "selfsame").path
do {
    var bench = try TerminalBench(program: URL(filePath: program).path)
    defer { bench.cleanUp() }
    try bench.run()
    exit(bench.missed == 0 ? 0 : 1)
} catch {
    FileHandle.standardError.write(Data("terminalbench: \(program) did not answer as expected: \(error)\n".utf8))
    exit(1)
}
