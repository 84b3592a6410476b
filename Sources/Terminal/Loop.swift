internal import CCurses
internal import Glibc
public import TUI

/// Waits for keys, messages, signals and file changes, tells the application, and shows its picture.
///
/// A synchronous function on one thread. Nothing happens while nothing happens: no timer runs unless the application
/// asked for an alarm.
///
///     var app = MyApplication()
///     let ending = Loop(screen: screen, mailbox: mailbox).run(&app)
///     screen.close()
///     ending.finish()
public struct Loop<App: Application> {
    private let screen: Screen
    private let mailbox: Mailbox<App.Message>
    private let watch: InotifyWatch?
    private let clock = ContinuousClock()
    private var reader = KeyReader()
    private var gate = PaintGate()
    private var ending: Ending?
    private var alarmGiven: ContinuousClock.Instant?

    public init(screen: Screen, mailbox: Mailbox<App.Message>, watch: InotifyWatch? = nil) {
        self.screen = screen
        self.mailbox = mailbox
        self.watch = watch
    }

    public func run(_ app: inout App) -> Ending {
        var loop = self
        return loop.go(&app)
    }

    private mutating func go(_ app: inout App) -> Ending {
        gate.need(urgently: true)
        while true {
            paintIfDue(&app)
            var entries = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: screen.signals, events: Int16(POLLIN), revents: 0),
                pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: watch?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
                pollfd(
                    fd: screen.outlet.isFree ? -1 : screen.outlet.descriptor, events: Int16(POLLOUT), revents: 0),
            ]
            let happened = poll(&entries, nfds_t(entries.count), timeout(app))
            if happened < 0, errno != EINTR { tell(&app, .ending(signal: SIGHUP), urgently: true) }
            if happened > 0 {
                if entries[1].revents != 0 { takeSignals(&app) }
                if entries[4].revents != 0 { screen.outlet.drain() }
                if ending == nil, entries[0].revents != 0 { takeKeys(&app) }
                if ending == nil, entries[2].revents != 0 {
                    for message in mailbox.take() where ending == nil { tell(&app, .message(message)) }
                }
                if ending == nil, entries[3].revents != 0, let names = watch?.changes(), !names.isEmpty {
                    tell(&app, .changed(names))
                }
            }
            if ending == nil { takeTime(&app) }
            if screen.outlet.isBroken, ending == nil { end(&app, SIGHUP) }
            if let ending { return ending }
        }
    }

    // MARK: - What happened

    private mutating func takeKeys(_ app: inout App) {
        give(reader.read(now: clock.now), to: &app)
        if reader.isClosed, ending == nil { end(&app, SIGHUP) }
    }

    private mutating func takeTime(_ app: inout App) {
        let now = clock.now
        give(reader.expire(now: now), to: &app)
        if ending == nil, let alarm = app.alarm, now >= alarm, alarm != alarmGiven {
            alarmGiven = alarm
            tell(&app, .alarm)
        }
    }

    private mutating func give(_ keys: [Key], to app: inout App) {
        for key in keys where ending == nil {
            if key == .ctrl("z") { suspend(&app) } else { tell(&app, .key(key), urgently: true) }
        }
    }

    private mutating func takeSignals(_ app: inout App) {
        let letters = readSignals()
        if letters.contains(UInt8(ascii: "H")) { return end(&app, SIGHUP) }
        if letters.contains(UInt8(ascii: "T")) { return end(&app, SIGTERM) }
        if letters.contains(UInt8(ascii: "C")) {
            screen.reenter()
            tell(&app, .resumed, urgently: true)
            gate.need(urgently: true)
        }
        if letters.contains(UInt8(ascii: "W")), screen.fit() {
            tell(&app, .resized(screen.size))
            gate.need(urgently: true)
        }
        if letters.contains(UInt8(ascii: "I")) { tell(&app, .key(.ctrl("c")), urgently: true) }
        if letters.contains(UInt8(ascii: "Z")) { suspend(&app) }
    }

    private func readSignals() -> Set<UInt8> {
        var letters = Set<UInt8>()
        var buffer = [UInt8](repeating: 0, count: 256)
        while true {
            let count = read(screen.signals, &buffer, buffer.count)
            guard count > 0 else { return letters }
            letters.formUnion(buffer[..<count])
        }
    }

    private mutating func end(_ app: inout App, _ signal: Int32) {
        tell(&app, .ending(signal: signal))
        ccurses_answered()
        ending = .signal(signal)
    }

    // MARK: - What is to be done

    private mutating func tell(_ app: inout App, _ event: Event<App.Message>, urgently: Bool = false) {
        let reaction = app.update(event)
        if reaction.paints { gate.need(urgently: urgently) }
        for order in reaction.orders {
            switch order {
            case .redraw:
                screen.redraw()
                gate.need(urgently: true)
            case .transmit(let sequence):
                screen.outlet.send(Array(sequence.utf8))
            case .suspend: suspend(&app)
            case .outside(let work):
                screen.leave()
                ccurses_lend(true)
                work()
                ccurses_lend(false)
                comeBack(&app)
            case .mouse(let isOn): screen.useMouse(isOn)
            case .quit: ending = ending ?? .quit
            }
        }
    }

    private mutating func suspend(_ app: inout App) {
        screen.leave()
        if let signal = drainSignals() { return end(&app, signal) }
        ccurses_stop_job()
        comeBack(&app)
    }

    private mutating func comeBack(_ app: inout App) {
        if let signal = drainSignals() { return end(&app, signal) }
        let before = screen.size
        screen.enter()
        gate.need(urgently: true)
        if screen.size != before { tell(&app, .resized(screen.size)) }
        tell(&app, .resumed, urgently: true)
    }

    /// What a stop leaves in the pipe (CONT, WINCH) is answered by entering again; a wish to end is handed back.
    private func drainSignals() -> Int32? {
        let letters = readSignals()
        if letters.contains(UInt8(ascii: "H")) { return SIGHUP }
        return letters.contains(UInt8(ascii: "T")) ? SIGTERM : nil
    }

    // MARK: - Painting and waiting

    private mutating func paintIfDue(_ app: inout App) {
        guard
            gate.verdict(at: clock.now, gap: app.frameGap, linkIsFree: screen.outlet.isFree) == .now
        else { return }
        screen.show(app.render(screen.size), theme: app.theme)
        gate.painted(at: clock.now)
    }

    /// Milliseconds until the next thing that comes by itself; -1 when nothing does.
    private func timeout(_ app: App) -> Int32 {
        let now = clock.now
        var next = reader.deadline
        if let alarm = app.alarm, alarm != alarmGiven { next = min(next ?? alarm, alarm) }
        if case .at(let due) = gate.verdict(at: now, gap: app.frameGap, linkIsFree: screen.outlet.isFree) {
            next = min(next ?? due, due)
        }
        guard let next else { return -1 }
        let wait = (next - now).components
        let milliseconds = wait.seconds * 1_000 + (wait.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(min(max(0, milliseconds), 86_400_000))
    }
}
