import Foundation
import Testing
import TextModel

@testable import WebPages

/// Scores the reader on pages with gold text, as the runner beside them does: tokens, optional lines taken away first.
struct BenchmarkPagesTests {
    /// The pages of the project's own benchmark, or those of the folder that `WARRAQ_PAGES` names.
    private static let folders: [URL] = {
        if let other = ProcessInfo.processInfo.environment["WARRAQ_PAGES"] { return [URL(filePath: other)] }
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ["tuned", "final"].map { repository.appending(path: "Benchmarks/pages/\($0)") }
    }()

    @Test(arguments: folders)
    func articlesOfPagesAreFound(folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        // Pages in other encodings are read in the tests of the whole line.
        let pages = files.filter { $0.pathExtension == "html" }.sorted { $0.path < $1.path }
            .filter { (try? String(contentsOf: $0, encoding: .utf8)) != nil }
        #expect(!pages.isEmpty)
        var sum = 0.0
        for page in pages {
            let score = try score(page)
            sum += score
            #expect(score >= 0.85, "\(page.lastPathComponent)")
        }
        #expect(sum / Double(pages.count) >= 0.95)
    }

    /// F1 over the multisets of tokens.
    private func score(_ page: URL) throws -> Double {
        let stem = page.deletingPathExtension()
        let bytes = try Data(contentsOf: page)
        let html = String(data: bytes, encoding: .utf8) ?? ""
        let gold = tokens(try String(contentsOf: stem.appendingPathExtension("gold.txt"), encoding: .utf8))
        let optional = Set(
            ((try? String(contentsOf: stem.appendingPathExtension("optional.txt"), encoding: .utf8)) ?? "")
                .split(separator: "\n").map { tokens(String($0)) })
        var diagnostics: [Diagnostic] = []
        let result = try PageReader().read(Array(html.utf8), url: nil, path: page.path, reporting: &diagnostics)
        let lines = result.lines.filter { $0.frame == nil }
            .map { tokens(String(decoding: result.text[$0.span.range], as: UTF8.self)) }
            .filter { !optional.contains($0) }
        var counts: [String: Int] = [:]
        for token in gold { counts[token, default: 0] += 1 }
        var shared = 0
        for token in lines.joined() where counts[token, default: 0] > 0 {
            counts[token, default: 0] -= 1
            shared += 1
        }
        return 2 * Double(shared) / Double(gold.count + lines.joined().count)
    }

    private func tokens(_ text: String) -> [String] {
        let dropped = CharacterSet(charactersIn: "\u{640}\u{AD}\u{FEFF}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}")
        return String(
            String.UnicodeScalarView(
                text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { !dropped.contains($0) })
        ).split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
