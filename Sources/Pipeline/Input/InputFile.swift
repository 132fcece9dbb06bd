import Reading
public import SystemPackage

/// One file to read.
public struct InputFile: Sendable {
    /// The folder that `key` is relative to; all files of an input share it. Empty where keys are paths of a list.
    let root: FilePath
    /// Its path below the input folder as the file system has it: the key of its identity.
    public let key: [UInt8]
    /// Its size in bytes when it was listed.
    public let size: Int
    /// What it holds.
    public var kind = InputKind.text
    /// Its TEI file, relative to `out/tei`; the folder of its TEI files if it holds many documents.
    public var output = FilePath()

    /// Makes a file that lies at `key` below `root`.
    init(root: FilePath = FilePath(), key: [UInt8], size: Int) {
        self.root = root
        self.key = key
        self.size = size
    }

    /// Where it lies.
    public var location: FilePath { root.isEmpty ? FilePath(bytes: key) : root.pushing(FilePath(bytes: key)) }

    /// The key for people and tables; bytes that are no UTF-8 shown as `%` and two digits.
    public var name: String { ShownName.text(root.isEmpty ? location.bytes : key) }

    /// Whether it holds many documents.
    public var isContainer: Bool { recordFormat != nil }

    /// The format of its records; nil if it is one document.
    var recordFormat: RecordFormat? { kind.recordFormat }
}
