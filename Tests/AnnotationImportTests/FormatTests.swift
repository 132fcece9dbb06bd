import Testing
import TextModel

@testable import AnnotationImport

@Suite struct CoNLLTests {
    @Test(arguments: [
        // CAMeL Tools, ANERcorp: IOB2.
        ("سالم\tB-PERS\nالدرعاوي\tI-PERS\nفي\tO\nحلب\tB-LOC", ["PERS:سالم الدرعاوي", "LOC:حلب"]),
        // IOB1: B- only between neighbours of one kind.
        ("سالم\tI-PER\nالدرعاوي\tI-PER\nهند\tB-PER\nحلب\tI-LOC", ["PER:سالم الدرعاوي", "PER:هند", "LOC:حلب"]),
        // BIOES and BILOU.
        ("سالم\tB-PER\nبن\tI-PER\nعيد\tE-PER\nحلب\tS-LOC\nحمص\tU-LOC", ["PER:سالم بن عيد", "LOC:حلب", "LOC:حمص"]),
        // CoNLL-2003: token, part of speech, chunk, tag, between spaces.
        ("-DOCSTART- -X- -X- O\n\nسالم NNP B-NP B-PER\nقال VBD B-VP O", ["PER:سالم"]),
        // Bare labels go on.
        ("سالم\tPER\nالدرعاوي\tPER\nقال\tO\nحلب\tLOC", ["PER:سالم الدرعاوي", "LOC:حلب"]),
        // The end of a sentence ends an entity; another label does too.
        ("سالم\tB-PER\n\nالدرعاوي\tI-PER\nحلب\tI-LOC", ["PER:سالم", "PER:الدرعاوي", "LOC:حلب"]),
        // Line ends of Windows, a byte order mark, prefixes with _.
        ("\u{FEFF}حلب\tB_LOC\r\nالكبرى\tI_LOC\r\n", ["LOC:حلب الكبرى"]),
        // # is a token where it has a tag, and a comment where it has none.
        ("# text = حلب\n#\tO\nحلب\tB-LOC", ["LOC:حلب"]),
        ("-LRB-\tO\nحلب\tB-LOC\n-RRB-\tO", ["LOC:حلب"]),
    ])
    func readsTheSchemesOfTags(file: String, expected: [String]) {
        #expect(marked(file, format: .conll) == expected)
        #expect(findings(file, format: .conll) == [])
    }

    /// As Stanza writes it: the tag of a token that is cut into words stands on the line of the range.
    private static let universal = """
        # newdoc id = news/a.txt
        # text = زار سالم الدرعاوي وسوريا
        1\tزار\t_\tVERB\t_\t_\t0\troot\t_\tstart_char=0|end_char=3|ner=O
        2\tسالم\t_\tPROPN\t_\t_\t1\tnsubj\t_\tstart_char=4|end_char=8|ner=B-PER
        3\tالدرعاوي\t_\tPROPN\t_\t_\t2\tflat\t_\tstart_char=9|end_char=17|ner=E-PER
        4-5\tوسوريا\t_\t_\t_\t_\t_\t_\t_\tstart_char=18|end_char=24|ner=S-LOC
        4\tو\t_\tCCONJ\t_\t_\t5\tcc\t_\t_
        5\tسوريا\t_\tPROPN\t_\t_\t1\tobj\t_\t_
        5.1\tفارغ\t_\tNOUN\t_\t_\t_\t_\t_\t_

        # newdoc id = news/b.txt
        1-2\tبحلب\t_\t_\t_\t_\t_\t_\t_\t_
        1\tب\t_\tADP\t_\t_\t2\tcase\t_\tNER=O
        2\tحلب\t_\tPROPN\t_\t_\t0\troot\t_\tNER=B-LOC
        """

    @Test func readsUniversalDependenciesWithTagsInMisc() {
        #expect(marked(Self.universal) == ["PER:سالم الدرعاوي", "LOC:وسوريا", "LOC:بحلب"])
        var diagnostics: [Diagnostic] = []
        let records = AnnotationReader.read(Array(Self.universal.utf8), file: "f.conllu", reporting: &diagnostics)
        #expect(records.map(\.document) == ["news/a.txt", "news/b.txt"])
        #expect(records.map(\.line) == [1, 11])
        #expect(records[0].text.map { String(decoding: $0, as: UTF8.self) } == "زار سالم الدرعاوي وسوريا")
        #expect(diagnostics.isEmpty)
    }

    @Test func documentsBeginAtDocstart() {
        let file = "-DOCSTART- (a.txt) O\nحلب O\n-DOCSTART- O\nحمص B-LOC\n"
        var diagnostics: [Diagnostic] = []
        let records = AnnotationReader.read(Array(file.utf8), file: "f", format: .conll, reporting: &diagnostics)
        #expect(records.map(\.document) == ["a.txt", nil])
        #expect(records.map(\.annotations.count) == [0, 1])
    }

