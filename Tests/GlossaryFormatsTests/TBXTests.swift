import GlossaryFormats
import TestSupport
import Testing

@Suite struct TBXTests {
    @Test func `the two styles of ISO 30042 say the same`() {
        let dca = """
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
            <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
            <conceptEntry id="c1">
            <transacGrp><transac type="transactionType">origination</transac><date>2026-01-31</date>
            <transacNote type="responsibility" target="u1">Salma</transacNote></transacGrp>
            <descrip type="subjectField">shipping</descrip>
            <xref type="externalCrossReference" target="https://www.wikidata.org/wiki/Q79">Q79</xref>
            <langSec xml:lang="ar"><descripGrp><descrip type="definition">a fee
               for passage</descrip><admin type="source">Handbook</admin></descripGrp>
            <termSec><term>رسم <hi>عبور</hi></term><termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
            <termSec><term>رسوم عبور</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <note>plural</note></termSec></langSec>
            <langSec xml:lang="en"><termSec><term>transit fees</term></termSec>
            <termSec><term>passage tax</term>
            <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec>
            <langSec xml:lang="fr"><termSec><term>droits de passage</term></termSec></langSec>
            </conceptEntry></body></text></tbx>
            """
        let dct = """
            <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
              xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
            <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
            <conceptEntry id="c1">
            <transacGrp><basic:transactionType>origination</basic:transactionType><date>2026-01-31</date>
            <basic:responsibility target="u1">Salma</basic:responsibility></transacGrp>
            <min:subjectField>shipping</min:subjectField>
            <basic:externalCrossReference target="https://www.wikidata.org/wiki/Q79">Q79</basic:externalCrossReference>
            <langSec xml:lang="ar"><descripGrp><basic:definition>a fee
               for passage</basic:definition><basic:source>Handbook</basic:source></descripGrp>
            <termSec><term>رسم عبور</term><min:partOfSpeech>noun</min:partOfSpeech>
            <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
            <termSec><term>رسوم عبور</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
            <note>plural</note></termSec></langSec>
            <langSec xml:lang="en"><termSec><term>transit fees</term></termSec>
            <termSec><term>passage tax</term>
            <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec>
            <langSec xml:lang="fr"><termSec><term>droits de passage</term></termSec></langSec>
            </conceptEntry></body></text></tbx>
            """
        let row =
            "authority=wd:Q79; date=2026-01-31; domain=shipping; evidence=Handbook; gloss=a fee for passage; id=c1; "
            + "note=plural; owner=Salma; source=رسوم عبور; status=preferred; target=transit fees; variants=رسم عبور"
        for text in [dca, dct] {
            let (rows, found) = Reading.read(text, name: "terms.tbx")
            #expect(rows == [row])
            #expect(found.map { $0.split(separator: " ").last } == ["unused-terms", "unread-data"])
        }
    }

