extension TEIFile.Header {
    /// Reads what the header of a file states.
    init(_ root: XMLElement) {
        id = root["xml:id"] ?? ""
        level = root["subtype"] ?? ""
        let file = root.children("teiHeader").first?.children("fileDesc").first
        document = file?.children("publicationStmt").first?.child("idno", type: "document")?.string
        for measure in file?.children("extent").first?.children("measure") ?? [] {
            let quantity = Int(measure["quantity"] ?? "")
            switch measure["unit"] {
            case "sentences": sentences = quantity
            case "words": words = quantity
            default: break
            }
        }
        if let bibl = file?.children("sourceDesc").first?.children("bibl").first { read(bibl) }
        guard let text = root.children("text").first else { return }
        text.forEach { element in
            tagCounts[element.name, default: 0] += 1
            if element.name == "head", element["type"] == "main", headline == nil { headline = element.string }
        }
    }

    private mutating func read(_ bibl: XMLElement) {
        title = bibl.children("title").first?.string
        date = bibl.children("date").first?.string
        outlet = bibl.children("publisher").first?.string
        url = bibl.children("ref").first?.string
        filename = bibl.child("idno", type: "filename")?.string
        record = bibl.child("idno", type: "record")?.string
        sha256 = bibl.child("idno", type: "sha256")?.string
        // Behind the name stands, in brackets, how it was found.
        charset = bibl.child("note", type: "charset")?.string.split(separator: " ").first.map(String.init)
        for measure in bibl.children("extent").first?.children("measure") ?? [] {
            let quantity = Int(measure["quantity"] ?? "")
            if measure["unit"] == "bytes" { bytes = quantity }
            if measure["unit"] == "chars" { characters = quantity }
        }
    }
}

extension XMLElement {
    /// The first child of this name and type.
    func child(_ name: String, type: String) -> XMLElement? {
        children.first { $0.name == name && $0["type"] == type }
    }
}