    @Test func aLineWithoutATagIsReportedAndItsTokenKept() {
        let file = "سالم\tB-PER\nالدرعاوي\nحلب\tB-LOC"
        #expect(findings(file, format: .conll) == ["bad-annotation-line"])
        #expect(marked(file, format: .conll) == ["PER:سالم", "LOC:حلب"])
    }
}

@Suite struct JSONLinesTests {
    private static let source = "زار سالم الدرعاوي حلب"

    @Test(arguments: [
        #"{"doc": "a.txt", "entities": [{"start": 4, "end": 17, "type": "PER"}]}"#,
        #"{"id": 7, "spans": [{"start": 4, "end": 17, "label": "PER"}]}"#,  // spaCy, Prodigy
        #"{"document": "a", "entities": [{"start_char": 4, "end_char": 17, "type": "PER", "text": "سالم الدرعاوي"}]}"#,
        #"{"id": 1, "text": "زار سالم الدرعاوي حلب", "label": [[4, 17, "PER"]]}"#,  // Doccano
        #"{"id": 1, "entities": [{"entity_group": "PER", "score": 0.9, "word": "سالم", "start": 4, "end": 17}]}"#,
        #"{"id": 1, "entities": [{"entity": "B-PER", "score": 0.9, "start": 4, "end": 17}]}"#,  // Transformers
    ])
    func readsTheNamesThatToolsUse(line: String) {
        #expect(marked(line, source: Self.source) == ["PER:سالم الدرعاوي"])
        #expect(findings(line) == [])
    }

    @Test func keepsScoreKeyAndWords() throws {
        let line =
            #"{"doc": "a", "entities": [{"start": 1, "end": 2, "type": "LOC", "text": "ح", "key": "k1", "cert": 0.25}]}"#
        var diagnostics: [Diagnostic] = []
        let records = AnnotationReader.read(Array(line.utf8), file: "f.jsonl", reporting: &diagnostics)
        let annotation = try #require(records.first?.annotations.first)
        #expect(annotation.score == 0.25)
        #expect(annotation.key == "k1")
        #expect(annotation.surface == "ح")
    }

    @Test(arguments: [
        ("{\"doc\": \"a\"", "bad-annotation-line"), ("[1]", "bad-annotation-line"),
        ("{\"doc\": \"a\"}", "bad-annotation-line"), ("{\"doc\": \"a\", \"entities\": 5}", "bad-annotation-line"),
        ("{\"doc\": \"a\", \"entities\": [5]}", "bad-annotation"),
        ("{\"doc\": \"a\", \"entities\": [{\"start\": 1.5, \"end\": 2, \"type\": \"X\"}]}", "bad-annotation"),
        ("{\"doc\": \"a\", \"entities\": [{\"start\": 1, \"end\": 2}]}", "bad-annotation"),
        ("{\"doc\": \"a\", \"entities\": [[1, 2]]}", "bad-annotation"),
    ])
    func aBadLineIsNamed(line: String, identifier: String) {
        #expect(findings(line + "\n{\"doc\": \"b\", \"entities\": []}", format: .jsonl) == [identifier])
    }

    @Test func aFileFullOfErrorsIsReportedShortly() {
        let file = String(repeating: "no JSON\n", count: 10_000)
        let found = findings(file, format: .jsonl)
        #expect(found.count == 6)
    }
}

@Suite struct WebAnnoTests {
    private static let header = """
        #FORMAT=WebAnno TSV 3.3
        #T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue|coarseValue
        #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value


        """

    private func marked(_ body: String, layer: String? = nil) -> [String] {
        AnnotationImportTests.marked(Self.header + body, layer: layer)
    }

    @Test func readsSpansOverSeveralTokensByTheirNumbers() {
        let body = """
            #Text=زار سالم الدرعاوي حلب.
            1-1\t0-3\tزار\t_\t_\t_\t_
            1-2\t4-8\tسالم\tNOUN\tN\t*[1]\tPER[1]
            1-3\t9-17\tالدرعاوي\tNOUN\tN\t*[1]\tPER[1]
            1-4\t18-21\tحلب\t_\t_\thttp://www.wikidata.org/entity/Q41183\tLOC
            1-5\t21-22\t.\t_\t_\t_\t_

            """
        #expect(marked(body) == ["PER:سالم الدرعاوي", "LOC:حلب"])
    }

    @Test func readsStackedAnnotationsAndNeighboursApart() {
        let body = """
            #Text=جامعة حلب هند سالم
            1-1\t0-5\tجامعة\t_\t_\t*[1]\tORG[1]
            1-2\t6-9\tحلب\t_\t_\t*[1]|*[2]\tORG[1]|LOC[2]
            1-3\t10-13\tهند\t_\t_\t*\tPER
            1-4\t14-18\tسالم\t_\t_\t*\tPER

            """
        #expect(marked(body) == ["ORG:جامعة حلب", "LOC:حلب", "PER:هند", "PER:سالم"])
    }

