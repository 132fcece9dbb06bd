import SystemPackage
import TextModel

/// Opens the state of an output folder for a run, whatever became of it since the last.
enum RunState {
    /// Opens the state. Where it is lost or damaged a new one is made, and what an unfinished run left half done is taken
    /// away.
    ///
    /// - Parameters:
    ///   - folder: the output folder, locked.
    ///   - report: gets what a person should know.
    /// - Returns: the state.
    /// - Throws: `StateFailure` when no state can be written.
    static func open(_ folder: OutputFolder, report: (Diagnostic) -> Void) throws(StateFailure) -> StateStore {
        let wasThere = FileSystem.kind(of: folder.state) == .file
        let hasResults = FileSystem.kind(of: folder.manifest) == .file || !isEmpty(folder.tei)
        if !wasThere {
            removeFiles(of: folder)
            if hasResults {
                sweep(folder.path)
                report(
                    Diagnostic(
                        .warning, "state-lost",
                        "\(folder.path) has results, but the file state.sqlite that tells how they were made is not "
                            + "there: it is made anew, and every document is compared with its source again",
                        help: "nothing is to be done; files that come out the same are left as they are"))
            }
            return try StateStore(folder.state)
        }
        do throws(StateFailure) {
            let store = try StateStore(folder.state)
            if store.wasInterrupted { sweep(folder.path) }
            return store
        } catch {
            guard error.isDamage else { throw error }
            return try renew(folder, because: error, report: report)
        }
    }

    /// Makes a new state in place of a damaged one.
    ///
    /// - Parameters:
    ///   - folder: the output folder, locked.
    ///   - failure: what is wrong with the old one.
    ///   - report: gets what a person should know.
    /// - Returns: the new state.
    /// - Throws: `StateFailure` when no state can be written.
    static func renew(
        _ folder: OutputFolder, because failure: StateFailure, report: (Diagnostic) -> Void
    ) throws(StateFailure) -> StateStore {
        removeFiles(of: folder)
        sweep(folder.path)
        report(
            Diagnostic(
                .warning, "state-damaged",
                "\(folder.state) cannot be used (\(failure.message)): it is made anew, and every document is "
                    + "compared with its source again",
                help: "nothing is to be done; files that come out the same are left as they are"))
        return try StateStore(folder.state)
    }

    /// Removes the state and what SQLite keeps beside it.
    private static func removeFiles(of folder: OutputFolder) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            FileSystem.unlink(FilePath(folder.state.string + suffix))
        }
    }

    private static func isEmpty(_ folder: FilePath) -> Bool {
        ((try? FileSystem.names(in: folder)) ?? []).isEmpty
    }

    /// Removes the unfinished files that a killed run left below a folder.
    private static func sweep(_ folder: FilePath) {
        for name in (try? FileSystem.names(in: folder)) ?? [] {
            let path = folder.appending(name)
            switch FileSystem.kind(of: path, following: false) {
            case .folder: sweep(path)
            case .file where FileSystem.isTemporary(name): FileSystem.unlink(path)
            default: break
            }
        }
    }
}

extension FileSystem {
    /// Whether a file has the name of one that is not whole yet.
    static func isTemporary(_ name: FilePath.Component) -> Bool {
        let bytes = name.bytes
        return bytes.first == UInt8(ascii: ".") && bytes.suffix(8).elementsEqual(".partial".utf8)
    }
}

extension OutputFolder {
    /// Looks after documents of earlier runs that are no part of the input any more.
    ///
    /// - Parameters:
    ///   - gone: their rows.
    ///   - store: the state.
    ///   - prunes: whether their files are removed; files that another document has now stay in any case.
    /// - Returns: how many there are, and whether their files are gone.
    /// - Throws: `StateFailure` when the state cannot be read or written.
    func settle(
        _ gone: [(id: Int64, key: [UInt8], output: [UInt8])], in store: StateStore, prunes: Bool
    ) throws(StateFailure) -> GoneDocuments {
        var result = GoneDocuments()
        result.count = gone.count
        guard prunes, !gone.isEmpty else { return result }
        let used = try store.outputs(except: Set(gone.map(\.id)))
        for document in gone where !used.contains(document.output) {
            let name = FilePath(bytes: document.output)
            FileSystem.unlink(tei.pushing(name))
            FileSystem.unlink(text.pushing(Self.textPath(of: name)))
            removeEmptyFolders(above: tei.pushing(name), upTo: tei)
            removeEmptyFolders(above: text.pushing(Self.textPath(of: name)), upTo: text)
        }
        try store.forget(gone.map(\.id))
        result.arePruned = true
        return result
    }

    private func removeEmptyFolders(above path: FilePath, upTo root: FilePath) {
        var folder = path.removingLastComponent()
        while folder != root, folder.starts(with: root), FileSystem.removeEmptyFolder(folder) {
            folder.removeLastComponent()
        }
    }
}
