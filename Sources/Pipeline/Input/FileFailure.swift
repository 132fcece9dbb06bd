import SystemPackage

/// What went wrong with a file, in words for a person.
public struct FileFailure: Error, Sendable, Equatable {
    /// What was being done: `read`, `write`, `list`, …
    public var action: String
    /// The file.
    public var path: String
    /// What the system said: `No space left on device`.
    public var reason: String
    /// The system's number for it; nil where the program itself refused.
    var code: Int32?
    /// What to do about it, where that does not follow from the number.
    var help: String?

    /// One line: what could not be done, to which file, and why.
    public var message: String { "cannot \(action) \(path): \(reason)" }

    /// Whether the next file would fare no better: the disk is full, read-only or broken, the permission is gone.
    ///
    /// All else, such as a name that the file system does not take, is a matter of the one file.
    var concernsAllFiles: Bool {
        guard let code else { return false }
        return [
            Errno.noSpace, .diskQuotaExceeded, .readOnlyFileSystem, .ioError, .permissionDenied, .notPermitted,
            .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory, .staleNFSFileHandle,
        ].contains(Errno(rawValue: code))
    }

    /// What to do about it, when the file is one of the output folder.
    var remedy: String {
        switch code.map({ Errno(rawValue: $0) }) {
        case .noSpace?, .diskQuotaExceeded?:
            "make room on the disk (df -h shows what is left), or name a folder on another one with --output; "
                + "then run again"
        case .readOnlyFileSystem?: "name a folder that can be written with --output, or mount the disk for writing"
        case .permissionDenied?, .notPermitted?:
            "see that you may write the output folder (ls -ld shows whose it is), or name another with --output; "
                + "then run again"
        case .fileTooLarge?:
            "raise the limit on the size of a file (ulimit -f unlimited), or take a disk that holds larger files; "
                + "then run again"
        case .fileNameTooLong?: "shorten the name of the input, or name an output folder nearer to the root"
        case .ioError?, .staleNFSFileHandle?:
            "the disk or the connection to it fails: look at the system's log (dmesg), then run again"
        case .tooManyOpenFiles?, .tooManyOpenFilesInSystem?: "allow more open files (ulimit -n 4096), then run again"
        case .fileExists?, .notDirectory?, .isDirectory?:
            "move what lies there to another place, or name another folder with --output"
        case .tooManySymbolicLinkLevels?: "delete the links that lead to each other, or name another folder"
        default: "see that the output folder is there and can be written, or name another with --output"
        }
    }

    /// What to do about it, when the file is one of the input.
    var remedyForInput: String {
        if let help { return help }
        return switch code.map({ Errno(rawValue: $0) }) {
        case .permissionDenied?, .notPermitted?: "see that you may read it (chmod +r, for a folder +rx), then run again"
        case .fileNameTooLong?: "shorten the path: the system takes at most 4,095 bytes, and 255 for each name"
        case .tooManySymbolicLinkLevels?: "delete the links that lead to each other, then run again"
        case .ioError?: "the disk fails: look at the system's log (dmesg), then run again"
        default: "check that the file exists and that you may read it, then run again"
        }
    }
}
