import CLibXML2
public import TextModel

/// Writes the TEI of one document.
///
/// The encoding is described in `Documentation/tei/ENCODING.md`. Of each document the writer first makes a plan (which
/// division holds what, which mention is an element, which entries are used), then writes header, text and lists in one
/// pass through libxml2.
public struct TEIWriter: Sendable {
    /// The depth of the mark-up.
    public let level: TEILevel
    private let memories = LendingPool { WrittenEntryMemory() }

    /// Makes a writer for a level.
    public init(level: TEILevel) { self.level = level }

    /// The version of libxml2 that is linked, as it tells: `20914`.
    public static var libxml2Version: String { warraq_libxml2Version().map { String(cString: $0) } ?? "" }

    /// The TEI file of `document` as bytes.
    ///
    /// - Throws: `DocumentRejection` (stage `emit`, code `internal`) if a check before writing fails: that is an error
    ///   of the program, and the document is not written.
    public func write(_ document: GlossedDocument, project: TEIProject) throws(DocumentRejection) -> [UInt8] {
        try emit(document, project: project).bytes
    }

    /// The TEI file of `document`, and what the corpus file has to know of it.
    ///
    /// - Throws: `DocumentRejection` as `write` does.
    public func emit(_ document: GlossedDocument, project: TEIProject) throws(DocumentRejection) -> TEIOutput {
        try emit(document, project: project, route: WriterRoute.self)
    }

    /// The same bytes by the reference route, for the test that demands that they are the same.
    func emitByTree(_ document: GlossedDocument, project: TEIProject) throws(DocumentRejection) -> TEIOutput {
        try emit(document, project: project, route: TreeRoute.self)
    }

    private func emit<Route: XMLRoute & ~Copyable>(
        _ document: GlossedDocument, project: TEIProject, route: Route.Type
    ) throws(DocumentRejection) -> TEIOutput {
        let plan = try DocumentPlan(document, level: level)
        let corpusID = project.corpusPath == nil ? nil : corpusIdentifier(project)
        let result = LayerBuffers.with(document, plan.mentions) { layers in
            memories.withItem { memory in
                memory.begin(corpusID)
                return TEIEmission<Route>(
                    document: document, layers: layers, project: project, level: level, plan: plan,
                    corpusID: corpusID, memory: memory
                ).output
            }
        }
        switch result {
        case .success(let output): return output
        case .failure(let error):
            throw DocumentRejection(
                stage: "emit", code: "internal", message: "libxml2 refused \(error.function) while writing",
                remedy: "free memory or use fewer jobs; if it happens again, report it as an error of Warraq")
        }
    }
}
