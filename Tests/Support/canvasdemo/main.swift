internal import Foundation
internal import TUI
internal import Terminal

// A program for the tests of the Terminal floor to run in a real terminal.
//   canvasdemo [--draft FILE] [--stats FILE] [--watch DIR] [--log FILE] [--gap MS]      canvasdemo --widths|--all-widths FILE

var options: [String: String] = [:]
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst() { options[word] = words.popFirst() ?? "" }

if let file = options["--widths"] {
    try WidthCheck.run(NastyClusters.all, report: file)
    exit(0)
}
if let file = options["--all-widths"] {
    try WidthCheck.run(WidthCheck.everything, report: file)
    exit(0)
}

let environment = ProcessInfo.processInfo.environment
do {
    let screen = try Screen(ScreenOptions(environment: environment, log: options["--log"]))
    let mailbox = try Mailbox<Demo.Message>()
    var app = Demo(
        glyphs: screen.glyphs,
        notes: screen.notes,
        draft: options["--draft"],
        gap: .milliseconds(options["--gap"].flatMap { Int($0) } ?? 8),
        flood: {
            Thread.detachNewThread {
                for number in 1...100_000 { mailbox.post(.flood(number)) }
            }
        }
    )
    let watch = options["--watch"].flatMap { InotifyWatch(folder: $0) }
    let ending = Loop(screen: screen, mailbox: mailbox, watch: watch).run(&app)
    let traffic = screen.traffic
    screen.close()
    if let file = options["--stats"] {
        Demo.save("frames \(app.frames) writes \(traffic.writes) bytes \(traffic.bytes)\n", to: file)
    }
    ending.finish()
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
