/// How a file is compressed.
public enum CompressionFormat: String, Sendable, CaseIterable {
    /// gzip (RFC 1952), one member or many.
    case gzip
    /// Zstandard (RFC 8878), one frame or many.
    case zstd
    /// xz, one stream or many.
    case xz

    /// The extension that its files bear, without the dot.
    public var fileExtension: String {
        switch self {
        case .gzip: "gz"
        case .zstd: "zst"
        case .xz: "xz"
        }
    }

    /// The bytes that its files begin with.
    var signature: [UInt8] {
        switch self {
        case .gzip: [0x1F, 0x8B]
        case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
        case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
        }
    }

    /// The format of a file that begins with `bytes`, of which six are enough; nil if it is not compressed.
    public init?(beginning bytes: some Collection<UInt8>) {
        guard let format = Self.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
        self = format
    }

    /// `name` without the extension of a compressed file, and whether it had one.
    public static func strippingExtension(_ name: String) -> (name: String, isCompressed: Bool) {
        for format in allCases {
            let suffix = "." + format.fileExtension
            if name.utf8.count > suffix.utf8.count, name.lowercased().hasSuffix(suffix) {
                return (String(name.dropLast(suffix.count)), true)
            }
        }
        return (name, false)
    }
}
