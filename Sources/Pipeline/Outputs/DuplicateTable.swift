import Cleaning
import SystemPackage
import TextModel

/// Which documents repeat an earlier one, for `duplicates.csv`. They are marked and linked, never left out.
///
/// What the documents are known by is compared when all are there. Until then it waits in files.
struct DuplicateTable: ~Copyable {
    private let folder: FilePath
    /// The signature of each document, and behind it the place of its name.
    private var signatures: SpillFile?
    private var names: SpillFile?

    private static let recordSize = DocumentSignature.recordSize + MemoryLayout<UInt64>.size

    /// Makes an empty table that may put files without a name into `folder`.
    init(in folder: FilePath) { self.folder = folder }

    /// Adds the next document.
    mutating func add(_ signature: DocumentSignature, of document: String) throws(FileFailure) {
        if signatures == nil { signatures = try SpillFile(in: folder) }
        if names == nil { names = try SpillFile(in: folder) }
        var name = ByteWriter()
        name.append(document)
        let place = try names?.append(name.bytes) ?? 0
        var record = signature.record
        withUnsafeBytes(of: UInt64(place).littleEndian) { record += $0 }
        try signatures?.append(record)
    }

    /// The records of duplicates.csv, in the order of the input, and how many there are of each kind.
    mutating func rows() throws(FileFailure) -> (bytes: [UInt8], exact: Int, near: Int) {
        let found = try signatures?.withBytes { bytes in
            DuplicateIndex.duplicates(among: SignatureList(bytes, stride: Self.recordSize))
        }
        let duplicates = found ?? []
        var text = CSVText()
        for duplicate in duplicates {
            text.cell(try name(of: duplicate.document))
            text.cell(try name(of: duplicate.original))
            text.cell(Self.decimal(duplicate.similarity))
            text.cell(duplicate.kind.rawValue)
            text.endRecord()
        }
        let exact = duplicates.count { $0.kind == .exact }
        return (text.bytes, exact, duplicates.count - exact)
    }

    private mutating func name(of document: Int) throws(FileFailure) -> String {
        let end = (document + 1) * Self.recordSize
        let bytes = try signatures?.read(end - MemoryLayout<UInt64>.size..<end) ?? []
        let place = bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
        let name = try names?.value(at: place, expecting: 256) { (reader) throws(ByteReader.Malformed) in
            try reader.text()
        }
        return name ?? ""
    }

    /// Hundredths as a decimal.
    private static func decimal(_ percent: Int) -> String {
        percent >= 100 ? "1.00" : "0." + (percent < 10 ? "0" : "") + String(percent)
    }
}
