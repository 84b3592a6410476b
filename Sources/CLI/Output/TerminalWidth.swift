import Foundation

/// How wide the output may be: the terminal's columns, at most 100 for running text; 80 when there is no terminal.
enum TerminalWidth {
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return min(100, Int(size.ws_col))
    }
}
