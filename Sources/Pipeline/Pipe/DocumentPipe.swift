import AnnotationImport
import AsyncAlgorithms
import JSON
public import SystemPackage
import TEIWriting
import TextModel

/// `warraq pipe`: records in, answers out, one for one, in order.
///
/// Whatever has arrived on the input is worked on at once, so a program that writes one record and waits for its answer
/// gets it.
public struct DocumentPipe: Sendable {
    private let line: DocumentLine
    private let project: TEIProject
    private let parts: Set<PipeAnswer.Part>
    private let jobs: Int
    private let lineLimit: Int

    private struct Request: Sendable {
        var number: Int
        var line: LineSplitter.Line
    }

    private struct Answer: Sendable {
        /// The document's id, to find a record that comes twice; nil for a rejected one.
        var document: String?
        var id: JSONText
        var json: JSONText
    }

    /// Makes a pipe that answers with `parts`.
    public init(_ prepared: PreparedLine, parts: Set<PipeAnswer.Part>, jobs: Int? = nil) {
        line = prepared.line
        var project = line.project
        project.importSources.append(.init(name: "annotations given with the text", isByHand: false))
        self.project = project
        self.parts = parts
        let asked = jobs ?? prepared.configuration.jobs
        self.jobs = asked > 0 ? asked : ProcessorCount.available
        // A character takes at most six bytes in JSON (\u0000) for one in UTF-8; what is longer cannot be a document.
        lineLimit = 6 * prepared.configuration.input.maxDocumentBytes + 1024 * 1024
    }

    /// Runs until the input ends.
    ///
    /// - Parameters:
    ///   - input: where records come from.
    ///   - output: where answers go.
    /// - Throws: `PreparedLine.Failure` when input or output fails; a bad record is answered, not thrown.
    public func run(
        from input: FileDescriptor = .standardInput, to output: FileDescriptor = .standardOutput
    ) async throws(PreparedLine.Failure) {
        let blocking = BlockingExecutor()
        let window = Gate(permits: 4 * jobs + 4)
        let requests = AsyncChannel<(index: Int, requests: [Request])>()
        let answers = AsyncChannel<(index: Int, answers: [Answer])>()
        let failure = await withTaskGroup(of: FileFailure?.self) { group in
            group.addTask(executorPreference: blocking) {
                defer { requests.finish() }
                return await read(input, into: requests, window)
            }
            group.addTask {
                await withTaskGroup(of: Void.self) { workers in
                    for _ in 0..<jobs {
                        workers.addTask {
                            for await batch in requests {
                                await answers.send((batch.index, batch.requests.map(answer)))
                            }
                        }
                    }
                }
                answers.finish()
                return nil
            }
            group.addTask(executorPreference: blocking) { await write(answers, to: output, window) }
            var first: FileFailure?
            for await failure in group { first = first ?? failure }
            return first
        }
        if let failure {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(.error, "pipe", failure.message, help: "check the program at the other end of the pipe")
            ])
        }
    }

    // MARK: - Reading and writing

    private func read(
        _ input: FileDescriptor, into requests: AsyncChannel<(index: Int, requests: [Request])>, _ window: Gate
    ) async -> FileFailure? {
        var splitter = LineSplitter(limit: lineLimit)
        var number = 0
        var index = 0
        func send(_ lines: [LineSplitter.Line]) async {
            // Large reads are cut, so that all workers have something to do.
            for start in stride(from: 0, to: lines.count, by: Self.batchSize) {
                let batch = lines[start..<min(start + Self.batchSize, lines.count)].map { line in
                    number += 1
                    return Request(number: number, line: line)
                }
                await window.acquire()
                await requests.send((index, batch))
                index += 1
            }
        }
        while true {
            let bytes: [UInt8]
            do {
                bytes = try [UInt8](unsafeUninitializedCapacity: 256 * 1024) { buffer, count in
                    count = try input.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
            } catch {
                return FileFailure(action: "read", path: "standard input", reason: "\(error)")
            }
            await send(bytes.isEmpty ? splitter.finish() : splitter.add(bytes))
            if bytes.isEmpty { return nil }
        }
    }

    private static let batchSize = 16

    private func write(
        _ answers: AsyncChannel<(index: Int, answers: [Answer])>, to output: FileDescriptor, _ window: Gate
    ) async -> FileFailure? {
        var waiting: [Int: [Answer]] = [:]
        var expected = 0
        var seen: Set<String> = []
        var failure: FileFailure?
        for await batch in answers {
            waiting[batch.index] = batch.answers
            while let ready = waiting.removeValue(forKey: expected) {
                var text: [UInt8] = []
                for answer in ready {
                    var json = answer.json
                    if let document = answer.document, !seen.insert(document).inserted {
                        json = PipeAnswer.rejection(
                            id: answer.id, code: "duplicate-record",
                            message: "a record with this id and the same text came before")
                    }
                    text += Array(json.compact.utf8)
                    text.append(0x0A)
                }
                do {
                    if failure == nil { _ = try output.writeAll(text) }
                } catch {
                    failure = FileFailure(action: "write", path: "standard output", reason: "\(error)")
                }
                expected += 1
                window.release()
            }
        }
        return failure
    }

    // MARK: - One record

    private func answer(_ request: Request) -> Answer {
        guard case .text(let bytes) = request.line else {
            return rejected(
                id: .null, code: "too-large",
                message: "line \(request.number) is longer than \(lineLimit) bytes; split the document")
        }
        do {
            return answer(try PipeRequest(bytes, number: request.number))
        } catch {
            return rejected(id: error.id, code: error.code, message: error.message)
        }
    }

    private func answer(_ request: PipeRequest) -> Answer {
        let identity = DocumentIdentity(
            key: Array(request.key.utf8), path: request.key, record: request.key, bytes: request.text)
        var diagnostics: [Diagnostic] = []
        do {
            let document = try line.gloss(
                bytes: request.text, isMarkup: request.isMarkup, identity: identity, metadata: request.metadata,
                annotatedBy: annotator(of: request), reporting: &diagnostics)
            let needsTEI = parts.contains(.tei) || parts.contains(.mentions)
            let tei = needsTEI ? try line.writer.emit(document, project: project) : nil
            let warnings = diagnostics.filter { $0.severity != .note }
            var members: [(String, JSONText)] = [
                ("id", request.id), ("status", .string(warnings.isEmpty ? "ok" : "warning")),
            ]
            if !warnings.isEmpty {
                members.append(("warnings", .array(warnings.map { .string("\($0.message) [\($0.identifier)]") })))
            }
            members += PipeAnswer.members(parts, of: document, tei: tei)
            return Answer(document: identity.id, id: request.id, json: .object(members))
        } catch {
            return rejected(id: request.id, code: error.code, message: "\(error.message); \(error.remedy)")
        }
    }

    /// Adds the annotations that came with the text.
    private func annotator(
        of request: PipeRequest
    ) -> ((inout SourceDocument, inout [Diagnostic]) -> Void)? {
        guard !request.annotations.isEmpty else { return nil }
        let origin = SourceAligner.Origin(
            file: "annotations", source: project.importSources.count - 1, isByHand: false, labels: LabelMap())
        return { source, diagnostics in
            SourceAligner(source: source.text, document: source.identity.path).add(
                AnnotationRecord(annotations: request.annotations, line: request.number), from: origin,
                to: &source.imports, reporting: &diagnostics)
        }
    }

    private func rejected(id: JSONText, code: String, message: String) -> Answer {
        Answer(document: nil, id: id, json: PipeAnswer.rejection(id: id, code: code, message: message))
    }
}
