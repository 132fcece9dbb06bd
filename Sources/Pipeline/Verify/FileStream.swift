import SystemPackage

/// A file read piece by piece, so that tables of any size are gone through in little memory.
final class FileStream {
    private let path: FilePath
    private let file: FileDescriptor
    private static let pieceSize = 256 * 1024

    /// Opens a file.
    init(_ path: FilePath) throws(FileFailure) {
        self.path = path
        do {
            file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
        } catch {
            throw FileFailure(action: "read", path: path.string, reason: "\(error)")
        }
    }

    deinit { try? file.close() }

    /// Appends the next piece to `bytes`; false at the end of the file.
    func read(into bytes: inout [UInt8]) throws(FileFailure) -> Bool {
        do {
            let piece = try [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
                count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            bytes += piece
            return !piece.isEmpty
        } catch {
            throw FileFailure(action: "read", path: path.string, reason: "\(error)")
        }
    }

    /// SHA-256 of a whole file; nil if there is none.
    static func sha256(of path: FilePath) throws(FileFailure) -> String? {
        guard FileSystem.kind(of: path) == .file else { return nil }
        let stream = try FileStream(path)
        let hash = SHA256Stream()
        var piece: [UInt8] = []
        while try stream.read(into: &piece) {
            hash.append(piece)
            piece.removeAll(keepingCapacity: true)
        }
        return hash.finish()
    }
}
