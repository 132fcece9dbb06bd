import AnnotationImport
import Cleaning
import GlossaryFormats
import JSON
import Pipeline
import Reading
import TextModel
import WebPages

/// The readers of the program, each with good inputs and with what means something to it.
enum FuzzTargets {
    /// All of them, in the order of the line.
    static let all: [FuzzTarget] = [
        page, markedUpText, text, jsonLines, csv, warc, gzip, zstd, xz, metadata, json, configuration, annotations,
        glossary,
    ]

    // MARK: - Documents

    private static let page = FuzzTarget(name: "html", mutator: pages) { _ = read($0, url: "https://a.example/1") }

    /// A page on to the second layer, with the account of its text.
    private static let markedUpText = FuzzTarget(name: "html-clean", mutator: pages) { bytes in
        if let page = read(bytes, url: nil) { clean(page.text, lines: page.lines) }
    }

    private static let text = FuzzTarget(
        name: "text",
        mutator: Mutator(
            seeds: [
                utf8("افتتح الوزير الجسر صباح اليوم.\nوقال إن العمل تم في موعده.\nاقرأ أيضا: جسور الوادي\n"),
                [0xFF, 0xFE] + "خبر قصير عن الجسر".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
                // افتتح الوزير الجسر in windows-1256.
                [0xC7, 0xDD, 0xCA, 0xCA, 0xCD, 0x20, 0xC7, 0xE1, 0xE6, 0xD2, 0xED, 0xD1, 0x20, 0xC7, 0xE1, 0xCC, 0xD3],
                utf8("Ø§Ù„Ø¬Ø³Ø± Ø§Ù„Ø¬Ø¯ÙŠØ¯\nافتتح الوزير الجسر"),
            ],
            tokens: [
                [0], [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xD8, 0x00], [0xE2, 0x80, 0x8F], [0xC3, 0xA9], utf8("ـــ"),
            ],
            limit: 64 << 10)
    ) { bytes in
        if let text = opened(bytes, isMarkup: false) { clean(text, lines: []) }
    }

    // MARK: - Files of records