    @Test func countsOffsetsInUTF16() {
        let body = """
            #Text=😊 حلب 😊 حمص
            1-1\t0-2\t😊\t_\t_\t_\t_
            1-2\t3-6\tحلب\t_\t_\t*\tLOC
            1-3\t7-9\t😊\t_\t_\t_\t_
            1-4\t10-13\tحمص\t_\t_\t*\tLOC

            """
        #expect(marked(body) == ["LOC:حلب", "LOC:حمص"])
    }

    @Test func takesEscapesBack() {
        let body = """
            #Text=حلب\\tو\\\\حمص
            #Text=[قرب] *النهر*
            1-1\t0-3\tحلب\t_\t_\t*\tA\\_B\\|C
            1-2\t4-9\tو\\\\حمص\t_\t_\t*[3]\tX\\[1\\][3]
            1-3\t10-15\t[قرب]\t_\t_\t*[3]\tX\\[1\\][3]

            """
        #expect(marked(body) == ["A_B|C:حلب", "X[1]:و\\حمص\n[قرب]"])
    }

    @Test func aPartOfATokenHasItsOwnPlace() {
        let body = """
            #Text=وسوريا قريبة
            1-1\t0-6\tوسوريا\t_\t_\t_\t_
            1-1.1\t1-6\tسوريا\t_\t_\t*\tLOC
            1-2\t7-12\tقريبة\t_\t_\t_\t_

            """
        #expect(marked(body) == ["LOC:سوريا"])
    }

    @Test func sentencesAreReadByTheirOwnOffsets() {
        // The second begins far behind the first, the third again at 0, the fourth has no text and wrong offsets.
        let body = """
            #Text=حلب
            1-1\t0-3\tحلب\t_\t_\t*\tLOC

            #Sentence.id=s2
            #Text=في حمص
            2-1\t500-502\tفي\t_\t_\t_\t_
            2-2\t503-506\tحمص\t_\t_\t*\tLOC

            #Text=إدلب
            3-1\t0-4\tإدلب\t_\t_\t*\tLOC

            4-1\t7-9\tالرقة\t_\t_\t*\tLOC

            """
        #expect(marked(body) == ["LOC:حلب", "LOC:حمص", "LOC:إدلب", "LOC:الرقة"])
    }

    @Test func aLayerCanBeNamed() {
        let file = """
            #FORMAT=WebAnno TSV 3.2
            #T_SP=webanno.custom.Mood|Mood
            #T_SP=webanno.custom.Name|note|Kind


            #Text=حلب
            1-1\t0-3\tحلب\tgood\tx\tLOC

            """
        #expect(AnnotationImportTests.marked(file, layer: "Mood") == ["good:حلب"])
        #expect(AnnotationImportTests.marked(file, layer: "webanno.custom.Name") == ["x:حلب"])
        #expect(
            findings(Self.header.replacingNamedEntity + "#Text=حلب\n1-1\t0-3\tحلب\t_\t_\t_\tX\n") == [
                "no-annotation-layer"
            ])
    }

    @Test func anAnnotationWithoutALabelIsReported() {
        #expect(findings(Self.header + "#Text=حلب\n1-1\t0-3\tحلب\t_\t_\t*\t*\n") == ["bad-annotation"])
        #expect(findings(Self.header + "#Text=حلب\nحلب\n") == ["bad-annotation-line"])
    }
}

extension String {
    /// The header with a layer that is none of names.
    fileprivate var replacingNamedEntity: String {
        split(separator: "NamedEntity").joined(separator: "Chunk")
    }
}

@Suite struct LabelMapTests {
    @Test(arguments: [
        ("PERS", "person"), ("per", "person"), ("GPE", "place"), ("FAC", "place"), ("ORG", "organization"),
        ("Person", "person"), ("DATE", "date"), ("CARDINAL", "number"), ("OCC", "role"), ("QUANTITY", "measure"),
    ])
    func knowsTheUsualLabels(label: String, type: String) {
        #expect(LabelMap().meaning(of: label) == MentionType(rawValue: type).map { .type($0) })
    }

    @Test func ownLabelsComeFirst() {
        let map = LabelMap(own: [("GPE", "organization"), ("Fac", "none"), ("بلد", "place")])
        #expect(map.meaning(of: "gpe") == .type(.organization))
        #expect(map.meaning(of: "FAC") == .leftOut)
        #expect(map.meaning(of: "بلد") == .type(.place))
        #expect(map.meaning(of: "MISC") == .leftOut)
        #expect(map.meaning(of: "XYZ") == nil)
    }
}
