/// One category of a taxonomy: the last part of its id, its term and gloss in English, its term in Arabic.
struct TaxonomyCategory {
    let id: StaticString
    let term: StaticString
    let gloss: StaticString
    let arabic: StaticString
}

/// One taxonomy of the header, with its whole list.
struct Taxonomy {
    let id: StaticString
    let description: StaticString
    let categories: [TaxonomyCategory]

    /// The three taxonomies, in their order: entities, removed text, changed characters (ENCODING.md, section 5).
    static let all = [entities, removals, changes]

    private static let entities = Taxonomy(
        id: ".ne", description: "Categories of entities; pointed to by @ana with the prefix ne",
        categories: [
            .init(id: ".PER", term: "person", gloss: ": name of an individual (persName)", arabic: "شخص"),
            .init(id: ".ROLE", term: "role", gloss: ": office, title or honorific (roleName)", arabic: "منصب أو لقب"),
            .init(id: ".ORG", term: "organisation", gloss: ": body, agency, company, party (orgName)", arabic: "منظمة"),
            .init(
                id: ".LOC", term: "place", gloss: ": state, settlement, region or feature (placeName)", arabic: "مكان"),
            .init(
                id: ".EVT", term: "event", gloss: ": conference, conflict, campaign, election (eventName)",
                arabic: "حدث"),
            .init(
                id: ".AGR", term: "agreement",
                gloss: ": treaty, accord, protocol, treated as an event (eventName type=\"agreement\")",
                arabic: "اتفاق أو معاهدة"),
            .init(
                id: ".TERM", term: "term", gloss: ": term of the glossary, or nationality (term)", arabic: "مصطلح"),
            .init(id: ".DATE", term: "date", gloss: ": calendar date or range (date)", arabic: "تاريخ"),
            .init(id: ".TIME", term: "time", gloss: ": time of day (time)", arabic: "وقت"),
            .init(
                id: ".DUR", term: "duration", gloss: ": length of time (measure type=\"duration\")", arabic: "مدة"),
            .init(id: ".NUM", term: "number", gloss: ": cardinal number (num type=\"cardinal\")", arabic: "عدد"),
            .init(
                id: ".ORD", term: "ordinal", gloss: ": ordinal number (num type=\"ordinal\")", arabic: "عدد ترتيبي"),
            .init(
                id: ".PCT", term: "percentage", gloss: ": percentage (num type=\"percentage\")",
                arabic: "نسبة مئوية"),
            .init(
                id: ".MON", term: "money", gloss: ": amount of money (measure type=\"currency\")",
                arabic: "مبلغ مالي"),
            .init(id: ".QTY", term: "quantity", gloss: ": measured quantity (measure)", arabic: "كمية"),
        ])

    private static let removals = Taxonomy(
        id: ".rm", description: "Categories of removed text; pointed to by @ana with the prefix rm",
        categories: [
            .init(id: ".nav", term: "navigation", gloss: ": menus, breadcrumbs", arabic: "قوائم التصفح"),
            .init(
                id: ".share", term: "sharing links", gloss: ": buttons and links to social media",
                arabic: "روابط المشاركة"),
            .init(id: ".related", term: "related items", gloss: ": pointers to other articles", arabic: "مواد ذات صلة"),
            .init(id: ".ad", term: "advertisement", gloss: ": advertising text", arabic: "إعلان"),
            .init(id: ".dup", term: "duplicate", gloss: ": text already present in the item", arabic: "نص مكرر"),
            .init(
                id: ".excerpt", term: "excerpt", gloss: ": beginning of the text, repeated and cut off",
                arabic: "مقتطف"),
            .init(
                id: ".comments", term: "comments", gloss: ": readers' comments and their form",
                arabic: "تعليقات القراء"),
            .init(
                id: ".subscribe", term: "subscription", gloss: ": newsletters, notifications, accounts",
                arabic: "الاشتراك"),
            .init(
                id: ".about", term: "about", gloss: ": notice about the outlet or the author", arabic: "نبذة تعريفية"),
            .init(
                id: ".legal", term: "legal notice", gloss: ": copyright and terms of use", arabic: "إشعار قانوني"),
            .init(id: ".short", term: "short", gloss: ": too little to be running text", arabic: "نص قصير"),
            .init(id: ".links", term: "links", gloss: ": block that is mostly links", arabic: "كتلة روابط"),
            .init(
                id: ".language", term: "other language", gloss: ": block in a language that is not the item's",
                arabic: "لغة أخرى"),
            .init(
                id: ".site", term: "site rule", gloss: ": removed by a rule for this site",
                arabic: "قاعدة خاصة بالموقع"),
            .init(id: ".user", term: "user rule", gloss: ": removed by a rule of the user", arabic: "قاعدة المستخدم"),
            .init(id: ".script", term: "script", gloss: ": program code or style sheet", arabic: "نص برمجي"),
        ])

    private static let changes = Taxonomy(
        id: ".nm", description: "Kinds of changed characters; pointed to by @ana with the prefix nm",
        categories: [
            .init(
                id: ".control", term: "control", gloss: ": invisible direction or format control, removed",
                arabic: "محرف تحكم غير مرئي"),
            .init(
                id: ".forbidden", term: "forbidden", gloss: ": character that XML 1.0 does not allow, removed",
                arabic: "محرف ممنوع"),
            .init(
                id: ".invalid", term: "invalid",
                gloss: ": bytes that are no character in the encoding, shown as U+FFFD", arabic: "بايتات غير صالحة"),
            .init(
                id: ".nfc", term: "NFC", gloss: ": composed by Unicode normalisation form C", arabic: "تركيب يونيكود"),
            .init(id: ".tatweel", term: "tatweel", gloss: ": elongation removed", arabic: "تطويل"),
            .init(
                id: ".presentation", term: "presentation form", gloss: ": replaced by base letters",
                arabic: "شكل عرض"),
        ])
}
