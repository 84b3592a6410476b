/// What an application wants done after an event.
///
///     return .paint
///     return .paint + .transmit(copied)
public struct Reaction: Sendable {
    public enum Order: Sendable {
        /// Everything anew, as after Ctrl-L.
        case redraw
        /// Stop the job as Ctrl-Z does.
        case suspend
        /// Leave the screen, do this (a pager, an editor), come back.
        case outside(@Sendable () -> Void)
        /// Send a control sequence to the terminal between frames (OSC 52).
        case transmit(String)
        /// Take clicks and the wheel, or leave them to the terminal.
        case mouse(Bool)
        case quit
    }

    public var paints: Bool
    public var orders: [Order]

    public init(paints: Bool, orders: [Order] = []) {
        self.paints = paints
        self.orders = orders
    }

    public static let nothing = Reaction(paints: false)
    public static let paint = Reaction(paints: true)
    public static let redraw = Reaction(paints: true, orders: [.redraw])
    public static let suspend = Reaction(paints: false, orders: [.suspend])
    public static let quit = Reaction(paints: false, orders: [.quit])

    public static func outside(_ work: @escaping @Sendable () -> Void) -> Reaction {
        Reaction(paints: true, orders: [.outside(work)])
    }

    public static func transmit(_ sequence: String) -> Reaction {
        Reaction(paints: false, orders: [.transmit(sequence)])
    }

    public static func mouse(_ isOn: Bool) -> Reaction { Reaction(paints: true, orders: [.mouse(isOn)]) }

    public static func + (left: Reaction, right: Reaction) -> Reaction {
        Reaction(paints: left.paints || right.paints, orders: left.orders + right.orders)
    }
}
