import TextModel

/// The lists of `standOff type="authority"`, alike in the files of the items and in the corpus file.
enum AuthorityLists {
    /// Writes the lists of `entries`, those of a list in the order given, empty lists left out.
    ///
    /// - Parameters:
    ///   - entries: what to write.
    ///   - out: where to.
    ///   - id: writes the `xml:id` of an entry, given with its position in `entries`.
    ///   - corresp: writes the `corresp` of an entry, if it has one.
    static func write<Route: XMLRoute & ~Copyable>(
        _ entries: [AuthorityEntry], to out: inout XMLWriter<Route>,
        id: (AuthorityEntry, Int, inout XMLWriter<Route>) -> Void,
        corresp: (AuthorityEntry, inout XMLWriter<Route>) -> Void
    ) {
        for list in EntryList.allCases {
            let members = entries.indices.filter { EntryList(entries[$0].kind) == list }
            if members.isEmpty { continue }
            if list == .terms {
                for member in members {
                    out.block("entry") { out in
                        let entry = entries[member]
                        id(entry, member, &out)
                        out.attribute("type", entry.kind == .nationality ? "nationality" : "term")
                        corresp(entry, &out)
                        out.attribute("xml:lang", "ar")
                        term(entry, &out)
                    }
                }
                continue
            }
            out.block(listName(list)) { out in
                for member in members {
                    out.block(elementName(list)) { out in
                        let entry = entries[member]
                        id(entry, member, &out)
                        type(of: entry, &out)
                        corresp(entry, &out)
                        names(of: entry, element: nameElement(list), &out)
                        for identifier in entry.identifiers where isTEIWord(identifier.type) {
                            out.block("idno") { out in
                                out.attribute("type", identifier.type)
                                out.text(identifier.value)
                            }
                        }
                    }
                }
            }
        }
    }

    /// Whether the romanisation of an entry is written: a guess stands only where there is no English.
    static func writesRomanisation(_ entry: AuthorityEntry) -> Bool {
        EntryList(entry.kind) != .terms && entry.transliteration != nil && entry.english.isEmpty
    }

    private static func type<Route: XMLRoute & ~Copyable>(of entry: AuthorityEntry, _ out: inout XMLWriter<Route>) {
        let subtype = entry.subtype.flatMap { isTEIWord($0) ? $0 : nil }
        switch entry.kind {
        case .place: if let subtype { out.attribute("type", subtype) }
        case .event: out.attribute("type", subtype ?? "event")
        default: break
        }
    }

    private static func names<Route: XMLRoute & ~Copyable>(
        of entry: AuthorityEntry, element: StaticString, _ out: inout XMLWriter<Route>
    ) {
        func name(_ type: StaticString, _ language: StaticString, _ text: String, _ out: inout XMLWriter<Route>) {
            out.block(element) { out in
                out.attribute("type", type)
                out.attribute("xml:lang", language)
                out.text(text)
            }
        }
        name("main", "ar", entry.main, &out)
        for variant in entry.variants { name("variant", "ar", variant, &out) }
        for form in entry.english {
            switch form.kind {
            case .preferred: name("preferred", "en", form.text, &out)
            case .alternative: name("alternative", "en", form.text, &out)
            case .abbreviation: name("abbreviation", "en", form.text, &out)
            // A name that is not to be used is kept in the glossary, not offered to readers of the file.
            case .deprecated: break
            }
        }
        if writesRomanisation(entry), let transliteration = entry.transliteration {
            name("transliteration", "ar-Latn-alalc97", transliteration, &out)
        }
    }

    /// A dictionary entry in the manner of TEI Lex-0.
    private static func term<Route: XMLRoute & ~Copyable>(_ entry: AuthorityEntry, _ out: inout XMLWriter<Route>) {
        func form(_ type: StaticString, _ text: String, _ out: inout XMLWriter<Route>) {
            out.block("form") { out in
                out.attribute("type", type)
                out.element("orth") { $0.text(text) }
            }
        }
        form("lemma", entry.main, &out)
        for variant in entry.variants { form("variant", variant, &out) }
        guard entry.domain != nil || entry.definition != nil || !entry.english.isEmpty else { return }
        out.block("sense") { out in
            if let domain = entry.domain {
                out.block("usg") { out in
                    out.attribute("type", "domain")
                    out.attribute("xml:lang", "en")
                    out.text(domain)
                }
            }
            if let definition = entry.definition {
                out.block("def") { out in
                    out.attribute("xml:lang", "en")
                    out.text(definition)
                }
            }
            for english in entry.english {
                out.block("cit") { out in
                    out.attribute("type", "translationEquivalent")
                    out.attribute("subtype", english.kind.rawValue)
                    out.attribute("xml:lang", "en")
                    out.element("form") { $0.element("orth") { $0.text(english.text) } }
                }
            }
        }
    }

    private static func listName(_ list: EntryList) -> StaticString {
        switch list {
        case .persons: "listPerson"
        case .organizations: "listOrg"
        case .places: "listPlace"
        case .events, .terms: "listEvent"
        }
    }

    private static func elementName(_ list: EntryList) -> StaticString {
        switch list {
        case .persons: "person"
        case .organizations: "org"
        case .places: "place"
        case .events, .terms: "event"
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
