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

    init(_ folder: OutputFolder, control: RunControl) {
        self.folder = folder
        self.control = control
    }

    /// What stopped the run; nil while the folder can be written.
    var failure: FileFailure? { first.withLock { $0 } }

    /// Writes the files of a document.
    func write(_ document: EmittedDocument) throws(FileFailure) {
        if let failure { throw failure }
        do throws(FileFailure) {
            try folder.write(document)
        } catch {
            if error.concernsAllFiles {
                first.withLock { $0 = $0 ?? error }
                control.stop(.outputFailed)
            }
            throw error
        }
    }
}
