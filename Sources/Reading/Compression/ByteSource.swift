/// Bytes that are pulled piece by piece, so that a file of any size is read with a little memory.
///
/// The stages open no files: whoever opens one hands it on as a source.
public protocol ByteSource {
    /// Puts the next bytes at the beginning of `buffer`, which is not empty.
    ///
    /// - Parameter buffer: where they go.
    /// - Returns: how many there are; 0 at the end.
    /// - Throws: `ByteSourceFailure` when no more can be had; after it the source is at its end, unless
    ///   `resynchronise` finds a place behind.
    mutating func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(ByteSourceFailure) -> Int

    /// Goes on behind damaged bytes, at the next place where reading can begin anew.
    ///
    /// - Returns: whether there is one.
    /// - Throws: `ByteSourceFailure` when the bytes below cannot be read.
    mutating func resynchronise() throws(ByteSourceFailure) -> Bool
}

extension ByteSource {
    /// Most sources have no such place.
    public mutating func resynchronise() throws(ByteSourceFailure) -> Bool { false }
}

/// Why bytes could not be had, in words for the person who has to mend it.
public struct ByteSourceFailure: Error, Sendable, Equatable {
    /// What kind of failure it is.
    public enum Kind: String, Sendable {
        /// The file cannot be opened or read.
        case unreadable
        /// What is compressed is damaged or cut off.
        case damaged = "damaged-archive"
        /// Unpacking would take more memory, or give more bytes, than is allowed.
        case tooLarge = "too-large"
    }

    /// What kind of failure it is; its raw value is the code of the rejection.
    public var kind: Kind
    /// What is wrong, with the place.
    public var message: String
    /// What to do next.
    public var remedy: String

    /// Makes a failure.
    public init(_ kind: Kind, _ message: String, remedy: String) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
    }
}

/// Bytes that are in memory already.
public struct MemorySource: ByteSource, Sendable {
    private let bytes: [UInt8]
    private var index = 0

    /// Makes a source of `bytes`.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Puts the next bytes at the beginning of `buffer`; 0 at the end.
    public mutating func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(ByteSourceFailure) -> Int {
        let count = min(buffer.count, bytes.count - index)
        bytes.withUnsafeBufferPointer { all in
            guard let from = all.baseAddress, let to = buffer.baseAddress, count > 0 else { return }
            to.update(from: from + index, count: count)
        }
        index += count
        return count
    }
}
