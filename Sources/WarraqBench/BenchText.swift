import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The text that benchmarks run over.
enum BenchText {
    /// The text files at `path` (a file, or a folder with all below it, in the order of their names) until `size` bytes
    /// are read, and again from the first as often as that takes.
    static func read(_ path: FilePath, size: Int) throws -> [UInt8] {
        let files = files(at: path, endingIn: [".txt"])
        var once: [UInt8] = []
        for file in files where once.count < size { once += try contents(of: file) + [0x0A] }
        guard !once.isEmpty else { return [] }
        var text: [UInt8] = []
        text.reserveCapacity(size + once.count)
        while text.count < size { text += once }
        return text
    }

    /// The bytes of a file.
    static func contents(of path: FilePath) throws -> [UInt8] {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
                if count == 0 { return bytes }
                bytes += buffer[..<count]
            }
        }
    }

    /// `path` itself if it is a file, or the files below it with these endings, a folder's own before those of its
    /// folders, in the order of their names.
    static func files(at path: FilePath, endingIn endings: [String]) -> [FilePath] {
        var files: [FilePath] = []
        collect(path, endings, into: &files)
        return files
    }

    private static func collect(_ path: FilePath, _ endings: [String], into files: inout [FilePath]) {
        guard let stream = path.withPlatformString({ opendir($0) }) else {
            files.append(path)
            return
        }
        defer { closedir(stream) }
        var folders: [FilePath] = []
        var texts: [FilePath] = []
        while let entry = readdir(stream) {
            let kind = entry.pointee.d_type
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            if kind == UInt8(DT_DIR) {
                folders.append(path.appending(name))
            } else if endings.contains(where: name.hasSuffix) {
                texts.append(path.appending(name))
            }
        }
        files += texts.sorted { $0.string < $1.string }
        for folder in folders.sorted(by: { $0.string < $1.string }) { collect(folder, endings, into: &files) }
    }
}
