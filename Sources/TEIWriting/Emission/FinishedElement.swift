/// A part of the header that is the same in all files but for D. The taxonomies alone are as long as the mark-up of a
/// short item; they are made once in a run, as every element is, and put into each document with its D.
struct FinishedElement: Sendable {
    /// `classDecl` with the taxonomies, as it stands in the header; nil if libxml2 failed to make it.
    static let taxonomies = make("classDecl") { writeTaxonomies(id: placeholder, to: &$0) }

    /// `editorialDecl` with no rule of `clean.normalise` switched on; nil if libxml2 failed to make it.
    static func editorialDeclaration(_ level: TEILevel, hasLatinWords: Bool) -> FinishedElement? {
        switch (level, hasLatinWords) {
        case (.plain, _): plain
        case (.sentences, _): sentences
        case (.tokens, false): tokens
        case (.tokens, true): tokensWithLatin
        }
    }

    private static let plain = makeDeclaration(.plain, hasLatinWords: false)
    private static let sentences = makeDeclaration(.sentences, hasLatinWords: false)
    private static let tokens = makeDeclaration(.tokens, hasLatinWords: false)
    private static let tokensWithLatin = makeDeclaration(.tokens, hasLatinWords: true)

    private static func makeDeclaration(_ level: TEILevel, hasLatinWords: Bool) -> FinishedElement? {
        make("editorialDecl") { out in
            EditorialDeclaration<WriterRoute>(level: level, normalise: [], hasLatinWords: hasLatinWords).write(to: &out)
        }
    }

    /// Writes a child of `encodingDesc` in a header of its own, so that it has its indentation.
    private static func make(_ name: String, _ write: (inout XMLWriter<WriterRoute>) -> Void) -> FinishedElement? {
        guard var out = try? XMLWriter<WriterRoute>(capacity: 1 << 15) else { return nil }
        out.root("TEI", namespaces: [], attributes: { _ in }) { out in
            out.block("teiHeader") { out in out.block("encodingDesc", write) }
        }
        return (try? out.finish()).flatMap { FinishedElement(name, in: $0) }
    }

    /// The bytes between the places of D.
    private let pieces: [[UInt8]]

    /// Stands for D while the element is made: no text or name of the header has it.
    static let placeholder: [UInt8] = Array("d-----------------".utf8)

    /// Takes the element `name` out of a file in which the placeholder stands for D; nil if it is not there.
    init?(_ name: String, in file: [UInt8]) {
        guard let start = Self.find(Array("<\(name)>".utf8), in: file, from: 0),
            let end = Self.find(Array("</\(name)>".utf8), in: file, from: start)
        else { return nil }
        let element = Array(file[start..<(end + name.utf8.count + 3)])
        var pieces: [[UInt8]] = []
        var position = 0
        while let next = Self.find(Self.placeholder, in: element, from: position) {
            pieces.append(Array(element[position..<next]))
            position = next + Self.placeholder.count
        }
        pieces.append(Array(element[position...]))
        self.pieces = pieces
    }

    /// Calls `body` with the bytes of the element of the document with this D, part by part.
    func forEachPart(id: [UInt8], _ body: ([UInt8]) -> Void) {
        for (index, piece) in pieces.enumerated() {
            if index > 0 { body(id) }
            body(piece)
        }
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], bytes[index..<(index + pattern.count)].elementsEqual(pattern) {
                return index
            }
            index += 1
        }
        return nil
    }
}
