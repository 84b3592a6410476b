internal import Foundation
internal import Synchronization

/// Gives a library its vectors beside everything else: one thread of low priority, which ends when all is done.
///
/// ```swift
/// let filling = BackgroundFilling(engine)
/// filling.start { progress in show(progress) }
/// filling.cancel()   // within the time of one passage; what was done is kept
/// ```
public final class BackgroundFilling: Sendable {
    private enum State {
        case idle, running
        /// Asked to go on once more when it is done: something was imported meanwhile.
        case again
    }

    private let engine: Engine
    private let state = Mutex(State.idle)
    private let isCancelled = Mutex(false)

    public init(_ engine: Engine) {
        self.engine = engine
    }

    /// Fills what is not filled. Without a model, or read-only, nothing happens: the engine's status says why.
    ///
    /// `progress` is told after each batch, and `finished` at the end, both on the thread that fills.
    public func start(
        progress: @escaping @Sendable (EmbedProgress) -> Void = { _ in },
        finished: @escaping @Sendable (SearchStatus) -> Void = { _ in }
    ) {
        guard !engine.configuration.readOnly, (try? engine.searchStatus())?.model != nil else { return }
        let mustBegin = state.withLock { state in
            defer { state = state == .idle ? .running : .again }
            return state == .idle
        }
        guard mustBegin else { return }
        isCancelled.withLock { $0 = false }
        // A thread of its own: the shared pool would be looked after for ever.
        let thread = Thread { [self] in
            // On Linux a thread has a priority of its own. Not the lowest: on a busy machine a thread that never runs would keep
            // the others from the file.
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
            run(progress: progress)
            if let status = try? engine.searchStatus() { finished(status) }
        }
        thread.name = "selfsame.filling"
        thread.start()
    }

    /// Stops after the passage at hand.
    public func cancel() {
        isCancelled.withLock { $0 = true }
    }

    private func run(progress: (EmbedProgress) -> Void) {
        repeat {
            do {
                _ = try engine.embedPassages(isCancelled: { isCancelled.withLock { $0 } }, progress: progress)
            } catch StoreError.busy {
                // Another program is writing for long; it goes on from here.
                state.withLock { $0 = .again }
            } catch {
                return state.withLock { $0 = .idle }
            }
        } while goesOn()
    }

    private func goesOn() -> Bool {
        let isCancelled = isCancelled.withLock { $0 }
        return state.withLock { state in
            state = state == .again && !isCancelled ? .running : .idle
            return state == .running
        }
    }
}
