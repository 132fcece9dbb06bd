extension XMLWriter where Route: ~Copyable {
    /// The processing instructions that name the schema. It is named by release, so that an editor validates as this
    /// version was tested.
    mutating func schemaInstructions() {
        instruction(
            "xml-model",
            """
            href="https://www.tei-c.org/Vault/P5/4.12.0/xml/tei/custom/schema/relaxng/tei_all.rng" \
            type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"
            """)
        instruction(
            "xml-model",
            """
            href="https://www.tei-c.org/Vault/P5/4.12.0/xml/tei/custom/schema/relaxng/tei_all.rng" \
            type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"
            """)
    }
}
