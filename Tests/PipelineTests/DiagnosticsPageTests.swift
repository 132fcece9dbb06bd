import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Every identifier that a message about glossaries bears is explained in the documentation.
@Suite struct DiagnosticsPageTests {
    @Test(arguments: ["Glossaries", "GlossaryFormats", "AnnotationImport", "Pipeline"])
    func everyIdentifierStandsInThePage(_ module: String) throws {
        let page = try #require(
            TestFiles.text(TestFiles.repository + "/Sources/Pipeline/Pipeline.docc/Diagnostics.md"))
        var count = 0
        for path in Self.sources(TestFiles.repository + "/Sources/" + module) {
            let text = try #require(TestFiles.text(path))
            for identifier in Self.identifiers(text) {
                count += 1
                #expect(page.contains("`\(identifier)`"), "Diagnostics.md lacks \(identifier) of \(path)")
            }
        }
        #expect(count >= 2)
    }

    /// What stands in quotation marks behind a severity, the first argument of a diagnostic or of what becomes one.
    private static func identifiers(_ source: String) -> [String] {
        let pattern = /[(\s]\.(?:error|warning|note),\s+"([a-z]+(?:-[a-z]+)*)",?\s/
        return source.matches(of: pattern).map { String($0.output.1) }
    }

    private static func sources(_ folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var paths: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            paths += name.hasSuffix(".swift") ? ["\(folder)/\(name)"] : sources("\(folder)/\(name)")
        }
        return paths.sorted()
    }
}
