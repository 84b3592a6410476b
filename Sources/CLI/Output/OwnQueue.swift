import Dispatch

/// Runs a task beside the shared pool of threads. Once a thread of that pool has run, libdispatch on Linux looks after the
/// pool every second until the program ends, and an idle program would not sleep.
final class OwnQueue: TaskExecutor {
    private let queue = DispatchQueue(label: "selfsame.work", qos: .userInitiated)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
