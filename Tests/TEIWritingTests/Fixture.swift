import Foundation

@testable import TEIWriting

/// The files beside the tests.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: name))) }

    static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}

extension XMLElement {
    /// The text of a block made from `w`, `pc` and `@join` alone.
    var textFromTokens: String {
        var tokens: [(text: String, isJoined: Bool)] = []
        forEach { element in
            if element.name == "w" || element.name == "pc" {
                tokens.append((element.string, element["join"] == "right"))
            }
        }
        var text = ""
        for (index, token) in tokens.enumerated() {
            text += token.text
            if !token.isJoined, index + 1 < tokens.count { text += " " }
        }
        return text
    }
}

extension String {
    /// The first occurrence of `other`.
    func range(of other: String) -> Range<String.Index>? { ranges(of: other).first }
}
