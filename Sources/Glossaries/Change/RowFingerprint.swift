extension GlossaryColumn {
    /// Whether a cell of the column can change what a document becomes: its mentions or its entries. Remarks and row
    /// tests cannot.
    var playsAPart: Bool {
        switch self {
        case .note, .evidence, .owner, .date, .positiveTest, .negativeTest, .layerMode, .id: false
        default: true
        }
    }
}

extension CompiledGlossary {
    /// The hash of all that a row makes of a document: its key, its merged cells, remarks and tests left out, and the words
    /// of the lists that it names. Rows
    /// with one fingerprint match the same places and read the same, whichever file they stand in.
    ///
    /// - Parameter concept: the row, as an index into `concepts`.
    /// - Returns: FNV-1a (64 bits) over key, columns and values, in the order of the columns' names.
    public func fingerprint(of concept: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: some Sequence<UInt8>) {
            for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        add(concepts[concept].key.utf8)
        for cell in provenance(of: concept).sorted(by: { $0.column < $1.column })
        where GlossaryColumn(name: cell.column)?.playsAPart == true {
            add(cell.column.utf8)
            add(cell.value.utf8)
        }
        // A list that a condition names is made of other rows.
        for word in conditions[concept]?.words ?? [] { add(word) }
        return hash
    }

    /// Calls `body` with each wording that matches, with the row it belongs to: the letters as UTF-8, words with one
    /// space between, a definite wording without its article.
    func forEachWording(_ body: (_ concept: Int, _ wording: [UInt8]) -> Void) {
        for form in index.forms {
            let start = Int(form.start)
            body(Int(form.concept), Array(index.text[start..<start + Int(form.count)]))
        }
    }
}
