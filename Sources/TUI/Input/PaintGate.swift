/// Decides when the next frame is due. Pure: the loop tells it what happened and asks what to do.
///
/// A key is answered at once; messages wait until `gap` has passed since the last frame; nothing is painted while the
/// link still holds an older frame, so a stalled link costs nothing and then shows the newest state.
public struct PaintGate: Sendable {
    public enum Verdict: Equatable, Sendable {
        case now
        case at(ContinuousClock.Instant)
        /// Nothing to paint, or nowhere to paint it yet.
        case idle
    }

    private var isDirty = false
    private var isUrgent = false
    private var last: ContinuousClock.Instant?

    public init() {}

    public mutating func need(urgently: Bool) {
        isDirty = true
        isUrgent = isUrgent || urgently
    }

    public mutating func painted(at now: ContinuousClock.Instant) {
        isDirty = false
        isUrgent = false
        last = now
    }

    public func verdict(at now: ContinuousClock.Instant, gap: Duration, linkIsFree: Bool) -> Verdict {
        guard isDirty, linkIsFree else { return .idle }
        guard !isUrgent, let last, now < last + gap else { return .now }
        return .at(last + gap)
    }
}
