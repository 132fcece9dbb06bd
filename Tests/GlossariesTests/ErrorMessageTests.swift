import Glossaries
import Testing
import TextModel

/// What people read when a glossary cannot be used, word for word.
@Suite struct ErrorMessageTests {
    /// The findings as the command prints them, without their help.
    private func messages(_ text: String) -> [String] {
        var found: [Diagnostic] = []
        _ = GlossaryCompiler().compile([file(text)], reporting: &found)
        return found.map(Self.line)
    }

    static func line(_ found: Diagnostic) -> String {
        let place = found.location
        let numbers = [place?.line, place?.column].compactMap { $0.map { ":\($0)" } }.joined()
        let help = found.help.map { " → \($0)" } ?? ""
        return
            "\(place?.file ?? "")\(numbers): \(found.severity.rawValue): \(found.message) [\(found.identifier)]\(help)"
    }

    @Test(arguments: [
        (
            "source ⇥ target\nالقاهرة ⇥ Cairo ⇥ x",
            "terms.tsv:2:14: error: the row has 3 cells, the header names 2 columns [column-count] → remove the extra tab, or write a tab inside a cell as \\t"
        ),
        (
            "source ⇥ target ⇥ type\nالقاهرة ⇥ Cairo",
            "terms.tsv:2:14: error: the row has 2 cells, the header names 3 columns [column-count] → add the missing tabs: one tab between two cells, also where a cell is empty"
        ),
        (
            "# a comment\n#\nsource ⇥ target\n ⇥ Cairo",
            "terms.tsv:4: error: the row has no source [missing-source] → write the Arabic wording as it is cited, or remove the row"
        ),
        (
            "source ⇥ target\nالقاهرة ⇥ ",
            "terms.tsv:2:9: error: «\u{2068}القاهرة\u{2069}» has no target [missing-target] → write its English, or set status to blocker, dnt, forbidden or off"
        ),
        (
            "source ⇥ target ⇥ type\nالقاهرة ⇥ Cairo ⇥ plce",
            "terms.tsv:2:15: error: unknown type «plce»; expected person, place, organization, org, agreement, event, role, term, concept, work, product or other [unknown-value] → write «place»"
        ),
        (
            "source ⇥ target ⇥ status\nالقاهرة ⇥ Cairo ⇥ prefered",
            "terms.tsv:2:15: error: unknown status «prefered»; expected preferred, admitted, deprecated, forbidden, dnt, blocker or off [unknown-value] → write «preferred»"
        ),
        (
            "source ⇥ target ⇥ article\nالقاهرة ⇥ Cairo ⇥ maybe",
            "terms.tsv:2:15: error: unknown article «maybe»; expected required, forbidden or optional [unknown-value] → write one of these words, or leave the cell empty"
        ),
        (
            "source ⇥ target ⇥ folding\nالقاهرة ⇥ Cairo ⇥ 4",
            "terms.tsv:2:15: error: unknown folding «4»; expected 0, 1, 2 or 3 [unknown-value] → write one of these words, or leave the cell empty"
        ),
        (
            "source ⇥ target ⇥ priority\nالقاهرة ⇥ Cairo ⇥ high",
            "terms.tsv:2:15: error: the priority «high» is not a whole number [invalid-number] → write a number such as 10 or -1"
        ),
        (
            "source ⇥ target ⇥ valid_from\nالقاهرة ⇥ Cairo ⇥ 12.2.2019",
            "terms.tsv:2:15: error: valid_from «12.2.2019» is not a date [invalid-date] → write it as 2019, 2019-02 or 2019-02-12"
        ),
        (
            "source ⇥ target ⇥ valid_from ⇥ valid_to\nالقاهرة ⇥ Cairo ⇥ 2019-03 ⇥ 2019-02",
            "terms.tsv:2:23: error: valid_to 2019-02 lies before valid_from 2019-03 [invalid-date] → swap the two dates, or correct one"
        ),
        (
            "source ⇥ target ⇥ authority\nالقاهرة ⇥ Cairo ⇥ wd:85",
            "terms.tsv:2:15: error: the authority «wd:85» is not of the form prefix:identifier [invalid-authority] → write it as wd:Q85, gn:360630 or viaf:123; leave the cell empty where no source gives it"
        ),
        (
            "id ⇥ source ⇥ target\ncairo ⇥ القاهرة ⇥ Cairo\ncairo ⇥ مصر ⇥ Egypt",
            "terms.tsv:3:1: error: the id «cairo» is already taken in this layer, at terms.tsv:2 [duplicate-id] → give the row an id of its own, or join the two rows"
        ),
        (
            "id ⇥ source ⇥ target\n1 cairo ⇥ القاهرة ⇥ Cairo",
            "terms.tsv:2:1: error: the id «1 cairo» is not an XML name [invalid-id] → begin it with a letter and use only letters, digits, «-», «_» and «.»"
        ),
        (
            "source ⇥ target\nالقاهرة ⇥ Cairo\nالقاهرة ⇥ Cairo",
            "terms.tsv:3: warning: the row repeats terms.tsv:2: same source, target and type [duplicate-row] → remove one of the two"
        ),
        (
            "source ⇥ target ⇥ varaints\nالقاهرة ⇥ Cairo ⇥ ",
            "terms.tsv:1:15: warning: unknown column «varaints»; did you mean «variants»? [unknown-column] → rename it to «variants», or to a name that resembles no other if it is a column of your own"
        ),
        (
            "source ⇥ target ⇥ seen by\nالقاهرة ⇥ Cairo ⇥ me",
            ""
        ),
        (
            "source ⇥ target ⇥ authority\nالقاهرة ⇥ Cairo ⇥ wkidata:Q85",
            "terms.tsv:2:15: warning: unknown authority «wkidata»; did you mean «wikidata»? [unknown-authority] → write «wikidata», or a name that resembles no other if it is an authority of your own"
        ),
        (
            "source ⇥ target ⇥ authority\nالقاهرة ⇥ Cairo ⇥ iso3166:eg",
            "terms.tsv:2:15: error: the authority «iso3166:eg» is not of the form prefix:identifier [invalid-authority] → write it as wd:Q85, gn:360630 or viaf:123; leave the cell empty where no source gives it"
        ),
        (
            "source ⇥ tarjet\nالقاهرة ⇥ Cairo",
            "terms.tsv:1:8: warning: unknown column «tarjet»; did you mean «target»? [unknown-column] → rename it to «target», or to a name that resembles no other if it is a column of your own\n"
                + "terms.tsv:1:1: error: the header names no column «target»; found: source, tarjet [missing-column] → rename «tarjet» to «target»"
        ),
        (
            "القاهرة ⇥ Cairo",
            "terms.tsv:1:1: error: the first line names no known column: «\u{2068}القاهرة\u{2069}», «Cairo» [missing-header] → put a line of column names before it, tab-separated; source and target are required"
        ),
        (
            "source ⇥ target ⇥ source\nالقاهرة ⇥ Cairo ⇥ ",
            "terms.tsv:1:15: error: the header names the column «source» twice [duplicate-column] → rename or remove one of the two; the first is used"
        ),
        (
            "",
            "terms.tsv: error: the file holds no header and no row [empty-file] → begin it with a line of column names, tab-separated: source, target, and any other columns"
        ),
        (
            "# only a comment\n",
            "terms.tsv: error: the file holds no header and no row [empty-file] → begin it with a line of column names, tab-separated: source, target, and any other columns"
        ),
    ])
    func compiling(_ text: String, _ expected: String) {
        #expect(messages(text).sorted() == expected.split(separator: "\n").map(String.init).sorted())
    }

