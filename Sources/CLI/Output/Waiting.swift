import Foundation
import Synchronization

/// Runs the engine's asynchronous work to its end on this thread: a command has nothing else to do meanwhile.
func waiting<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
    let result = Mutex<Result<Value, any Error>?>(nil)
    let done = DispatchSemaphore(value: 0)
    let executor = OwnQueue()
    let work = Task.detached(executorPreference: executor) { try await body() }
    Task.detached(executorPreference: executor) {
        // By now the work has let go of what it held, so the databases close, and empty their logs, before the program ends.
        let outcome = await work.result
        result.withLock { $0 = outcome }
        done.signal()
    }
    done.wait()
    return try result.withLock { $0! }.get()
}
