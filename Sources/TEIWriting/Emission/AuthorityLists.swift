import TextModel

/// The lists of `standOff type="authority"`, alike in the files of the items and in the corpus file.
enum AuthorityLists {
    /// Writes the lists of `entries`, those of a list in the order given, empty lists left out. Entries are read where
    /// they lie, for a copy of one costs a dozen retains.
    ///
    /// - Parameters:
    ///   - order: which of the entries to write.
    ///   - entries: the entries.
    ///   - memory: those of rows as files before had them; nil where none are kept.
    ///   - out: where to.
    ///   - id: writes the `xml:id` of an entry, given its index in `entries`.
    ///   - corresp: writes the `corresp` of an entry, if it has one.
    static func write<Route: XMLRoute & ~Copyable>(
        _ order: some Collection<Int>, of entries: UnsafeBufferPointer<AuthorityEntry>,
        keptIn memory: WrittenEntryMemory? = nil, to out: inout XMLWriter<Route>,
        id: (Int, inout XMLWriter<Route>) -> Void,
        corresp: (UnsafePointer<AuthorityEntry>, inout XMLWriter<Route>) -> Void
    ) {
        guard let first = entries.baseAddress else { return }
        for list in EntryList.allCases {
            if !order.contains(where: { EntryList(entries[$0].kind) == list }) { continue }
            func elements(_ out: inout XMLWriter<Route>) {
                for index in order where EntryList(entries[index].kind) == list {
                    let entry = first + index
                    out.block(elementName(list)) { out in
                        id(index, &out)
                        content(of: entry, keptIn: memory, &out) { content(of: entry, corresp: corresp, &$0) }
                    }
                }
            }
            if let name = listName(list) { out.block(name) { elements(&$0) } } else { elements(&out) }
        }
    }

    /// What an entry holds behind its id: of a row that a file before had, as that had it.
    private static func content<Route: XMLRoute & ~Copyable>(
        of entry: UnsafePointer<AuthorityEntry>, keptIn memory: WrittenEntryMemory?, _ out: inout XMLWriter<Route>,
        _ write: (inout XMLWriter<Route>) -> Void
    ) {
        guard let memory, entry.pointee.key != nil else { return write(&out) }
        if let content = memory.content(of: entry) { return out.blocks(recorded: content) }
        memory.keep(out.recording(write), of: entry)
    }

    private static func content<Route: XMLRoute & ~Copyable>(
        of entry: UnsafePointer<AuthorityEntry>,
        corresp: (UnsafePointer<AuthorityEntry>, inout XMLWriter<Route>) -> Void, _ out: inout XMLWriter<Route>
    ) {
        let list = EntryList(entry.pointee.kind)
        if list == .terms {
            out.attribute("type", entry.pointee.kind == .nationality ? "nationality" : "term")
            corresp(entry, &out)
            out.attribute("xml:lang", "ar")
            term(entry, &out)
        } else {
            type(of: entry, &out)
            corresp(entry, &out)
            names(of: entry, element: nameElement(list), &out)
            identifiers(of: entry, &out)
        }
    }

    /// Whether the romanisation of an entry is written: a guess stands only where there is no English.
    static func writesRomanisation(_ entry: UnsafePointer<AuthorityEntry>) -> Bool {
        EntryList(entry.pointee.kind) != .terms && entry.pointee.transliteration != nil
            && entry.pointee.english.isEmpty
    }

    private static func type<Route: XMLRoute & ~Copyable>(
        of entry: UnsafePointer<AuthorityEntry>, _ out: inout XMLWriter<Route>
    ) {
        let subtype = entry.pointee.subtype.flatMap { isTEIWord($0) ? $0 : nil }
        switch entry.pointee.kind {
        case .place: if let subtype { out.attribute("type", subtype) }
        case .event: out.attribute("type", subtype ?? "event")
        default: break
        }
    }

    private static func names<Route: XMLRoute & ~Copyable>(
        of entry: UnsafePointer<AuthorityEntry>, element: StaticString, _ out: inout XMLWriter<Route>
    ) {
        func name(_ type: StaticString, _ language: StaticString, _ text: String, _ out: inout XMLWriter<Route>) {
            out.block(element) { out in
                out.attribute("type", type)
                out.attribute("xml:lang", language)
                out.text(text)
            }
        }
        name("main", "ar", entry.pointee.main, &out)
        for variant in entry.pointee.variants { name("variant", "ar", variant, &out) }
        for form in entry.pointee.english {
            switch form.kind {
            case .preferred: name("preferred", "en", form.text, &out)
            case .alternative: name("alternative", "en", form.text, &out)
            case .abbreviation: name("abbreviation", "en", form.text, &out)
            // A name that is not to be used is kept in the glossary, not offered to readers of the file.
            case .deprecated: break
            }
        }
        if writesRomanisation(entry), let transliteration = entry.pointee.transliteration {
            name("transliteration", "ar-Latn-alalc97", transliteration, &out)
        }
    }

    private static func identifiers<Route: XMLRoute & ~Copyable>(
        of entry: UnsafePointer<AuthorityEntry>, _ out: inout XMLWriter<Route>
    ) {
        for identifier in entry.pointee.identifiers where isTEIWord(identifier.type) {
            out.block("idno") { out in
                out.attribute("type", identifier.type)
                out.text(identifier.value)
            }
        }
    }

    /// A dictionary entry in the manner of TEI Lex-0.
    private static func term<Route: XMLRoute & ~Copyable>(
        _ entry: UnsafePointer<AuthorityEntry>, _ out: inout XMLWriter<Route>
    ) {
        func form(_ type: StaticString, _ text: String, _ out: inout XMLWriter<Route>) {
            out.block("form") { out in
                out.attribute("type", type)
                out.element("orth") { $0.text(text) }
            }
        }
        form("lemma", entry.pointee.main, &out)
        for variant in entry.pointee.variants { form("variant", variant, &out) }
        guard entry.pointee.domain != nil || entry.pointee.definition != nil || !entry.pointee.english.isEmpty else {
            return
        }
        out.block("sense") { out in
            if let domain = entry.pointee.domain {
                out.block("usg") { out in
                    out.attribute("type", "domain")
                    out.attribute("xml:lang", "en")
                    out.text(domain)
                }
            }
            if let definition = entry.pointee.definition {
                out.block("def") { out in
                    out.attribute("xml:lang", "en")
                    out.text(definition)
                }
            }
            for english in entry.pointee.english {
                out.block("cit") { out in
                    out.attribute("type", "translationEquivalent")
                    out.attribute("subtype", english.kind.rawValue)
                    out.attribute("xml:lang", "en")
                    out.element("form") { $0.element("orth") { $0.text(english.text) } }
                }
            }
        }
    }

    /// The element around the entries of a list; the entries of terms stand by themselves.
    private static func listName(_ list: EntryList) -> StaticString? {
        switch list {
        case .persons: "listPerson"
        case .organizations: "listOrg"
        case .places: "listPlace"
        case .events: "listEvent"
        case .terms: nil
        }
    }

    private static func elementName(_ list: EntryList) -> StaticString {
        switch list {
        case .persons: "person"
        case .organizations: "org"
        case .places: "place"
        case .events: "event"
        case .terms: "entry"
        }
    }

    private static func nameElement(_ list: EntryList) -> StaticString {
        switch list {
        case .persons: "persName"
        case .organizations: "orgName"
        case .places: "placeName"
        case .events, .terms: "eventName"
        }
    }
}
