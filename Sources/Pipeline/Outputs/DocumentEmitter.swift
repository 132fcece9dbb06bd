import Cleaning
import Glossaries
import SystemPackage
import TEIWriting
import TextModel

/// Makes what a run writes for one document: TEI, validated as configured, and rows.
struct DocumentEmitter: Sendable {
    let writer: TEIWriter
    let project: TEIProject
    let validation: ValidationPolicy
    /// What recurs in the corpus.
    var survey = CorpusSurvey()

    /// A validator for one worker, nil where nothing is validated; a schema that libxml2 does not take is an error that
    /// validating then reports.
    func makeValidator() -> Result<TEIValidator, TEIInvalidity>? {
        guard validation.mode != .off else { return nil }
        do {
            return .success(try TEIValidator(TEISchema(level: writer.level)))
        } catch {
            return .failure(error)
        }
    }

    /// The TEI and the rows of `document`; `validator` is the worker's own.
    func emit(
        _ document: GlossedDocument, output: FilePath, validator: Result<TEIValidator, TEIInvalidity>?
    ) throws(DocumentRejection) -> EmittedDocument {
        let identity = document.annotated.source.identity
        var project = project
        let depth = output.components.count
        project.corpusPath = String(repeating: "../", count: depth) + "corpus.xml"
        let source = document.annotated.source
        if source.isExtracted {
            project.sourcePath =
                String(repeating: "../", count: depth) + "text/" + OutputFolder.textPath(of: output).string
        }
        let tei = try writer.emit(document, project: project)
        let isValidated = validation.applies(to: identity.id)
        if isValidated, let validator, let failure = Self.invalidity(of: tei.bytes, validator) {
            validation.noteFailure()
            throw DocumentRejection(
                stage: "emit", code: "invalid-tei",
                message: "the TEI does not fit the schema of level \(writer.level.rawValue): \(failure)",
                remedy: "this is an error of the program: please report it with the file from the quarantine folder")
        }
        let rows = DocumentRows(document)
        return EmittedDocument(
            identity: identity, output: output, tei: tei.bytes, text: source.isExtracted ? source.text : [],
            hashes: hashes(of: tei.bytes, source, output: output),
            isValidated: isValidated,
            row: rows.documentRow(statistics: tei.statistics), mentions: rows.mentionRows(tei),
            removed: rows.removedRows(), source: rows.sourceRow(), terms: rows.terms(), unknown: rows.unknown(),
            digest: DocumentDigest(document.annotated.clean, survey: survey),
            statistics: tei.statistics)
    }

    /// The hashes of what is written for the document.
    private func hashes(of tei: [UInt8], _ source: SourceDocument, output: FilePath) -> [HashLine] {
        var lines = [HashLine(path: Array("tei/".utf8) + output.bytes, sha256: DocumentIdentity.sha256(of: tei))]
        if source.isExtracted {
            lines.append(
                HashLine(
                    path: Array("text/".utf8) + OutputFolder.textPath(of: output).bytes,
                    sha256: DocumentIdentity.sha256(of: source.text)))
        }
        return lines
    }

    private static func invalidity(
        of bytes: [UInt8], _ validator: Result<TEIValidator, TEIInvalidity>
    ) -> TEIInvalidity? {
        switch validator {
        case .success(let validator): validator.validate(bytes)
        case .failure(let failure): failure
        }
    }
}
