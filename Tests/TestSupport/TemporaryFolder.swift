#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A folder of its own for one test, removed with all it holds when the value goes.
public final class TemporaryFolder: Sendable {
    /// Its path.
    public let path: String

    /// Makes a folder below the system's place for temporary files.
    public init() {
        var name = Array("/tmp/warraq-test-XXXXXX\0".utf8).map { CChar(bitPattern: $0) }
        guard mkdtemp(&name) != nil else { fatalError("cannot make a folder in /tmp") }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { _ = TestFiles.run("rm", ["-rf", path]) }

    /// The path of a file in the folder.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, with the folders it needs.
    @discardableResult
    public func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

    /// Writes a file of bytes, with the folders it needs.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) -> String {
        let path = file(name)
        if let slash = path.lastIndex(of: "/") { _ = TestFiles.run("mkdir", ["-p", String(path[..<slash])]) }
        TestFiles.write(bytes, to: path)
        return path
    }

    /// Removes a file; says whether there was one.
    public func remove(_ name: String) -> Bool { unlink(file(name)) == 0 }

    /// The files below the folder, by path.
    public var files: [String] { TestFiles.list(path) }
}

/// Files for tests.
public enum TestFiles {
    /// The folder of the repository.
    public static let repository: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/")
    }()

    /// The bytes of a file; nil when it cannot be read.
    public static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// The text of a file; nil when it cannot be read.
    public static func text(_ path: String) -> String? { read(path).map { String(decoding: $0, as: UTF8.self) } }

    /// Writes a file.
    public static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "wb") else { fatalError("cannot write \(path)") }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    /// The files below a folder, as paths below it, sorted.
    public static func list(_ folder: String, prefix: String = "") -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            var status = stat()
            lstat("\(folder)/\(name)", &status)
            if status.st_mode & S_IFMT == S_IFDIR {
                found += list("\(folder)/\(name)", prefix: "\(prefix)\(name)/")
            } else {
                found.append(prefix + name)
            }
        }
        return found.sorted()
    }

    /// Runs a program and waits for it.
    ///
    /// - Returns: its exit status.
    static func run(_ program: String, _ arguments: [String]) -> Int32 {
        var child = pid_t()
        var pointers = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        guard posix_spawnp(&child, program, nil, nil, &pointers, environ) == 0 else { return -1 }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return status
    }
}

/// What came of running a program.
public struct Ran: Sendable {
    /// Its exit status.
    public var status: Int32
    /// Its standard output.
    public var output: String
    /// Its standard error.
    public var errors: String
}

extension TestFiles {
    /// The folder of the running test program.
    public static var executableFolder: String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// Runs a program in a folder, with `input` on its standard input, and waits for it.
    public static func capture(
        _ program: String, _ arguments: [String], in folder: TemporaryFolder, input: String = ""
    ) -> Ran {
        // The streams lie beside the folder, not in it: tests look at what the program leaves there.
        let streams = TemporaryFolder()
        streams.write(input, to: "in")
        let quoted = ([program] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let script =
            "cd '\(folder.path)' && \(quoted) <'\(streams.file("in"))' "
            + ">'\(streams.file("out"))' 2>'\(streams.file("err"))'"
        let status = run("sh", ["-c", script])
        return Ran(
            status: (status >> 8) & 0xFF, output: text(streams.file("out")) ?? "",
            errors: text(streams.file("err")) ?? "")
    }
}
