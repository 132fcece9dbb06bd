import TestSupport
import Testing
import TextModel

@testable import AnnotationImport

@Suite struct HostileTests {
    private static let good: [AnnotationFormat: String] = [
        .jsonl: #"{"doc": "a", "text": "زار 😊 سالم", "entities": [{"start": 6, "end": 10, "type": "PER"}]}"# + "\n",
        .conll: "زار\tO\nسالم\tB-PER\n\n1-2\tوحلب\t_\t_\t_\t_\t_\t_\t_\tner=S-LOC\n1\tو\t_\t_\t_\t_\t_\t_\t_\t_\n",
        .webanno: "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.NamedEntity|value\n\n\n#Text=زار 😊 سالم\n1-1\t0-3\tزار\t_\n"
            + "1-2\t4-6\t😊\t_\n1-3\t7-11\tسالم\tPER[1]|LOC[2]\n",
    ]

    /// Whatever bytes stand in a file: no trap, and nothing placed outside the text.
    @Test(arguments: AnnotationFormat.allCases, 0..<8)
    func damagedFilesAreRead(format: AnnotationFormat, seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let whole = Array(try #require(Self.good[format]).utf8)
        let source = Array("زار 😊 سالم وحلب".utf8)
        let special: [UInt8] = [
            0, 9, 10, 13, 32, 0x22, 0x5B, 0x5C, 0x5D, 0x7C, 0x2D, 0x2A, 0xFF, 0xD8, 0xF0, 0x80, 0x39,
        ]
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.insert(special.randomElement(using: &random) ?? 0, at: place)
                case 1 where !bytes.isEmpty: bytes.remove(at: place)
                case 2 where !bytes.isEmpty: bytes[place] = special.randomElement(using: &random) ?? 0
                default: bytes = Array(bytes.prefix(place)) + bytes
                }
            }
            var diagnostics: [Diagnostic] = []
            var imports = ImportedAnnotations()
            let aligner = SourceAligner(source: source, document: "a")
            for record in AnnotationReader.read(bytes, file: "f", format: format, reporting: &diagnostics) {
                aligner.add(
                    record, from: .init(file: "f", source: 0, isByHand: false, labels: LabelMap()), to: &imports,
                    reporting: &diagnostics)
            }
            #expect(imports.mentions.allSatisfy { $0.range.count > 0 && $0.range.end <= 17 })
            let account = imports.account
            #expect(account.read == imports.mentions.count + account.leftOut + account.unknownLabel + account.unaligned)
        }
    }

    @Test func surrogatesInJSONAreReported() {
        #expect(findings(#"{"doc": "\uD800", "entities": []}"#) == ["bad-annotation-line"])
        #expect(findings(#"{"doc": "\uDC00\uD800", "entities": []}"#) == ["bad-annotation-line"])
    }

    @Test func bytesThatAreNoUTF8AreReportedAndTheRestRead() {
        var diagnostics: [Diagnostic] = []
        let bytes = Array("حلب\tB-LOC\n".utf8) + [0xC7, 0xE1, 0x09, 0x4F, 0x0A]
        let records = AnnotationReader.read(bytes, file: "f.conll", reporting: &diagnostics)
        #expect(diagnostics.map(\.identifier) == ["annotations-not-utf8"])
        #expect(records.first?.annotations.count == 1)
        let wide = AnnotationReader.read([0xFF, 0xFE, 0x2D, 0x06], file: "f.conll", reporting: &diagnostics)
        #expect(wide.isEmpty)
        #expect(diagnostics.last?.severity == .error)
    }

    @Test func filesInOtherEncodingsAreRefused() {
        let words = "زار سالم الدرعاوي حلب\tB-LOC\n"
        let wide = words.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        // Windows-1256 writes a letter in one byte, from 0xC0 on.
        let arabic = words.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8(0xC0 | $0.value & 0x1F) }
        for bytes in [wide, arabic, Array("PK\u{03}\u{04}\0\0".utf8)] {
            var diagnostics: [Diagnostic] = []
            #expect(AnnotationReader.read(bytes, file: "f.conll", reporting: &diagnostics).isEmpty)
            #expect(diagnostics.map(\.identifier) == ["annotations-not-utf8"])
            #expect(diagnostics.first?.severity == .error)
        }
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}", "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.NamedEntity|value\n\n", "# text\n"])
    func aFileWithNothingInItIsReported(file: String) {
        #expect(findings(file) == ["empty-annotations"])
    }

    @Test(arguments: [
        "[{\"doc\": \"a\", \"entities\": []}]", "[\n  {\n \"doc\": \"a\",\n\"entities\": []\n}]",
        "{\n\"doc\": \"a\",\n \"entities\": []\n}\n",
    ])
    func jsonThatIsNotInLinesIsReadAllTheSame(file: String) {
        var diagnostics: [Diagnostic] = []
        let records = AnnotationReader.read(Array(file.utf8), file: "f", reporting: &diagnostics)
        #expect(records.map(\.document) == ["a"])
        #expect(diagnostics.isEmpty)
        #expect(marked("[\tO\nحلب\tB-LOC\n]\tO\n") == ["LOC:حلب"])
    }

    @Test(.timeLimit(.minutes(1)), arguments: AnnotationFormat.allCases)
    func hugeLinesAreReadInLinearTime(format: AnnotationFormat) {
        let line =
            switch format {
            case .jsonl:
                "{\"doc\": \"a\", \"entities\": [" + String(repeating: "[1,2,\"PER\"],", count: 100_000)
                    + "[1,2,\"PER\"]]}"
            case .conll: String(repeating: "حلب ", count: 400_000) + "\tB-LOC"
            case .webanno:
                "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.NamedEntity|value\n#Text=" + String(repeating: "[", count: 900_000)
                    + "\n1-1\t0-1\t[\t" + String(repeating: "PER[1]|", count: 100_000) + "PER\n"
            }
        var diagnostics: [Diagnostic] = []
        let records = AnnotationReader.read(Array(line.utf8), file: "f", format: format, reporting: &diagnostics)
        #expect(records.count == 1)
        #expect(records.first?.annotations.isEmpty == false)
    }
}
