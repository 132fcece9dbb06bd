import Synchronization
import TEIWriting

/// Which files are validated before they are written.
final class ValidationPolicy: Sendable {
    /// The mode of `emit.validate`.
    enum Mode: String, Sendable {
        /// Every file.
        case all
        /// Every file of a small corpus; of a larger one those whose id, as a number, is divisible by 50, and all once
        /// one has failed.
        case auto
        /// None.
        case off
    }

    /// The mode asked for.
    let mode: Mode
    private let isSampling: Bool
    private let hasFailed = Atomic<Bool>(false)

    /// Inputs of at most this many documents are validated whole in mode `auto`.
    static let autoLimit = 2_000
    /// In larger ones, one document in this many.
    static let sampleStep: UInt64 = 50

    init(mode: Mode, documentCount: Int) {
        self.mode = mode
        isSampling = mode == .auto && documentCount > Self.autoLimit
    }

    /// Whether the document with this id is to be validated.
    func applies(to id: String) -> Bool {
        if mode == .off { return false }
        if !isSampling || hasFailed.load(ordering: .relaxed) { return true }
        return (UInt64(id.dropFirst(), radix: 16) ?? 0) % Self.sampleStep == 0
    }

    /// Says that a file was invalid: from now on every file is validated.
    func noteFailure() { hasFailed.store(true, ordering: .relaxed) }
}
