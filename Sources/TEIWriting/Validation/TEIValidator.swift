import CLibXML2

/// Checks TEI files against a schema by parsing their bytes again, which also proves them well-formed.
///
/// A validator belongs to one task at a time: make one for each worker. Compiling a schema of the program costs a few
/// milliseconds, `tei_all` 7 to 13 seconds; validating 6 to 8 MB a second.
public final class TEIValidator {
    private let schema: xmlRelaxNGPtr

    /// Compiles one of the schemas that the program carries.
    ///
    /// - Throws: `TEIInvalidity` if libxml2 does not take the schema: an error of the program.
    public convenience init(_ schema: TEISchema) throws(TEIInvalidity) {
        let text = schema.text
        try self.init {
            text.withUTF8Buffer { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    xmlRelaxNGNewMemParserCtxt($0.baseAddress, Int32($0.count))
                }
            }
        }
    }

    /// Compiles the schema in a file, for tests: a schema from elsewhere can take very long.
    ///
    /// - Throws: `TEIInvalidity` if the file is no RELAX NG schema.
    public convenience init(schemaAt path: String) throws(TEIInvalidity) {
        try self.init { xmlRelaxNGNewParserCtxt(path) }
    }

    private init(_ makeParser: () -> xmlRelaxNGParserCtxtPtr?) throws(TEIInvalidity) {
        _ = libxml2IsReady
        guard let parser = makeParser() else { throw TEIInvalidity(message: "libxml2 cannot make a schema parser") }
        var first = warraq_firstError()
        defer { warraq_clearFirstError(&first) }
        warraq_collectSchemaErrors(parser, &first)
        let schema = xmlRelaxNGParse(parser)
        xmlRelaxNGFreeParserCtxt(parser)
        guard let schema else { throw TEIInvalidity(first, otherwise: "the schema cannot be compiled") }
        self.schema = schema
    }

    deinit { xmlRelaxNGFree(schema) }

    /// What is wrong with the file `bytes`; nil if it is valid.
    public func validate(_ bytes: [UInt8]) -> TEIInvalidity? {
        var first = warraq_firstError()
        defer { warraq_clearFirstError(&first) }
        guard let size = Int32(exactly: bytes.count) else { return TEIInvalidity(message: "larger than 2 GB") }
        let document = bytes.withUnsafeBytes { raw in
            raw.withMemoryRebound(to: CChar.self) { warraq_parse($0.baseAddress, size, &first) }
        }
        defer { xmlFreeDoc(document) }
        return validate(document, &first)
    }

    /// What is wrong with the file at `path`; nil if it is valid.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - resolvingInclusions: whether `xi:include` is replaced by what it names first, as for a corpus file against a
    ///     schema that knows no `xi:include`.
    /// - Returns: the first finding.
    public func validate(fileAt path: String, resolvingInclusions: Bool = false) -> TEIInvalidity? {
        var first = warraq_firstError()
        defer { warraq_clearFirstError(&first) }
        let document = warraq_parseFile(path, &first)
        defer { xmlFreeDoc(document) }
        if resolvingInclusions, let document, first.count == 0, warraq_resolveInclusions(document, &first) < 0 {
            return TEIInvalidity(first, otherwise: "an xi:include of \(path) cannot be read")
        }
        return validate(document, &first)
    }

    private func validate(_ document: xmlDocPtr?, _ first: inout warraq_firstError) -> TEIInvalidity? {
        // Doubled ids are an error of parsing that still gives a document.
        guard let document, first.count == 0 else { return TEIInvalidity(first, otherwise: "not well-formed") }
        guard let validation = xmlRelaxNGNewValidCtxt(schema) else {
            return TEIInvalidity(message: "libxml2 cannot make a validation")
        }
        defer { xmlRelaxNGFreeValidCtxt(validation) }
        warraq_collectValidationErrors(validation, &first)
        guard xmlRelaxNGValidateDoc(validation, document) == 0 else {
            return TEIInvalidity(first, otherwise: "not valid")
        }
        return nil
    }
}

/// libxml2 wants its tables made once, before threads use it.
///
/// The type libraries of RELAX NG and XML Schema are set up here too: libxml2 does that at the first schema, in global
/// tables without a lock, and two schemas compiled at the same time would find them half made.
let libxml2IsReady: Void = {
    xmlInitParser()
    xmlSchemaInitTypes()
    _ = xmlRelaxNGInitTypes()
}()

extension TEIInvalidity {
    /// The first error of libxml2, or `otherwise` if it gave none.
    init(_ first: warraq_firstError, otherwise: String) {
        // The bytes of a message may end inside a character, so they are decoded leniently.
        let message = first.message.map { String(cString: $0) } ?? otherwise
        self.init(
            message: String(message.split(whereSeparator: \.isNewline).first ?? "\(otherwise)"),
            line: first.line > 0 ? Int(first.line) : nil, path: first.path.map { String(cString: $0) })
    }
}
