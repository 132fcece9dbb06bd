import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// `warraq run` over the documents as files, as a program of its own: start-up, memory, one worker and two.
struct WholeRuns {
    private let program: String
    private let folder: FilePath
    private let names: [String]

    /// Writes the documents to a folder that `remove` deletes.
    init(_ documents: [BenchDocuments.Document], program: String) throws {
        var template = Array("/tmp/warraq-bench.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw ChildRun.Failure(description: "no folder in /tmp can be made") }
        folder = FilePath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        self.program = program
        names = documents.indices.map { "\($0)\(documents[$0].isMarkup ? ".html" : ".txt")" }
        for place in ["all", "one"] { mkdir(folder.appending(place).string, 0o755) }
        for (name, document) in zip(names, documents) {
            try Self.write(document.bytes, folder.appending("all").appending(name))
        }
        if let name = names.first, let document = documents.first {
            try Self.write(document.bytes, folder.appending("one").appending(name))
        }
    }

    /// One run.
    ///
    /// - Parameters:
    ///   - input: `all` documents or `one`.
    ///   - glossaries: the value of that key.
    ///   - jobs: the number of workers.
    /// - Returns: what it took.
    /// - Throws: `ChildRun.Failure`, or what writing the configuration throws.
    func run(_ input: String, glossaries: [String] = ["base"], jobs: Int) throws -> ChildRun {
        let list = glossaries.map { "\"\($0)\"" }.joined(separator: ", ")
        let settings = """
            { "input": { "path": "\(input)" }, "glossaries": [\(list)], "emit": { "validate": "off" },
              "output": { "path": "out" }, "jobs": \(jobs) }
            """
        try Self.write(Array(settings.utf8), folder.appending("pipeline.json"))
        // Another output folder each time: nothing is up to date.
        Self.remove(folder.appending("out").string)
        return try ChildRun(program, ["run", "--quiet", "--config", folder.appending("pipeline.json").string])
    }

    /// Writes a file beside the documents.
    func write(_ bytes: [UInt8], named name: String) throws { try Self.write(bytes, folder.appending(name)) }

    /// Deletes the documents and what became of them.
    func remove() { Self.remove(folder.string) }

    private static func write(_ bytes: [UInt8], _ path: FilePath) throws {
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        _ = try file.closeAfter { try file.writeAll(bytes) }
    }

    private static func remove(_ path: String) { _ = try? ChildRun("/bin/rm", ["-rf", path]) }
}
