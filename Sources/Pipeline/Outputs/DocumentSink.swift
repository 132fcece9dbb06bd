import Synchronization
import SystemPackage

/// Writes the files of finished documents until the output folder itself fails.
///
/// A name that the file system does not take is the fault of one document, which is then rejected. A full disk or a lost
/// permission is not: to reject thousands of sound documents for it would help nobody, so the first such failure stops
/// the run.
final class DocumentSink: Sendable {
    private let folder: OutputFolder
    private let control: RunControl
    private let first = Mutex<FileFailure?>(nil)
    /// Whether no file was there when the run began: then none need be looked at before it is written.
    private let isFirst: Bool
    /// The folders that this run has made, or found to be some.
    private let folders = Mutex<Set<FilePath>>([])

    init(_ folder: OutputFolder, control: RunControl) {
        self.folder = folder
        self.control = control
        isFirst = (try? FileSystem.names(in: folder.tei))?.isEmpty ?? false
    }

    /// What stopped the run; nil while the folder can be written.
    var failure: FileFailure? { first.withLock { $0 } }

    /// Writes the files of a document.
    func write(_ document: EmittedDocument) throws(FileFailure) {
        if let failure { throw failure }
        do throws(FileFailure) {
            try put(document)
        } catch {
            if error.concernsAllFiles {
                first.withLock { $0 = $0 ?? error }
                control.stop(.outputFailed)
            }
            throw error
        }
    }

    private func put(_ document: EmittedDocument) throws(FileFailure) {
        let place = document.output.removingLastComponent()
        if folders.withLock({ $0.contains(place) }) {
            do throws(FileFailure) {
                return try folder.write(document, comparing: !isFirst)
            } catch {
                // Somebody took the folder away.
                guard error.code == Errno.noSuchFileOrDirectory.rawValue else { throw error }
            }
        }
        try folder.makeFolders(for: document)
        try folder.write(document, comparing: !isFirst)
        folders.withLock { _ = $0.insert(place) }
    }
}
