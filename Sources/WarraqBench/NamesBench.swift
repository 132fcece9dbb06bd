import ArgumentParser
import NameTagging
import Pipeline
import SystemPackage
import TEIWriting
import TextModel

/// `warraq-bench names`: what the name tagger costs, alone and as part of the line.
struct NamesBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Measures the name tagger: loading, words a second, and the line with it and without.",
        discussion: """
            The whole line is run over the text, cut to documents of some kilobytes, with the model and without, in \
            turns. Times are processor time of one core. Exit status 1 if a goal is missed.
            """)

    @Option(help: "The model file.")
    var model = "Models/names.model"

    @Option(help: "The text to tag: a file, or a folder with text files.")
    var text = "Corpus"

    @Option(help: "How many megabytes of it; a shorter text is repeated.")
    var megabytes = 4

    @Option(help: "How often everything is measured; the median counts.")
    var repetitions = 5

    func validate() throws {
        guard megabytes > 0, repetitions > 0 else { throw ValidationError("give a number greater than 0") }
    }

    func run() throws {
        let documents = Self.documents(try BenchText.read(FilePath(text), size: megabytes << 20))
        let bytes = try BenchText.contents(of: FilePath(model))
        let loads = try (0..<repetitions).map { _ in
            let start = ProcessFigures.processorSeconds
            _ = try NameModel(bytes)
            return ProcessFigures.processorSeconds - start
        }
        let lines = try [true, false].map(Self.line)
        var seconds: [[Double]] = [[], []]
        var words = 0
        for turn in 0...repetitions {
            for place in lines.indices {
                let timed = ProcessFigures.timing { Self.run(lines[place], documents) }
                if turn > 0 { seconds[place].append(timed.seconds) } else { words = timed.result }
            }
        }
        let tagging = try alone(lines[1], documents, bytes)
        let ratio = median(zip(seconds[0], seconds[1]).map { $0 / $1 })
        var report = Report(columns: ["line", "words", "words/s"])
        report.add(["with the model", String(words), decimal(Double(words) / median(seconds[0]), 0)])
        report.add(["without", String(words), decimal(Double(words) / median(seconds[1]), 0)])
        report.add(["tagging alone", String(tagging.words), decimal(tagging.speed, 0)])
        report.addGoal(
            "at least 150,000 words a second", seen: decimal(tagging.speed, 0), holds: tagging.speed >= 150_000)
        report.addGoal("the line at most 1.6 times slower", seen: decimal(ratio, 2), holds: ratio <= 1.6)
        let load = median(loads)
        report.addGoal("loads in under 50 ms", seen: "\(decimal(load * 1000, 1)) ms", holds: load < 0.05)
        report.addGoal(
            "at most 8 MB", seen: "\(decimal(Double(bytes.count) / 1e6, 2)) MB", holds: bytes.count <= 8_000_000)
        print(report.text)
        guard report.holds else { throw ExitCode(1) }
    }

    /// Pieces of about five kilobytes, cut at ends of lines.
    private static func documents(_ text: [UInt8]) -> [[UInt8]] {
        var documents: [[UInt8]] = []
        var start = 0
        while start < text.count {
            var end = min(start + 5000, text.count)
            while end < text.count, text[end - 1] != 0x0A { end += 1 }
            documents.append(Array(text[start..<end]))
            start = end
        }
        return documents
    }

    private static func line(model: Bool) throws -> PreparedLine {
        var configuration = PipelineConfiguration()
        configuration.annotate.model = model
        var diagnostics: [Diagnostic] = []
        return try PreparedLine(
            configuration, folder: FilePath("."), configurationFile: "pipeline.json", reporting: &diagnostics)
    }

    private static func glossed(_ line: PreparedLine, _ bytes: [UInt8]) -> GlossedDocument? {
        let identity = DocumentIdentity(key: Array("text".utf8), path: "text", bytes: bytes)
        var diagnostics: [Diagnostic] = []
        return try? line.line.gloss(
            bytes: bytes, identity: identity, metadata: DocumentMetadata(), reporting: &diagnostics)
    }

    /// Runs the line to TEI; gives the number of words.
    private static func run(_ line: PreparedLine, _ documents: [[UInt8]]) -> Int {
        var words = 0
        for bytes in documents {
            guard let document = glossed(line, bytes) else { continue }
            _ = try? line.line.writer.emit(document, project: line.line.project)
            for token in document.annotated.tokens where token.startsWord && token.kind != .punctuation { words += 1 }
        }
        return words
    }

    /// The tagger alone, over documents that are segmented already.
    private func alone(
        _ line: PreparedLine, _ documents: [[UInt8]], _ bytes: [UInt8]
    ) throws -> (words: Int, speed: Double) {
        let tagger = NameTagger(try NameModel(bytes))
        let segmented = documents.compactMap { Self.glossed(line, $0)?.annotated.segmented }
        var words = 0
        for document in segmented {
            for token in document.tokens where token.startsWord && token.kind != .punctuation { words += 1 }
        }
        let seconds = (0...repetitions).map { _ in
            ProcessFigures.timing {
                for document in segmented {
                    document.clean.text.withUnsafeBufferPointer { text in
                        _ = tagger.names(in: document.sentences, tokens: document.tokens, text: text)
                    }
                }
            }.seconds
        }
        return (words, Double(words) / median(Array(seconds.dropFirst())))
    }
}
