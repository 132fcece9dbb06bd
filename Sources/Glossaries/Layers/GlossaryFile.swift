/// A glossary file in the tab-separated form, read by the caller: this module opens no files.
public struct GlossaryFile: Sendable {
    /// The name messages use.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]
    /// The number of the layer it belongs to, from 0; files of one glob share a layer.
    public var layer: Int
    /// For bytes that were made from a file of another format: for each row, header and comments not counted, the line
    /// of the original, from 1, so that messages name what the user wrote. Empty for a tab-separated file.
    public var originalLines: [Int]
    /// The file as it was read, where `bytes` were made from it; nil where they are the file itself.
    public var originalBytes: [UInt8]?

    /// Makes a file from its parts.
    public init(
        name: String, bytes: [UInt8], layer: Int, originalLines: [Int] = [], originalBytes: [UInt8]? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.layer = layer
        self.originalLines = originalLines
        self.originalBytes = originalBytes
    }
}
