internal import CCurses
internal import Glibc
public import TUI

/// The terminal while it is ours. Used from one thread; the loop owns it.
///
///     let screen = try Screen(ScreenOptions(environment: ProcessInfo.processInfo.environment))
///     defer { screen.close() }
///
/// ncurses decides what must be sent and draws into memory; the screen sends each frame with one write that never
/// blocks. However the process ends (bar SIGKILL), the terminal is given back.
public final class Screen {
    public private(set) var size: Size
    /// Sentences for the person: a terminal name or a locale that could not be used.
    public let notes: [String]
    public let term: String
    public let depth: ColorDepth
    public let glyphs: Glyphs
    /// Whether click and wheel are asked for.
    public private(set) var hasMouse: Bool
    private let canHaveMouse: Bool

    let outlet = Outlet()
    let signals: Int32
    private let memory: MemoryFile
    private let restoration: Restoration
    private var log: ErrorLog?
    private var painter: Painter
    private var isEntered = false
    private var isClosed = false
    /// Sent with the first frame after entering.
    private var greeting: [UInt8] = []

    public init(_ options: ScreenOptions) throws(ScreenError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
        let isUnicode = ccurses_choose_locale()
        let name = try TerminalName.choose(options.environment["TERM"] ?? "")
        guard let memory = MemoryFile() else { throw .system(what: "a memory file for drawing") }
        signals = ccurses_install_signals()
        guard signals >= 0 else { throw .system(what: "a pipe for signals") }
        let size = Self.windowSize()
        // Before newterm, which would already speak to a child's or a trap's last words.
        log = ErrorLog(options.log)
        guard ccurses_open(name.name, memory.descriptor, STDIN_FILENO, Int32(size.height), Int32(size.width)) else {
            log = nil
            throw .refused(term: name.name)
        }
        _ = memory.take()
        canHaveMouse = ccurses_capability("kmous") != nil
        guard let restoration = Restoration(mouse: canHaveMouse) else {
            log = nil
            throw .noTerminal
        }
        self.memory = memory
        self.restoration = restoration
        self.size = size
        term = name.name
        hasMouse = options.mouse && canHaveMouse
        glyphs = isUnicode ? .unicode : .ascii
        depth = ColorDepth(colors: Int(ccurses_colors()), environment: options.environment)
        painter = Painter(
            theme: .dark, depth: depth, capacity: max(1, Int(ccurses_pairs())), isUnicode: isUnicode)
        var notes = name.note.map { [$0] } ?? []
        if !isUnicode { notes.append("the locale is not UTF-8; drawing with ASCII. Try LC_ALL=C.UTF-8") }
        self.notes = notes
        enter()
    }

    deinit {
        close()
    }

    /// Lets even a stack overflow on the calling thread give the terminal back; the thread that opens the screen has
    /// this already.
    public static func guardThread() {
        ccurses_guard_thread()
    }

    /// Bytes and writes sent so far.
    public var traffic: (bytes: Int, writes: Int) { (outlet.bytesSent, outlet.writes) }

    /// Gives the terminal back for good. Safe to call twice.
    public func close() {
        guard !isClosed else { return }
        isClosed = true
        leave()
        ccurses_close()
        log = nil
    }

    /// Lends the terminal to something else: a stopped job, a pager.
    func leave() {
        guard isEntered else { return }
        isEntered = false
        ccurses_leave()
        // ncurses' own farewell is dropped for the one that the signal handlers use as well.
        _ = memory.take()
        restoration.restore(through: outlet)
    }

    func enter() {
        guard !isEntered else { return }
        isEntered = true
        restoration.enterRaw()
        restoration.arm(output: outlet.descriptor)
        greeting = Restoration.entering(mouse: hasMouse)
        painter.forget()
        fit()
    }

    /// Raw mode and modes again after a stop that nobody announced (SIGSTOP, then CONT).
    func reenter() {
        restoration.enterRaw()
        greeting = Restoration.capability("smcup") + Restoration.entering(mouse: hasMouse)
        painter.forget()
        fit()
    }

    /// Takes over the size of the window; true when it is another.
    @discardableResult
    func fit() -> Bool {
        let now = Self.windowSize()
        guard now != size || Int(ccurses_rows()) != now.height || Int(ccurses_columns()) != now.width else {
            return false
        }
        size = now
        ccurses_resize(Int32(now.height), Int32(now.width))
        painter.forget()
        return true
    }

    /// Takes the mouse, where there is one, or leaves it to the terminal.
    func useMouse(_ isOn: Bool) {
        hasMouse = isOn && canHaveMouse
        if canHaveMouse { outlet.send(Restoration.mouse(isOn)) }
    }

    func redraw() {
        painter.forget()
    }

    /// Sends a frame: one write, unless the link takes less than that at once.
    func show(_ frame: Frame, theme: Theme) {
        painter.use(theme)
        painter.paint(frame)
        let bytes = memory.take()
        outlet.send(greeting + bytes)
        greeting = []
    }

    private static func windowSize() -> Size {
        var (rows, columns): (Int32, Int32) = (24, 80)
        if ccurses_window_size(STDOUT_FILENO, &rows, &columns) != 0 {
            _ = ccurses_window_size(STDIN_FILENO, &rows, &columns)
        }
        return Size(width: Int(columns), height: Int(rows))
    }
}
