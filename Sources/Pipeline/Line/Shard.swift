import TextModel

/// One part of a corpus that is done in several runs, on one machine or many: part `number` of `count`.
///
/// A document belongs to a part by the hash of its key, so each run works out alone which documents are its own, and
/// two records with one id are always in one part.
public struct Shard: Sendable, Equatable {
    /// Which part, from 1.
    public let number: Int
    /// How many parts there are.
    public let count: Int

    /// The most parts.
    public static let limit = 10_000

    /// Reads `2/8`.
    ///
    /// - Parameter text: the number of the part, a slash, the number of parts.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]), (1...Self.limit).contains(count),
            (1...count).contains(number)
        else { return nil }
        self.number = number
        self.count = count
    }

    /// The part as it is written: `2/8`.
    public var text: String { "\(number)/\(count)" }

    /// Whether a document is in this part.
    func holds(_ document: InputDocument) -> Bool { place(of: document.identityKey) == number - 1 }

    /// The hash of the name with a last mixing, so that keys which differ in their last digit spread as well.
    private func place(of key: [UInt8]) -> Int {
        var hash = NameHash.value(of: key)
        hash ^= hash >> 32
        hash = hash &* 0x9E37_79B9_7F4A_7C15
        return Int(hash.multipliedFullWidth(by: UInt64(count)).high)
    }
}
