import GlossaryFormats
import TestSupport
import Testing
import TextModel

@Suite struct HostileXMLTests {
    /// Files that try to make the reader expand, fetch or recurse, with the finding and its line.
    private static let files: [(what: String, text: String, finding: String)] = [
        (
            "billion laughs",
            """
            <?xml version="1.0"?>
            <!DOCTYPE tbx [
            <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
            ]>
            <tbx><text><body><conceptEntry><note>&c;</note></conceptEntry></body></text></tbx>
            """, "3 entity-declaration"
        ),
        (
            "external entity to a file",
            """
            <!DOCTYPE tbx [
            <!ENTITY secret SYSTEM "SECRET">
            ]>
            <tbx><text><body><conceptEntry id="a"><note>&secret;</note></conceptEntry></body></text></tbx>
            """, "2 entity-declaration"
        ),
        (
            "parameter entity", "<!DOCTYPE tbx [\n<!ENTITY % d SYSTEM \"SECRET\">\n%d;\n]>\n<tbx/>",
            "2 entity-declaration"
        ),
        (
            "default value of an attribute", "<!DOCTYPE tbx [\n<!ATTLIST tbx x CDATA \"y\">\n]>\n<tbx/>",
            "2 entity-declaration"
        ),
        ("an entity nobody declares", "<tbx>\n<text>&undeclared;</text></tbx>", "2 invalid-xml"),
        (
            "deep nesting", String(repeating: "<tbx>", count: 10_000) + String(repeating: "</tbx>", count: 10_000),
            "1 too-deep"
        ),
        (
            "a long text", "<tbx><conceptEntry><note>" + String(repeating: "x", count: 1_100_000) + "</note>",
            "1 text-too-long"
        ),
        (
            // libxml2 compares each attribute with each: minutes without a limit.
            "200,000 attributes", "<tbx\n" + (0..<200_000).map { "a\($0)=\">\" " }.joined() + "/>",
            "2 too-many-attributes"
        ),
        (
            "50,000 namespaces", "<tbx " + (0..<50_000).map { "xmlns:a\($0) = 'u' " }.joined() + "/>",
            "1 too-many-attributes"
        ),
        ("UTF-7", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><tbx/>", "1 foreign-encoding"),
        ("truncated", "<tbx>\n<text>\n<body>\n<conceptEntry>", "4 invalid-xml"),
        ("not XML", "<tbx>\n<<", "2 invalid-xml"),
        ("another vocabulary", "<html>\n</html>", "1 not-tbx"),
    ]

    @Test(arguments: files.indices)
    func `a hostile file is refused with its line, and quickly`(number: Int) throws {
        let folder = TemporaryFolder()
        folder.write("TOP SECRET", to: "secret.txt")
        let file = Self.files[number]
        let text = file.text.replacing("SECRET", with: "file://\(folder.file("secret.txt"))")
        let clock = ContinuousClock()
        let start = clock.now
        let (rows, found) = Reading.read(text, name: "x.tbx")
        #expect(found == [file.finding], "\(file.what)")
        #expect(rows == [])
        #expect(clock.now - start < SlowBuild.limit(.seconds(10)))
        for diagnostic in Reading.findings(text, name: "x.tbx") {
            #expect(diagnostic.help != nil)
            #expect(!diagnostic.message.contains("TOP SECRET"))
        }
    }

    @Test func `a DTD is named but not read, from the network or a file`() throws {
        for system in ["http://192.0.2.1/none.dtd", "file:///etc/hostname", "TBXcoreStructV02.dtd"] {
            let (rows, found) = Reading.read(
                """
                <!DOCTYPE martif SYSTEM "\(system)">
                <martif type="TBX"><text><body><termEntry id="e1">
                <langSet xml:lang="ar"><tig><term>ميناء</term></tig></langSet>
                <langSet xml:lang="en"><tig><term>port</term></tig></langSet>
                </termEntry></body></text></martif>
                """, name: "x.tbx")
            #expect(rows == ["id=e1; source=ميناء; target=port"])
            #expect(found == [])
        }
    }

    @Test func `bytes of another encoding than declared are refused with their line`() {
        var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx>\n<text>".utf8)
        bytes += [0xE3, 0xD5, 0xD1] + Array("</text></tbx>".utf8)
        var found: [String] = []
        #expect(Reading.read(bytes, name: "x.tbx", &found) == nil)
        #expect(found == ["3 invalid-xml"])
    }

    @Test func `attributes in UTF-16 are counted too`() {
        let text = "\u{FEFF}<tbx " + (0..<1000).map { "a\($0)=\"\u{3C3E}\" " }.joined() + "/>"
        for isLittle in [true, false] {
            let bytes = text.utf16.flatMap { unit -> [UInt8] in
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
                return isLittle ? [low, high] : [high, low]
            }
            var found: [String] = []
            #expect(Reading.read(bytes, name: "x.tbx", &found) == nil)
            #expect(found == ["1 too-many-attributes"])
        }
    }

    @Test func `a declared encoding is read`() {
        var bytes = Array("<?xml version=\"1.0\" encoding=\"windows-1256\"?><tbx><text><body><conceptEntry>".utf8)
        bytes += Array("<langSec xml:lang=\"ar\"><termSec><term>".utf8) + [0xE3, 0xD5, 0xD1]
        bytes += Array("</term></termSec></langSec><langSec xml:lang=\"en\"><termSec><term>Egypt".utf8)
        bytes += Array("</term></termSec></langSec></conceptEntry></body></text></tbx>".utf8)
        var found: [String] = []
        let sheet = Reading.read(bytes, name: "x.tbx", &found)
        #expect(sheet?.lines == ["source=مصر; target=Egypt"])
    }
}
