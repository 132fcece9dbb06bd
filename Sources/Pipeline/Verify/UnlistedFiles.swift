import SystemPackage

/// Looks for files in the folders of a run that the run did not write.
struct UnlistedFiles {
    private let output: OutputFolder

    init(_ output: OutputFolder) { self.output = output }

    /// Their paths below the output folder, sorted by folder.
    ///
    /// - Parameter listed: what the manifest lists, as paths below the output folder.
    /// - Returns: the paths of the others.
    func paths(listed: Set<[UInt8]>) -> [String] {
        var found: [String] = []
        for folder in [output.tei, output.text, output.quarantine] {
            visit(folder, folder.lastComponent?.bytes ?? [], listed, &found)
        }
        return found
    }

    private func visit(_ folder: FilePath, _ path: [UInt8], _ listed: Set<[UInt8]>, _ found: inout [String]) {
        for name in (try? FileSystem.names(in: folder)) ?? [] {
            let location = folder.appending(name)
            let namePath = path + [UInt8(ascii: "/")] + name.bytes
            switch FileSystem.kind(of: location, following: false) {
            case .folder: visit(location, namePath, listed, &found)
            // A link in quarantine/ stands for an input too large to copy, and has no hash.
            case .other: break
            default: if !listed.contains(namePath) { found.append(String(decoding: namePath, as: UTF8.self)) }
            }
        }
    }
}
