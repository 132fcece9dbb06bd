import Annotation
import AnnotationImport
import Cleaning
import JSON
import Segmentation
import SystemPackage
import TEIWriting
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// The whole line with annotations made elsewhere: a folder with a text, a glossary and a file of each format.
@Suite struct ImportedAnnotationTests {
    private static let text = """
        لقاء في دمشق حول المياه

        التقى المهندس سالم الدرعاوي وفد شركة النخيل الذهبي يوم الخميس. وأضاف الدرعاوي أن سوريا والقلمونية بحثتا المشروع.

        وقالت هند القطيفي للزهراوية إن الشركة ستفتح مكتبا 😊 في الزرقاء.
        """

    private static let files: [AnnotationFormat: String] = [
        .jsonl: """
        {"doc": "news/a.txt", "entities": [{"start": 39, "end": 52, "type": "PERS", "cert": 0.91}, \
        {"start": 57, "end": 75, "type": "ORG"}, {"start": 112, "end": 121, "type": "GPE", "text": "القلمونية"}, \
        {"start": 143, "end": 154, "type": "PER", "text": "هند القطيفي"}, \
        {"start": 155, "end": 164, "type": "LOC", "text": "للزهراوية"}, \
        {"start": 195, "end": 202, "type": "LOC", "text": "الزرقاء"}]}
        """,
        .conll: """
        التقى\tO\nالمهندس\tO\nسالم\tB-PERS\nالدرعاوى\tI-PERS\nوفد\tO\nشركه\tB-ORG\nالنخيل\tI-ORG\nالذَّهبي\tI-ORG
        يوم\tO\nالخميس\tO\n.\tO\n\nوأضاف\tO\nالدرعاوى\tO\nان\tO\nسوريا\tO\nوالقلمونية\tB-LOC\nبحثتا\tO\nالمشروع\tO\n.\tO

        وقالت\tO\nهند\tB-PERS\nالقطيفى\tI-PERS\nل+\tO\nالزهراوية\tB-LOC\nإن\tO\nالشركة\tO\nستفتح\tO\nمكتبا\tO
        😊\tO\nفي\tO\nالزرقاء\tB-LOC\n.\tO
        """,
        .webanno: """
        #FORMAT=WebAnno TSV 3.3
        #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value


        #Text=التقى المهندس سالم الدرعاوي وفد شركة النخيل الذهبي
        1-1\t25-30\tالتقى\t_\t_
        1-2\t31-38\tالمهندس\t_\t_
        1-3\t39-43\tسالم\t*[1]\tPER[1]
        1-4\t44-52\tالدرعاوي\t*[1]\tPER[1]
        1-5\t53-56\tوفد\t_\t_
        1-6\t57-61\tشركة\t*[2]\tORG[2]
        1-7\t62-68\tالنخيل\t*[2]\tORG[2]
        1-8\t69-75\tالذهبي\t*[2]\tORG[2]

        #Text=والقلمونية بحثتا المشروع.
        2-1\t109-119\tوالقلمونية\t_\t_
        2-1.1\t110-119\tالقلمونية\t*\tLOC

        #Text=وقالت هند القطيفي للزهراوية إن الشركة ستفتح مكتبا 😊 في الزرقاء.
        3-1\t137-142\tوقالت\t_\t_
        3-2\t143-146\tهند\t*[3]\tPER[3]
        3-3\t147-154\tالقطيفي\t*[3]\tPER[3]
        3-4\t155-164\tللزهراوية\t*\tLOC
        3-5\t187-189\t😊\t_\t_
        3-6\t193-200\tالزرقاء\t*\tLOC

        """,
    ]

