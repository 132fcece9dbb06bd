import GlossaryFormats
import TestSupport
import Testing
import TextModel

/// Files made so that a careless reader takes the square of their size, in time or in memory.
@Suite struct HostileSizeTests {
    private struct File {
        var what: String
        var name: String
        var head = ""
        /// What is repeated; # is the number of the repetition.
        var part: String
        var foot = ""
    }

    private static let files = [
        File(what: "a header of one name, tabs", name: "a.tsv", part: "source\t", foot: "target\n"),
        File(what: "a header of one name that nothing knows", name: "a.tsv", part: "|\t", foot: "source\ttarget\n"),
        File(what: "a header of one name, and numbers behind it", name: "a.tsv", part: "x\tx-#\t", foot: "target\n"),
        File(what: "a header of empty names", name: "a.tsv", head: "source\ttarget", part: "\t"),
        File(what: "a header of one name, commas", name: "a.csv", part: "source,", foot: "target\n"),
        File(what: "rows of one cell", name: "a.tsv", head: "source\ttarget\n", part: "x\n"),
        File(what: "rows with text behind quotes", name: "a.csv", head: "source,target\n", part: "\"a\"b,\n"),
        File(what: "a list without a header", name: "a.txt", part: "x\n"),
        File(what: "lines that are no JSON", name: "a.jsonl", head: "{}\n", part: "x\n"),
        File(what: "lines with one key twice", name: "a.jsonl", part: "{\"a\":1,\"a\":2}\n"),
        File(what: "one line of many objects", name: "a.jsonl", part: "{\"source\":\"x\"} "),
        File(what: "an object of one key", name: "a.jsonl", part: "{\"source\":\"x\",\"#\":\"#\"}\n"),
        File(what: "keys that are new in each row", name: "a.jsonl", part: "{\"k#\":\"v\"}\n"),
        File(what: "one item in many rows", name: "a.tsv", head: "item\titemLabel_ar\n", part: "Q1\tا#\n"),
        File(
            what: "one item with as many names", name: "a.tsv", head: "item\titemLabel_ar\taltLabel_ar\n",
            part: "Q1\tا\tب#|ت#\n"),
        File(
            what: "entries of one id", name: "a.tbx", head: "<tbx><text><body>",
            part: "<conceptEntry id='a'>" + tbx("ar", "ا") + tbx("en", "a") + "</conceptEntry>",
            foot: "</body></text></tbx>"),
        File(
            what: "an entry of many terms", name: "a.tbx", head: "<tbx><text><body><conceptEntry id='a'>",
            part: tbx("ar", "ا#") + tbx("en", "a#"), foot: "</conceptEntry></body></text></tbx>"),
        File(
            what: "entries with data of any name", name: "a.tbx", head: "<tbx><text><body>",
            part: "<conceptEntry><descrip type='t#'>x</descrip>" + tbx("ar", "ا") + tbx("en", "a") + "</conceptEntry>",
            foot: "</body></text></tbx>"),
        File(
            what: "terms with any status", name: "a.tbx", head: "<tbx><text><body><conceptEntry>",
            part:
                "<langSec xml:lang='ar'><termSec><term>ا</term><termNote type='status'>#</termNote></termSec></langSec>",
            foot: "</conceptEntry></body></text></tbx>"),
        File(what: "entities that nobody declares", name: "a.tbx", head: "<tbx>", part: "&a;", foot: "</tbx>"),
        File(what: "prefixes that nobody declares", name: "a.tbx", head: "<tbx>", part: "<a:b/>", foot: "</tbx>"),
        File(
            what: "concepts of one address", name: "a.rdf", head: rdf,
            part: "<skos:Concept rdf:about='a'><skos:altLabel xml:lang='ar'>ا#</skos:altLabel></skos:Concept>",
            foot: "</rdf:RDF>"),
        File(
            what: "concepts of one name", name: "a.rdf", head: rdf,
            part: "<skos:Concept rdf:about='#/a'><skos:prefLabel xml:lang='ar'>ا</skos:prefLabel>"
                + "<skos:prefLabel xml:lang='en'>a</skos:prefLabel></skos:Concept>", foot: "</rdf:RDF>"),
    ]

    private static let rdf =
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
        + "xmlns:skos='http://www.w3.org/2004/02/skos/core#'>"

    private static func tbx(_ language: String, _ term: String) -> String {
        "<langSec xml:lang='\(language)'><termSec><term>\(term)</term></termSec></langSec>"
    }

    private static func bytes(_ file: File, _ size: Int) -> [UInt8] {
        var bytes = Array(file.head.utf8)
        let pieces = file.part.split(separator: "#", omittingEmptySubsequences: false).map { Array($0.utf8) }
        var number = 0
        while bytes.count < size {
            bytes += pieces.joined(separator: String(number).utf8)
            number += 1
        }
        return bytes + Array(file.foot.utf8)
    }

    @Test(arguments: files.indices)
    func `the cost of reading grows with the file and no faster`(number: Int) {
        let file = Self.files[number]
        let growth = CostGrowth(from: 8 << 10) {
            Self.bytes(file, $0)
        } read: { bytes in
            var found: [String] = []
            _ = Reading.read(bytes, name: file.name, &found)
        }
        #expect(growth.isLinear, "\(file.what): \(growth)")
    }

    @Test func `columns without bound are refused with a remedy`() {
        let rows = (0..<1000).map { "{\"source\":\"ا\",\"target\":\"a\",\"k\($0)\":\"v\"}\n" }.joined()
        let findings = Reading.findings(rows, name: "a.jsonl")
        #expect(findings.count == 1000 - 254)
        #expect(findings.allSatisfy { $0.identifier == "too-many-columns" && $0.help != nil })
        #expect(findings.first?.location?.line == 255)
    }

    @Test func `columns of one name are numbered in order`() {
        let (rows, _) = Reading.read("source\ttarget\tx\tx\tx-2\tx\nا\ta\t1\t2\t3\t4\n", name: "a.tsv")
        #expect(rows == ["source=ا; target=a; x=1; x-2=2; x-2-2=3; x-3=4"])
    }
}