    @Test func `what tools write beside the standard is taken as meant`() {
        // Numbers as ids, ar-SA, statuses of other vocabularies, a section without a language, an entry without English.
        let (rows, found) = Reading.read(
            """
            <?xml version="1.0"?>
            <martif type="TBX" xml:lang="en"><text><body>
            <termEntry id="17">
            <langSet xml:lang="ar-SA"><ntig><termGrp><term>هيئة الموانئ</term>
            <termNote type="administrativeStatus">obsolete</termNote></termGrp></ntig>
            <ntig><termGrp><term>سلطة الموانئ</term></termGrp></ntig></langSet>
            <langSet xml:lang="en-US"><ntig><termGrp><term>ports board</term>
            <termNote type="administrativeStatus">forbidden</termNote></termGrp></ntig>
            <ntig><termGrp><term>ports authority</term></termGrp></ntig></langSet></termEntry>
            <termEntry id="17"><langSet><tig><term>رصيف</term></tig></langSet>
            <langSet lang="eng"><tig><term>quay</term></tig></langSet></termEntry>
            <termEntry><langSet xml:lang="ar"><tig><term>حوض</term></tig></langSet></termEntry>
            <termEntry><langSet xml:lang="ar"><tig><term>مرفأ</term></tig></langSet>
            <langSet xml:lang="en"><tig><term>haven</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry>
            </body></text></martif>
            """, name: "export.xml")
        #expect(
            rows == [
                "id=c17; source=سلطة الموانئ; target=ports authority; variants=هيئة الموانئ",
                "id=c17-2; source=رصيف; target=quay",
                "source=مرفأ; status=forbidden; target=haven",
            ])
        #expect(found == ["3 unused-terms", "10 missing-lang", "12 missing-language"])
    }

    @Test func `the file has the order and the values that TBX-Basic demands`() throws {
        var sheet = GlossarySheet(columns: ["id", "source"])
        sheet.append(
            [
                ("id", ["fees"]), ("source", ["رسوم عبور"]), ("variants", ["رسم عبور"]), ("target", ["transit fees"]),
                ("target_alt", ["passage fees"]), ("status", ["preferred"]), ("pos", ["noun"]),
                ("domain", ["shipping"]),
                ("gloss", ["a < b & c"]), ("authority", ["wd:Q79"]), ("date", ["2026-01-31"]), ("note", ["check"]),
                ("translit", ["rusūm ʿubūr"]),
            ], line: 2)
        let text = String(decoding: GlossaryWriter.write(sheet, as: .tbx).bytes, as: UTF8.self)
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <tbx type="TBX-Basic" xml:lang="ar" style="dca" xmlns="urn:iso:std:iso:30042:ed-2">
                  <tbxHeader>
                    <fileDesc>
                      <titleStmt>
                        <title>Glossary, Arabic to English</title>
                      </titleStmt>
                      <sourceDesc>
                        <p>Written by Warraq from a glossary</p>
                      </sourceDesc>
                    </fileDesc>
                  </tbxHeader>
                  <text>
                    <body>
                      <conceptEntry id="fees">
                        <descrip type="subjectField">shipping</descrip>
                        <descrip type="definition">a &lt; b &amp; c</descrip>
                        <transacGrp>
                          <transac type="transactionType">modification</transac>
                          <date>2026-01-31</date>
                        </transacGrp>
                        <note>check</note>
                        <xref type="externalCrossReference" target="http://www.wikidata.org/entity/Q79">wd:Q79</xref>
                        <langSec xml:lang="ar">
                          <termSec>
                            <term>رسوم عبور</term>
                            <termNote type="partOfSpeech">noun</termNote>
                            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                          </termSec>
                          <termSec>
                            <term>رسم عبور</term>
                            <termNote type="termType">variant</termNote>
                          </termSec>
                        </langSec>
                        <langSec xml:lang="ar-Latn">
                          <termSec>
                            <term>rusūm ʿubūr</term>
                          </termSec>
                        </langSec>
                        <langSec xml:lang="en">
                          <termSec>
                            <term>transit fees</term>
                          </termSec>
                          <termSec>
                            <term>passage fees</term>
                            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
                          </termSec>
                        </langSec>
                      </conceptEntry>
                    </body>
                  </text>
                </tbx>

                """)
    }

    @Test func `twenty thousand entries are read in seconds`() throws {
        var sheet = GlossarySheet(columns: ["id", "source", "target"])
        for number in 0..<20_000 {
            sheet.append(
                [("id", ["e\(number)"]), ("source", ["مصطلح \(number)"]), ("target", ["term \(number)"])], line: 0)
        }
        let bytes = GlossaryWriter.write(sheet, as: .tbx).bytes
        var found: [String] = []
        let clock = ContinuousClock()
        let start = clock.now
        let back = Reading.read(bytes, name: "x.tbx", &found)
        #expect(back?.rows.count == 20_000)
        // In an unoptimised build, on a busy machine.
        #expect(clock.now - start < SlowBuild.limit(.seconds(20)))
    }
}
