import Synchronization

/// A counter of permits that tasks wait for, first come, first served.
///
/// It bounds what is in flight: a task that finds no permit is suspended, without holding a thread, until one is given
/// back.
final class Gate: Sendable {
    private struct State {
        var permits: Int
        var waiting: [UnsafeContinuation<Void, Never>] = []
        var head = 0
    }

    private let state: Mutex<State>

    /// Makes a gate that lets `permits` tasks through at once; at least 1.
    init(permits: Int) { state = Mutex(State(permits: max(1, permits))) }

    /// Takes a permit, waiting for one if need be.
    func acquire() async {
        await withUnsafeContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.permits == 0 else {
                    state.permits -= 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    /// Gives a permit back.
    func release() {
        let next = state.withLock { state -> UnsafeContinuation<Void, Never>? in
            guard state.head < state.waiting.count else {
                state.permits += 1
                return nil
            }
            let continuation = state.waiting[state.head]
            state.head += 1
            if state.head == state.waiting.count {
                state.waiting.removeAll(keepingCapacity: true)
                state.head = 0
            }
            return continuation
        }
        next?.resume()
    }

    /// Runs `body` while holding a permit.
    func withPermit<Result>(_ body: () -> Result) async -> Result {
        await acquire()
        defer { release() }
        return body()
    }
}
