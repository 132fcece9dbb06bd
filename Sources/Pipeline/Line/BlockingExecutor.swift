import Dispatch

/// Runs tasks that block on files on Dispatch's threads, so that the cooperative pool, which has one thread for each
/// core, is left to the stages that compute.
final class BlockingExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "warraq.files", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
