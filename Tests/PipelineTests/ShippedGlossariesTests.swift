import Glossaries
import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// The glossaries that come with the program: nothing in them is wrong, and what their documentation says of them holds.
@Suite struct ShippedGlossariesTests {
    private static let folder = TestFiles.repository + "/Glossaries"

    /// The files of `base` and the project glossary, as the shipped configuration layers them.
    private static let files: [GlossaryFile] = TestFiles.list(folder)
        .filter { $0.hasSuffix(".tsv") }
        .map { name in
            GlossaryFile(
                name: name, bytes: TestFiles.read("\(folder)/\(name)") ?? [], layer: name.hasPrefix("base/") ? 0 : 1)
        }
        .sorted { ($0.layer, $0.name) < ($1.layer, $1.name) }

    /// The rows of a file as its columns name them; comments and the header are none.
    private static func rows(_ file: GlossaryFile) -> [[String: String]] {
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let cells = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        guard let header = cells.first else { return [] }
        return cells.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }

    @Test func everyFileIsRead() {
        #expect(Self.files.count >= 12)
        #expect(Self.files.allSatisfy { !Self.rows($0).isEmpty })
    }

    /// Lint compiles the layers, looks at each row and runs the sentences of `test+` and `test-`: nothing is to report of
    /// the base alone, nor of the project glossary over it.
    @Test(arguments: [["base"], ["base", folder + "/abraham-accords.tsv"]])
    func lintFindsNothing(_ layers: [String]) throws {
        var diagnostics: [Diagnostic] = []
        let workbench = try GlossaryWorkbench(
            layers, relativeTo: FilePath("."), origin: TextModel.SourceLocation(file: "test"), reporting: &diagnostics)
        let lines = (diagnostics + workbench.linter.lint(workbench.files)).map {
            "\($0.location?.file ?? "?"):\($0.location?.line ?? 0) \($0.identifier): \($0.message)"
        }
        #expect(lines == [])
    }

    @Test func rowsHaveTests() {
        let count = Self.files.flatMap(Self.rows).count { !($0["test+"] ?? "").isEmpty || !($0["test-"] ?? "").isEmpty }
        #expect(count >= 50, "the tests that lint runs were lost on the way")
    }

    @Test func identifiersOfOneLayerAreUnique() {
        for layer in 0...1 {
            var files: [String: String] = [:]
            for file in Self.files where file.layer == layer {
                for row in Self.rows(file) {
                    let id = row["id"] ?? ""
                    #expect(!id.isEmpty, "\(file.name): a row without id")
                    #expect(files[id] == nil, "\(id) stands in \(files[id] ?? "") and \(file.name)")
                    files[id] = file.name
                }
            }
        }
    }

    @Test func wikidataItemsAreQAndDigits() {
        var seen = 0
        for file in Self.files {
            for row in Self.rows(file) {
                for value in (row["authority"] ?? "").split(separator: "|") where value.hasPrefix("wd:") {
                    let item = value.dropFirst(3)
                    #expect(item.first == "Q" && item.count > 1, "\(row["id"] ?? ""): \(value)")
                    #expect(item.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }, "\(row["id"] ?? ""): \(value)")
                    seen += 1
                }
            }
        }
        #expect(seen > 400)
    }

    /// The table of files in SOURCES.md: `base/x.tsv`, or several with their counts in the same order.
    @Test func sourcesStateTheRightNumberOfRows() {
        let text = TestFiles.text(Self.folder + "/SOURCES.md") ?? ""
        var stated: [String: Int] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.split(whereSeparator: { $0 == " " || $0 == "," }) }
            let names = cells[0].map { String($0.drop { $0 == "`" }.prefix { $0 != "`" }) }
            let counts = cells[1].compactMap { Int($0) }
            guard names.allSatisfy({ $0.hasSuffix(".tsv") }), names.count == counts.count else { continue }
            for (name, count) in zip(names, counts) { stated[name] = count }
        }
        #expect(stated.count == Self.files.count, "SOURCES.md counts \(stated.keys.sorted())")
        for file in Self.files { #expect(stated[file.name] == Self.rows(file).count, "rows of \(file.name)") }
    }

    /// Sentences whose traps need the whole set of rows and the rules together; what each finds, as surface=English.
    @Test(arguments: [
        ("رحب الوزير بالشركات السعودية في المعرض.", ["السعودية=Saudi"]),
        ("زار الوزير السعودية قبل يومين.", ["السعودية=Saudi Arabia"]),
        ("العلاقات المصرية والسعودية قوية.", ["المصرية=Egyptian", "السعودية=Saudi"]),
        ("كان مزارعًا تركيًا في القرية.", ["تركيًا=Turkish"]),
        ("قدموا له دعمًا ماليًا كبيرًا.", []),
        ("لعب الفريق الأول مباراة صعبة.", []),
        ("قرأ الخبر في ديلي ميل صباحا.", ["ديلي ميل=Daily Mail"]),
    ])
    func traps(_ text: String, _ expected: [String]) throws {
        let document = try SampleLine.gloss(text)
        let annotated = document.annotated
        let named = annotated.mentions.filter {
            [.place, .organization, .person, .term].contains($0.type) || $0.type == .role && $0.related != nil
        }
        let found = named.map { mention in
            let entry = mention.readings.first.map { SampleLine.prepared.line.glossary.concepts[$0.concept] }
            let isAdjective = mention.readings.first?.form == .adjective
            return annotated.clean.string(mention.span) + "="
                + ((isAdjective ? entry?.targetAdjective : entry?.target) ?? "")
        }
        #expect(found == expected)
    }
}
