/// The signatures of many documents in one piece of memory, each as ``DocumentSignature/record`` has it.
public struct SignatureList {
    private let bytes: UnsafeRawBufferPointer
    private let stride: Int
    /// How many documents there are.
    let count: Int

    /// Makes a list of what lies in `bytes`.
    ///
    /// - Parameters:
    ///   - bytes: the records.
    ///   - stride: how far one lies behind the other.
    public init(_ bytes: UnsafeRawBufferPointer, stride: Int = DocumentSignature.recordSize) {
        self.bytes = bytes
        self.stride = stride
        count = bytes.count / stride
    }

    /// How many words a document keeps.
    func wordCount(of document: Int) -> Int {
        let place = document * stride + DocumentSignature.size + MemoryLayout<UInt64>.size
        return Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }

    /// What all documents of the same words in the same order have.
    func exact(of document: Int) -> UInt64 {
        let place = document * stride + DocumentSignature.size
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    /// Some bytes of a signature as a number.
    func key(of document: Int, _ places: Range<Int>) -> UInt64 {
        let start = document * stride
        return places.reduce(0) { $0 << 8 | UInt64(bytes[start + $1]) }
    }

    /// The share of word pairs that two documents have in common (Jaccard), in percent, as estimated.
    func similarity(_ first: Int, _ second: Int) -> Int {
        let (first, second) = (first * stride, second * stride)
        var equal = 0
        for place in 0..<DocumentSignature.size where bytes[first + place] == bytes[second + place] { equal += 1 }
        // One byte in 256 agrees by chance.
        let share = (Double(equal) / Double(DocumentSignature.size) - 1 / 256) / (1 - 1 / 256)
        return max(0, Int((share * 100).rounded()))
    }
}