    @Test(
        arguments: [
            ([0x73, 0xFF], "terms.tsv:1:2: error: the byte 0xFF is not UTF-8"),
            ([0x73, 0x0A, 0xD8, 0xA7, 0xC0, 0x80], "terms.tsv:2:2: error: the byte 0xC0 is not UTF-8"),
            ([0xED, 0xA0, 0x80], "terms.tsv:1:1: error: the byte 0xED is not UTF-8"),
            ([0x61, 0xD8], "terms.tsv:1:2: error: the byte 0xD8 is not UTF-8"),
            ([0xF4, 0x90, 0x80, 0x80], "terms.tsv:1:1: error: the byte 0xF4 is not UTF-8"),
        ] as [([UInt8], String)])
    func encoding(_ bytes: [UInt8], _ expected: String) {
        var found: [Diagnostic] = []
        let glossary = GlossaryCompiler().compile(
            [GlossaryFile(name: "terms.tsv", bytes: bytes, layer: 0)], reporting: &found)
        #expect(glossary.concepts.isEmpty)
        #expect(
            found.map(Self.line) == [
                expected + " [not-utf8] → save the file as UTF-8; spreadsheets call it «Unicode (UTF-8)»"
            ])
    }

    @Test func rowsWithErrorsAreLeftOutAndTheOthersStay() {
        var found: [Diagnostic] = []
        let glossary = GlossaryCompiler().compile(
            [file("id ⇥ source ⇥ target ⇥ type\na ⇥ مصر ⇥ Egypt ⇥ plaze\nb ⇥ ليبيا ⇥ Libya ⇥ place")], reporting: &found
        )
        #expect(glossary.concepts.map(\.key) == ["b"])
        #expect(found.map(\.identifier) == ["unknown-value"])
    }
}