    /// A folder with everything, run with the given elements of `annotate.import`.
    private static func run(
        _ imports: String, files: [String: String], level: String = "tokens", jobs: Int = 2, output: String = "out",
        in folder: TemporaryFolder, glossary: String = ""
    ) async throws -> CorpusRun.Outcome {
        folder.write(Self.text, to: "Corpus/news/a.txt")
        folder.write("وصل وفد إلى حمص.", to: "Corpus/news/b.txt")
        folder.write("id\tsource\ttarget\ttype\n" + glossary, to: "g.tsv")
        for (name, content) in files { folder.write(content, to: name) }
        folder.write(
            """
            {"input": {"path": "Corpus"}, "glossaries": ["g.tsv"], "segment": {"level": "\(level)"},
             "annotate": {"model": false, "import": \(imports)}, "emit": {"validate": "all"}}
            """, to: "pipeline.json")
        var diagnostics: [Diagnostic] = []
        let (configuration, base) = try PreparedLine.configuration(
            from: FilePath(folder.file("pipeline.json")), reporting: &diagnostics)
        let prepared = try PreparedLine(
            configuration, folder: base, configurationFile: "pipeline.json", reporting: &diagnostics)
        let run = try CorpusRun(
            prepared, output: FilePath(folder.file(output)), jobs: jobs, reporting: &diagnostics)
        return try await run.run(control: RunControl()) { _ in }
    }

    /// The mentions as `surface type found_by proclitics`.
    private static func mentions(_ folder: TemporaryFolder, foundBy: String? = "import") -> [String] {
        (TestFiles.text(folder.file("out/mentions.csv")) ?? "").split(separator: "\r\n").dropFirst().compactMap { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 13, foundBy == nil || cells[8] == foundBy ?? "" else { return nil }
            return "\(cells[3]) \(cells[4]) \(cells[5]) \(cells[11])"
        }
    }

    private static let names: [AnnotationFormat: String] = [
        .jsonl: "all.jsonl", .conll: "ann/news/a.conll", .webanno: "ann/news/a.txt/admin.tsv",
    ]

    @Test(arguments: AnnotationFormat.allCases, TEILevel.allCases)
    func everyFormatGivesTheSameMentionsInValidTEI(format: AnnotationFormat, level: TEILevel) async throws {
        let folder = TemporaryFolder()
        let name = try #require(Self.names[format])
        let path = format == .jsonl ? name : "ann/**/*"
        let outcome = try await Self.run(
            "[{\"path\": \"\(path)\", \"source\": \"Tool 1.5\"}]", files: [name: Self.files[format] ?? ""],
            level: level.rawValue, in: folder)
        #expect(outcome.counts.rejected == 0)
        #expect(outcome.counts.validated == 2)
        let mentions = Self.mentions(folder)
        for expected in [
            "سالم الدرعاوي person  ", "شركة النخيل الذهبي organization  ", "القلمونية place  و", "هند القطيفي person  ",
            "لزهراوية place  ل", "الزرقاء place  ",
        ] {
            #expect(mentions.contains(expected), "\(format), \(level): \(mentions)")
        }
        #expect(outcome.counts.imports.read == 6)
        #expect(outcome.counts.imports.placed == 6)
        #expect(outcome.counts.imports.mentions == mentions.count)
        let tei = try #require(TestFiles.text(folder.file("out/tei/news/a.xml")))
        #expect(tei.contains(".resp.import1\"><resp>annotations imported and aligned to this text</resp>"))
        #expect(tei.contains("<name type=\"software\">Tool 1.5</name>"))
        #expect(tei.contains("was marked by the source named there"))
        #expect(tei.contains(format == .jsonl ? "cert=\"0.91\" resp=\"#" : "ana=\"ne:PER\" resp=\"#"))
        // What nobody imported anything for says nothing of imports.
        #expect(TestFiles.text(folder.file("out/tei/news/b.xml"))?.contains("import") == false)
    }

    @Test func personsFromAnnotationsTakePartInCoreference() async throws {
        let folder = TemporaryFolder()
        _ = try await Self.run("\"ann/**/*\"", files: ["ann/news/a.conll": Self.files[.conll] ?? ""], in: folder)
        let tei = try #require(TestFiles.text(folder.file("out/tei/news/a.xml")))
        #expect(Self.mentions(folder, foundBy: "rule").contains("الدرعاوي person  "))
        #expect(tei.components("<persName type=\"variant\" xml:lang=\"ar\">الدرعاوي<") == 2)
    }

