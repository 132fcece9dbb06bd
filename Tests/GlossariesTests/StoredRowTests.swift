import Testing
import TextModel

@testable import Glossaries

/// Rows are made from the bytes of the files when somebody asks for them.
@Suite struct StoredRowTests {
    /// Compiles bytes as they stand, line ends included.
    private func glossary(_ layers: String...) -> (glossary: CompiledGlossary, found: [Diagnostic]) {
        var found: [Diagnostic] = []
        let files = layers.enumerated().map {
            GlossaryFile(name: "layer\($0).tsv", bytes: Array($1.utf8), layer: $0)
        }
        return (GlossaryCompiler().compile(files, reporting: &found), found)
    }

    @Test(
        "A cell is the same however its line ends and whatever stands round it",
        arguments: [
            "source\ttarget\tdomain\nطريف\tTurayf\tnorth\n",
            "source\ttarget\tdomain\nطريف\tTurayf\tnorth",
            "source\ttarget\tdomain\r\nطريف\tTurayf\tnorth\r\n",
            "source\ttarget\tdomain\r\nطريف\tTurayf\tnorth\r",
            "source\ttarget\tdomain\nطريف\tTurayf\tnorth\t\t\t\n",
            "source\ttarget\tdomain\r\nطريف\tTurayf\tnorth\t\r\n",
            "\u{FEFF}source\ttarget\tdomain\n\n# a comment\n  طريف \t\u{A0}Turayf\t north\u{A0}\n",
            "domain\tmine\ttarget\tsource\nnorth\tx\tTurayf\tطريف\n",
        ])
    func cells(_ text: String) throws {
        let (glossary, found) = glossary(text)
        #expect(found.filter { $0.severity == .error } == [])
        let row = try #require(glossary.concepts.first)
        #expect(glossary.concepts.count == 1)
        #expect(row.source == "طريف" && row.target == "Turayf" && row.domain == "north")
    }

    @Test("An empty last cell is empty, with and without a carriage return")
    func emptyLastCell() throws {
        for end in ["\n", "\r\n", "", "\t\n"] {
            let row = try #require(glossary("source\ttarget\tdomain\nطريف\tTurayf\t" + end).glossary.concepts.first)
            #expect(row.domain == nil)
        }
    }

    @Test("Escapes are resolved in the row as it is made")
    func escapes() throws {
        let text = "source\ttarget\ttarget_alt\tgloss\nطريف\tA\\|B\tC|D\\|E\tone\\ntwo\\\\three\n"
        let row = try #require(glossary(text).glossary.concepts.first)
        #expect(row.target == "A|B" && row.targetAlternatives == ["C", "D|E"])
        #expect(row.definition == "one\ntwo\\three")
    }

    @Test("Three layers: given cells replace, an empty cell keeps, replace drops, off removes")
    func layers() throws {
        let (glossary, found) = glossary(
            "id\tsource\ttarget\tpriority\tdomain\na\tطريف\tTurayf\t1\tx\nb\tعرعر\tArar\t\ty\nc\tرفحاء\tRafha\t\tz\n",
            "id\ttarget\tsource\tstatus\tlayer_mode\na\tTuraif\t\t\t\nb\tAr\u{2019}ar\tعرعر\t\treplace\n",
            "id\tpriority\tsource\ttarget\tstatus\na\t7\t\t\t\nc\t\t\t\toff\n")
        #expect(found.filter { $0.severity == .error } == [])
        #expect(glossary.concepts.map(\.key) == ["a", "b"])
        let first = glossary.concepts[0]
        #expect(first.target == "Turaif" && first.priority == 7 && first.domain == "x" && first.layer == 2)
        #expect(first.location == SourceLocation(file: "layer2.tsv", line: 2))
        #expect(glossary.concepts[1].domain == nil && glossary.concepts[1].layer == 1)
        #expect(glossary.provenance(ofKey: "a")?.first { $0.column == "target" }?.location.file == "layer1.tsv")
    }

    @Test("An id made from a row's words joins equal rows of two layers, and a row that gives that id")
    func generatedKeys() throws {
        let plain = "source\ttarget\tdomain\nطريف\tTurayf\tx\n"
        let key = try #require(glossary(plain).glossary.concepts.first?.key)
        #expect(key.hasPrefix("g") && key.count == 17)
        let joined = glossary(plain, "source\ttarget\tgloss\nطريف\tTurayf\ta town\n").glossary
        #expect(joined.concepts.map(\.key) == [key])
        #expect(joined.concepts[0].domain == "x" && joined.concepts[0].definition == "a town")
        let named = glossary(plain, "id\tsource\ttarget\n\(key)\tطريف\tTuraif\n").glossary
        #expect(named.concepts.map(\.target) == ["Turaif"])
        #expect(named.concepts.indices(ofKeys: [key, "other"]) == [0])
    }

    @Test("Rows are the same by number, by walking and for many tasks at once")
    func manyRows() async throws {
        var text = "id\tsource\ttarget\ttype\tauthority\n"
        for number in 0..<500 { text += "r\(number)\tطريف \(number)\tTurayf \(number)\tplace\twd:Q\(number + 1)\n" }
        let compiled = glossary(text).glossary
        #expect(compiled.concepts.count == 500)
        let walked = Array(compiled.concepts)
        let asked = await withTaskGroup(of: [Concept].self) { group in
            for _ in 0..<4 { group.addTask { compiled.concepts.indices.map { compiled.concepts[$0] } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for concepts in asked { #expect(concepts == walked) }
        #expect(walked[499].authorities == [AuthorityIdentifier(type: "wikidata", value: "Q500")])
        #expect(compiled.concepts.firstIndex(ofKey: "r77") == 77)
        #expect(compiled.concepts.firstIndex(ofKey: "r500") == nil)
    }

    @Test("A row is found by its id whether it was met before or not")
    func metRows() {
        let text = "id\tsource\ttarget\na\tطريف\tTurayf\nb\tعرعر\tArar\nc\tرفحاء\tRafha\nd\tسكاكا\tSakaka\n"
        let concepts = glossary(text).glossary.concepts
        #expect(concepts[2].key == "c")
        #expect(concepts.indices(ofKeys: ["c"]) == [2])
        #expect(concepts.indices(ofKeys: ["d", "c", "a", "none"]) == [0, 2, 3])
        #expect(concepts.indices(ofKeys: []).isEmpty)
    }
}