    private static let jsonLines = FuzzTarget(
        name: "jsonl",
        mutator: Mutator(
            seeds: [
                utf8(#"{"id":"1","text":"افتتح الوزير الجسر","date":"2024-03-03","url":"https://a.example/1"}"# + "\n"),
                utf8(#"{"html":"<p>خبر\u0627\ud83d\ude00</p>","metadata":{"title":"خبر"}}"# + "\n\n{}\n"),
            ],
            tokens: ["{", "}", "[", "\"", "\\u", "\\ud800", ",", ":", "null", "1e999", "\n", "\r\n"].map(utf8),
            limit: 64 << 10)
    ) { drain(.jsonLines, $0) }

    private static let csv = FuzzTarget(
        name: "csv",
        mutator: Mutator(
            seeds: [
                utf8("id,title,text\n1,خبر,\"افتتح الوزير\nالجسر\"\n2,,\"قال \"\"نعم\"\"\"\n"),
                utf8("text;date\r\nافتتح الوزير الجسر;2024-03-03\r\n"), utf8("text\tid\nخبر\t1\n"),
            ],
            tokens: ["\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "text", "id"].map(utf8), limit: 64 << 10)
    ) { drain(.csv, $0) }

    private static let warc = FuzzTarget(
        name: "warc",
        mutator: Mutator(
            seeds: [response("<html><body><p>افتتح الوزير الجسر.</p></body></html>"), chunked],
            tokens: [
                "WARC/1.0\r\n", "WARC/1.1\r\n", "\r\n\r\n", "Content-Length: ", "WARC-Type: response\r\n",
                "HTTP/1.1 200 OK",
                "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "0\r\n\r\n", "ffffffff\r\n", "charset=",
            ].map(utf8), limit: 64 << 10)
    ) { drain(.warc, $0) }

    private static let gzip = compressed(
        .gzip,
        "1f8b0800000000000203bbb1fc66e38d5540b856e1c6f29b2d373b6e6cbad9756323987363cd8dcd20e6d61b2b6e2c8729e8bad971b3558feb0699fa00a8eba7db70000000"
    )
    private static let zstd = compressed(
        .zstd,
        "28b52ffd0458c50100b402d8a7d981d8aad8aad8ad20d8a7d984d988d8b2d98ad8b1d8acd8b3d8b120d8b5d8a8d8a78ad988d9852e0a0300ddea1844bd1f84d904a167e51b"
    )
    private static let xz = compressed(
        .xz,
        "fd377a585a000004e6d6b4460200210116000000742fe5a3e0006f00305d006c29d727d7aa19071ed62398a2fb8842175425c69b3bbe1663be34d36bc1947ae47e8c473c75e0c8ca87c1f9d6febf20006b182dfeeef6ed2800014c701ec44f2c1fb6f37d010000000004595a"
    )

    // MARK: - Files beside the documents

    private static let metadata = FuzzTarget(name: "metadata", mutator: csv.mutator) { bytes in
        var diagnostics: [Diagnostic] = []
        _ = MetadataTable(bytes: bytes, file: "metadata.csv", reporting: &diagnostics)
    }

    private static let json = FuzzTarget(name: "json", mutator: jsonLines.mutator) { bytes in
        _ = try? JSONReader.read(bytes, file: "a.json")
    }

    private static let configuration = FuzzTarget(
        name: "configuration",
        mutator: Mutator(
            seeds: [
                utf8(#"{"input":{"path":"Corpus","include":["**/*.txt"]},"clean":{"normalise":["nfc"]},"jobs":2}"#),
                utf8(#"{"input":{"path":"a"},"annotate":{"import":[{"path":"b","types":{"PERS":"person"}}]}}"#),
            ],
            tokens: ["\"input\"", "\"clean\"", "{", "}", "[", "]", ":", ",", "true", "-1", "\"base\""].map(utf8),
            limit: 16 << 10)
    ) { bytes in
        var diagnostics: [Diagnostic] = []
        _ = ConfigurationReader.read(bytes, file: "pipeline.json", reporting: &diagnostics)
    }

    private static let annotations = FuzzTarget(
        name: "annotations",
        mutator: Mutator(
            seeds: [
                utf8("افتتح\tO\nسالم\tB-PER\nالرواحي\tI-PER\n\nفي\tO\n"),
                utf8("{\"document\":\"a.txt\",\"annotations\":[{\"start\":0,\"end\":5,\"type\":\"person\"}]}\n"),
                utf8("#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Named|value\n\n#Text=سالم\n1-1\t0-4\tسالم\tPER\n"),
            ],
            tokens: ["\t", "\n", "B-", "I-", "O", "#Text=", "#T_SP=", "_", "[1]", "1-1", "\"start\":"].map(utf8),
            limit: 16 << 10)
    ) { bytes in
        var diagnostics: [Diagnostic] = []
        _ = AnnotationReader.read(bytes, file: "a.conll", reporting: &diagnostics)
    }

    private static let glossary = FuzzTarget(
        name: "glossary",
        mutator: Mutator(
            seeds: [
                utf8(
                    "source\ttarget\ttype\nالقاهرة\tCairo\tplace\nوزارة النقل|النقل\tMinistry of Transport\torganization\n"
                ),
                utf8(
                    "<tbx><text><body><termEntry id=\"a\"><langSet xml:lang=\"ar\"><tig><term>جسر</term></tig></langSet>"
                ),
                utf8("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><skos:Concept/></rdf:RDF>"),
                utf8("{\"source\":\"جسر\",\"target\":\"bridge\"}\n"),
            ],
            tokens: ["\t", "\n", "|", "source", "<", ">", "<!ENTITY a \"b\">", "&a;", "]]>", "<!--", "xml:lang"].map(
                utf8),
            limit: 16 << 10)
    ) { bytes in
        for name in ["a.tsv", "a.tbx", "a.rdf", "a.jsonl", "a.csv"] {
            var diagnostics: [Diagnostic] = []
            _ = GlossaryReader.read(bytes, name: name, reporting: &diagnostics)
        }
    }
}