    @Test func theBytesAreTheSameForAnyNumberOfJobs() async throws {
        let folder = TemporaryFolder()
        let files = ["ann/news/a.conll": Self.files[.conll] ?? "", "all.jsonl": Self.files[.jsonl] ?? ""]
        for jobs in [1, 4] {
            _ = try await Self.run(
                "[\"ann/**/*\", \"all.jsonl\"]", files: files, jobs: jobs, output: "out\(jobs)", in: folder)
        }
        for name in ["tei/news/a.xml", "tei/news/b.xml", "mentions.csv", "documents.csv", "unknown.csv", "corpus.xml"] {
            let first = TestFiles.read(folder.file("out1/\(name)"))
            #expect(first != nil && first == TestFiles.read(folder.file("out4/\(name)")), "\(name)")
        }
    }

    @Test func theGlossaryGivesKeyAndEnglish() async throws {
        let row = "p1\tسالم الدرعاوي\tSalim Dirawi\tperson\nt1\tالزرقاء\tAzraq\torganization\n"
        let conll = ["ann/news/a.conll": Self.files[.conll] ?? ""]
        // A tool: the row stands, of the same type or another.
        let tool = TemporaryFolder()
        _ = try await Self.run("[{\"path\": \"ann/**/*\"}]", files: conll, in: tool, glossary: row)
        #expect(Self.mentions(tool, foundBy: "glossary") == ["سالم الدرعاوي person p1 ", "الزرقاء organization t1 "])
        // By hand: the annotation stands, with the row's key where the types agree.
        let hand = TemporaryFolder()
        _ = try await Self.run(
            "[{\"path\": \"ann/**/*\", \"by\": \"hand\", \"source\": \"Rania\"}]", files: conll, in: hand, glossary: row
        )
        #expect(Self.mentions(hand, foundBy: "glossary") == [])
        #expect(Self.mentions(hand).contains("سالم الدرعاوي person p1 "))
        #expect(Self.mentions(hand).contains("الزرقاء place  "))
        let tei = try #require(TestFiles.text(hand.file("out/tei/news/a.xml")))
        #expect(tei.contains("<name type=\"person\">Rania</name>"))
        #expect(tei.contains("key=\"p1\""))
        #expect(tei.contains(">Salim Dirawi<"))
    }

    @Test func aKeyNamesTheRow() async throws {
        let folder = TemporaryFolder()
        _ = try await Self.run(
            "\"k.jsonl\"",
            files: [
                "k.jsonl": #"{"doc": "news/b.txt", "entities": [{"start": 12, "end": 15, "type": "LOC", "key": "c7"}]}"#
            ], in: folder, glossary: "c7\tمدينة ابن الوليد\tHoms\tplace\n")
        #expect(Self.mentions(folder) == ["حمص place c7 "])
        #expect(TestFiles.text(folder.file("out/mentions.csv"))?.contains(",Homs,") == true)
    }

    @Test func aDateTakesTheValueThatARuleReads() async throws {
        let folder = TemporaryFolder()
        folder.write("عاد الوفد في 6 نوفمبر 2025 إلى حمص.", to: "Corpus/c.txt")
        _ = try await Self.run(
            "\"d.conll\"",
            files: ["d.conll": "# newdoc id = c\nفي\tO\n6\tB-DATE\nنوفمبر\tI-DATE\n2025\tI-DATE\nإلى\tO\n"], in: folder)
        #expect(Self.mentions(folder) == ["6 نوفمبر 2025 date  "])
        let tei = try #require(TestFiles.text(folder.file("out/tei/c.xml")))
        #expect(tei.contains("when=\"2025-11-06\" resp=\"#"))
    }

