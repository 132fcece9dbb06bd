import TextModel

/// Writes one document by one route. Holds what does not change while writing; the extensions write the parts. A class,
/// so that a closure that names it retains one thing and not each array in it.
final class TEIEmission<Route: XMLRoute & ~Copyable> {
    typealias Out = XMLWriter<Route>

    let document: GlossedDocument
    let layers: LayerBuffers
    let project: TEIProject
    let level: TEILevel
    let plan: DocumentPlan
    /// D, the id of the document, with which every other id begins.
    let id: [UInt8]
    /// Whether a token has a form in the source that is not its own.
    let hasOriginals: Bool
    let kinds = TokenKinds()
    /// The entries' main forms cut into words, for the lemmas of names.
    let names: NameLemmas
    /// The id of the corpus file, if entries point to it.
    let corpusID: String?
    /// The entries of files before.
    let memory: WrittenEntryMemory

    init(
        document: GlossedDocument, layers: LayerBuffers, project: TEIProject, level: TEILevel, plan: DocumentPlan,
        corpusID: String?, memory: WrittenEntryMemory
    ) {
        self.document = document
        self.layers = layers
        self.project = project
        self.level = level
        self.plan = plan
        self.corpusID = corpusID
        self.memory = memory
        hasOriginals = !plan.originals.isEmpty
        id = Array(document.annotated.source.identity.id.utf8)
        names = level == .tokens ? NameLemmas(document, plan: plan.mentions) : NameLemmas()
    }

    var annotated: AnnotatedDocument { document.annotated }
    var clean: CleanDocument { document.annotated.clean }
    var source: SourceDocument { document.annotated.source }

    /// A guess at the size of the file: the header, and what a letter, a token, an element and an entry cost. Most files
    /// are a tenth shorter, few are longer.
    var expectedSize: Int {
        let tokens = level == .tokens ? 80 * plan.tokenCount : 0
        return 15_500 + 3 * clean.text.count / 2 + tokens + 140 * annotated.mentions.count
            + 700 * document.entries.count
    }

    /// The file, and what is counted in it.
    var output: Result<TEIOutput, XMLWritingError> {
        Result { () throws(XMLWritingError) in
            var out = try Out(capacity: expectedSize)
            write(to: &out)
            return TEIOutput(
                bytes: try out.finish(), statistics: plan.statistics(level: level),
                blockIdentifiers: plan.divisions.elements.map(\.identifier))
        }
    }

    private func write(to out: inout Out) {
        out.schemaInstructions()
        out.root("TEI", namespaces: [(prefix: "", name: "http://www.tei-c.org/ns/1.0")]) { out in
            attributeID(&out) { _ in }
            out.attribute("type", "article")
            out.attribute("subtype", level.literal)
            out.attribute("xml:lang", "ar")
        } _: { out in
            header(&out)
            out.block("text") { out in
                out.attribute("xml:lang", "ar")
                out.block("body") { out in
                    for division in plan.divisions.divisions { self.division(division, &out) }
                }
            }
            authority(&out)
            overlaps(&out)
            removed(&out)
            normalised(&out)
        }
    }

    // MARK: - Identifiers and pointers

    /// `xml:id` with D and what `suffix` appends.
    func attributeID(_ out: inout Out, _ suffix: (inout ByteBuffer) -> Void) {
        out.plain("xml:id") { value in
            value.append(id)
            suffix(&value)
        }
    }

    /// `xml:id` with D and a fixed ending.
    func attributeID(_ out: inout Out, _ suffix: StaticString) { attributeID(&out) { $0.append(suffix) } }

    /// `xml:id` with D, a fixed middle and a number.
    func attributeID(_ out: inout Out, _ prefix: StaticString, _ number: Int) {
        attributeID(&out) { value in
            value.append(prefix)
            value.append(decimal: number)
        }
    }

    /// An attribute that points to `#D` and what `suffix` appends.
    func pointer(_ out: inout Out, _ name: StaticString, _ suffix: (inout ByteBuffer) -> Void) {
        out.plain(name) { value in
            value.append(0x23)  // #
            value.append(id)
            suffix(&value)
        }
    }

    /// An attribute that points to `#D` and a fixed ending.
    func pointer(_ out: inout Out, _ name: StaticString, _ suffix: StaticString) {
        pointer(&out, name) { $0.append(suffix) }
    }

    /// `source="src:from-to"`.
    func attributeSource(_ out: inout Out, _ range: SourceRange) {
        out.plain("source") { value in
            value.append("src:")
            value.append(decimal: range.start)
            value.append(0x2D)  // -
            value.append(decimal: range.end)
        }
    }

    /// The clean text of `range`.
    func text(_ out: inout Out, _ range: Range<Int>) {
        out.text(UnsafeBufferPointer(rebasing: layers.text[range]))
    }
}
