import GlossaryFormats
import Testing

@Suite struct SKOSTests {
    @Test func `concepts of a thesaurus become rows; relations are reported`() {
        let (rows, found) = Reading.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dct="http://purl.org/dc/terms/">
            <skos:ConceptScheme rdf:about="http://example.org/ports"/>
            <skos:Concept rdf:about="http://example.org/ports/quay">
              <skos:prefLabel xml:lang="ar">رصيف</skos:prefLabel>
              <skos:altLabel xml:lang="ar">رصيف ميناء</skos:altLabel>
              <skos:hiddenLabel xml:lang="ar">رسيف</skos:hiddenLabel>
              <skos:prefLabel xml:lang="en">quay</skos:prefLabel>
              <skos:altLabel xml:lang="en">wharf</skos:altLabel>
              <skos:prefLabel xml:lang="fr">quai</skos:prefLabel>
              <skos:definition xml:lang="en">where ships lie</skos:definition>
              <skos:broader rdf:resource="http://example.org/ports/port"/>
              <skos:exactMatch rdf:resource="http://www.wikidata.org/entity/Q863454"/>
              <skos:exactMatch rdf:resource="http://example.com/other"/>
            </skos:Concept>
            <rdf:Description rdf:about="#2026">
              <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
              <skos:prefLabel>مرسى</skos:prefLabel><skos:prefLabel>berth</skos:prefLabel>
            </rdf:Description>
            <rdf:Description rdf:about="#2026"><dct:subject>shipping</dct:subject></rdf:Description>
            <skos:Collection><skos:member><skos:Concept rdf:about="#buoy">
              <skos:prefLabel xml:lang="ar">عوامة</skos:prefLabel><skos:prefLabel xml:lang="en">buoy</skos:prefLabel>
            </skos:Concept></skos:member></skos:Collection>
            <skos:Concept rdf:about="#mole"><skos:prefLabel xml:lang="en">mole</skos:prefLabel></skos:Concept>
            </rdf:RDF>
            """, name: "ports.rdf")
        #expect(
            rows == [
                "authority=wd:Q863454; gloss=where ships lie; id=quay; source=رصيف; target=quay; target_alt=wharf; "
                    + "variants=رصيف ميناء|رسيف",
                "domain=shipping; id=c2026; source=مرسى; target=berth",
                "id=buoy; source=عوامة; target=buoy",
            ])
        #expect(found == ["25 missing-language", "4 unread-data"])
    }

    @Test func `the file is plain SKOS`() {
        var sheet = GlossarySheet(columns: ["id"])
        sheet.append(
            [
                ("id", ["eg"]), ("source", ["مصر"]), ("target", ["Egypt"]),
                ("variants", ["جمهورية مصر العربية", "مصر"]),
                ("authority", ["iso3166:EG", "wd:Q79"]), ("type", ["place"]),
            ], line: 2)
        let (bytes, report) = GlossaryWriter.write(sheet, as: .skos)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
                xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dct="http://purl.org/dc/terms/">
                  <skos:Concept rdf:about="#eg">
                    <skos:prefLabel xml:lang="ar">مصر</skos:prefLabel>
                    <skos:altLabel xml:lang="ar">جمهورية مصر العربية</skos:altLabel>
                    <skos:prefLabel xml:lang="en">Egypt</skos:prefLabel>
                    <skos:notation>iso3166:EG</skos:notation>
                    <skos:exactMatch rdf:resource="http://www.wikidata.org/entity/Q79"/>
                  </skos:Concept>
                </rdf:RDF>

                """)
        #expect(
            report.text == [
                "skos: 1 row read, 1 written",
                "variants: control characters and repeated labels left out in 1 row: line 2",
                "type: left out in 1 row",
            ])
    }
}