    @Test func nothingIsLostInSilence() async throws {
        let folder = TemporaryFolder()
        let lines = """
            {"doc": "news/b", "entities": [{"start": 12, "end": 15, "type": "LOC"}, {"start": 0, "end": 3, "type": "MISC"},
            {"doc": "news/b", "entities": [{"start": 12, "end": 15, "type": "LOC"}, {"start": 0, "end": 3, "type": "MISC"}, \
            {"start": 4, "end": 7, "type": "XYZ"}, {"start": 900, "end": 903, "type": "PER"}, \
            {"start": 15, "end": 16, "type": "PER"}]}
            {"doc": "news/bb.txt", "entities": []}
            """
        let outcome = try await Self.run("\"x.jsonl\"", files: ["x.jsonl": lines], in: folder)
        #expect(outcome.counts.warning == 1)
        let run = try JSONReader.read(TestFiles.read(folder.file("out/run.json")) ?? [], file: "run.json")
        func figure(_ key: String) -> String? {
            if case .number(let numeral)? = run["imports"]?[key]?.value { numeral } else { nil }
        }
        #expect(figure("read") == "5")
        #expect(figure("mentions") == "1")
        #expect(figure("leftOut") == "1")
        #expect(figure("unknownLabel") == "1")
        #expect(figure("unaligned") == "1")
        #expect(figure("unfit") == "1")
        #expect(figure("recordsWithoutDocument") == "1")

        var diagnostics: [Diagnostic] = []
        let (configuration, base) = try PreparedLine.configuration(
            from: FilePath(folder.file("pipeline.json")), reporting: &diagnostics)
        let prepared = try PreparedLine(
            configuration, folder: base, configurationFile: "pipeline.json", reporting: &diagnostics)
        let corpus = try CorpusRun(prepared, reporting: &diagnostics)
        let checked = corpus.checkAnnotations(reporting: &diagnostics)
        #expect(checked.documents == 1)
        let found = diagnostics.map { "\($0.location?.line ?? 0) \($0.identifier)" }
        #expect(
            found == [
                "1 bad-annotation-line", "3 annotations-without-document", "2 annotation-without-place",
                "2 unknown-label",
            ])
        #expect(diagnostics[1].help == "did you mean news/b.txt?")
        #expect(diagnostics.allSatisfy { $0.help?.isEmpty == false })
    }

    @Test func annotationsOfRemovedTextAreLeftOutAndCounted() throws {
        let text =
            "لقاء في دمشق حول المياه\n\nشارك\n\nفيسبوك\n\nالتقى سالم الدرعاوي وفد الشركة في حلب مساء أمس لبحث المشروع.\n"
        var document = try SampleLine.gloss(text).annotated.source
        let removed = try #require(SampleLine.gloss(text).annotated.clean.removals.first?.source)
        document.imports.mentions = [
            ImportedMention(range: removed, type: .organization),
            ImportedMention(range: SourceRange(0, removed.end + 8), type: .organization),
        ]
        var diagnostics: [Diagnostic] = []
        let line = SampleLine.prepared.line
        let segmented = try line.segmenter.process(
            line.cleaner.process(document, reporting: &diagnostics), reporting: &diagnostics)
        let annotated = try line.annotator.process(segmented, reporting: &diagnostics)
        #expect(annotated.imports.inRemovedText == 2)
        #expect(annotated.imports.mentions == 0)
    }

    // MARK: - Configuration

    @Test(arguments: [
        ("[\"none/**/*.conll\"]", "no-annotations"), ("\"Corpus\"", "no-annotations"),
    ])
    func aPathThatNamesNothingStopsTheRun(imports: String, identifier: String) async throws {
        let folder = TemporaryFolder()
        do {
            _ = try await Self.run(imports, files: [:], in: folder)
            Issue.record("ran")
        } catch let failure as PreparedLine.Failure {
            #expect(failure.diagnostics.map(\.identifier) == [identifier])
        }
    }

    @Test(arguments: [
        (#"[{"pth": "a"}]"#, "unknown-key missing-key", "did you mean \"path\"?"),
        (
            #"[{"path": "a", "format": "conl"}]"#, "bad-value",
            "did you mean \"conll\"? Allowed: auto, jsonl, conll, webanno"
        ),
        (#"[{"path": "a", "types": {"X": "persn"}}]"#, "bad-value", "did you mean \"person\"?"),
        (#"[{"path": "a", "types": ["X"]}]"#, "bad-value", "write an object such as { \"PERS\": \"person\" }"),
        (#"[{"path": "a", "by": "machine"}]"#, "bad-value", "write one of \"tool\", \"hand\""),
        ("[5]", "bad-value", "write a path, or an object with a path"), ("{}", "bad-value", "write a path, or a list"),
    ])
    func errorsOfTheConfigurationHaveTheirPlace(value: String, identifiers: String, help: String) {
        let text = "{\"input\": {\"path\": \"c\"}, \"annotate\": {\"import\": \(value)}}"
        var diagnostics: [Diagnostic] = []
        let configuration = ConfigurationReader.read(Array(text.utf8), file: "p.json", reporting: &diagnostics)
        #expect(configuration == nil)
        #expect(diagnostics.map(\.identifier).joined(separator: " ") == identifiers)
        #expect(diagnostics.first?.help?.hasPrefix(help) == true, "\(diagnostics.first?.help ?? "")")
        #expect(diagnostics.first?.location?.line == 1)
        #expect((diagnostics.first?.location?.column ?? 0) > 40)
    }

    @Test func theEffectiveConfigurationReadsBack() throws {
        let text =
            #"{"input": {"path": "c"}, "annotate": {"import": ["a.conll", {"path": "b", "types": {"GPE": "place"}}]}}"#
        var diagnostics: [Diagnostic] = []
        let first = try #require(
            ConfigurationReader.read(Array(text.utf8), file: "p.json", reporting: &diagnostics))
        #expect(first.annotate.imports.map(\.path) == ["a.conll", "b"])
        let again = ConfigurationReader.read(
            Array(first.effective.pretty.utf8), file: "q.json", reporting: &diagnostics)
        #expect(again == first)
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("n/a.conll", "n/a.txt"), ("n/a.txt.conll", "n/a.txt"), ("ann/n/a.conll", "n/a.txt"),
        ("ann/n/a.txt/admin.tsv", "n/a.txt"), ("b.conll", nil as String?), ("a.conll", nil), ("m/a.conll", "m/a.txt"),
        ("top.jsonl", "top.txt"), ("n/c.d.conll", "n/c.d.txt"),
    ])
    func aFileBelongsToTheDocumentItIsCalledLike(file: String, document: String?) {
        let names = DocumentNames(["m/a.txt", "n/a.txt", "n/c.d.txt", "top.txt", "x/b.html", "x/b.txt"])
        #expect(names.document(ofFile: file) == document)
    }

    @Test(arguments: [
        ("n/a.txt", "n/a.txt"), ("n/a", "n/a.txt"), ("./n/a.txt", "n/a.txt"), ("c.d.txt", "n/c.d.txt"),
        ("top", "top.txt"),
        ("a.txt", nil as String?), ("a", nil), ("x/b", nil), ("x/b.html", "x/b.html"), ("n/a.xml", "n/a.txt"),
        ("", nil),
    ])
    func aRecordNamesItsDocument(name: String, document: String?) {
        let names = DocumentNames(["m/a.txt", "n/a.txt", "n/c.d.txt", "top.txt", "x/b.html", "x/b.txt"])
        #expect(names.document(called: name) == document)
    }

    @Test func aCollectionWithoutNamesIsJoinedInOrder() async throws {
        let folder = TemporaryFolder()
        let file = "-DOCSTART- O\n\nهند B-PER\nالقطيفي I-PER\n\n-DOCSTART- O\n\nإلى O\nحمص B-LOC\n"
        _ = try await Self.run("\"all.conll\"", files: ["all.conll": file], in: folder)
        #expect(Self.mentions(folder) == ["هند القطيفي person  ", "حمص place  "])
    }

    /// Doccano numbers its records, and exports them in Lines or in one list.
    @Test(arguments: [("", "\n", "\n"), ("[\n", ",\n", "\n]\n")])
    func numbersThatNameNoDocumentAreJoinedInOrder(opening: String, between: String, closing: String) async throws {
        let folder = TemporaryFolder()
        let records = [
            #"{"id": 8, "text": "وقالت هند القطيفي إن", "label": [[6, 17, "PER"]]}"#,
            #"{"id": 9, "text": "وصل وفد إلى حمص.", "label": [[12, 15, "LOC"]]}"#,
        ]
        let file = opening + records.joined(separator: between) + closing
        _ = try await Self.run("\"all.json\"", files: ["all.json": file], in: folder)
        #expect(Self.mentions(folder) == ["هند القطيفي person  ", "حمص place  "])
    }

    @Test func aSingleFileBelongsToTheDocumentItsFoldersName() async throws {
        let folder = TemporaryFolder()
        _ = try await Self.run(
            "\"ann/news/b.conll\"", files: ["ann/news/b.conll": "إلى\tO\nحمص\tB-LOC\n"], in: folder)
        #expect(Self.mentions(folder) == ["حمص place  "])
    }
}

extension String {
    /// The number of parts between occurrences of `separator`.
    fileprivate func components(_ separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}
