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
    /// The hash of all that a row makes of a document: its key and its merged cells, remarks and tests left out. Rows
    /// with one fingerprint match the same places and read the same, whichever file they stand in.
    ///
    /// - Parameter concept: the row, as an index into `concepts`.
    /// - Returns: FNV-1a (64 bits) over key, columns and values, in the order of the columns' names.
    public func fingerprint(of concept: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        add(concepts[concept].key)
        for cell in provenance(of: concept).sorted(by: { $0.column < $1.column })
        where GlossaryColumn(name: cell.column)?.playsAPart == true {
            add(cell.column)
            add(cell.value)
        }
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
