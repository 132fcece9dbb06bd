import Glossaries
import Testing
import TextModel

/// What stands between the words of a name, foreign letters, digits, quotation marks, hyphens and apostrophes.
@Suite struct WritingTests {
    static let glossary = compiled(
        """
        id ⇥ source ⇥ variants ⇥ target ⇥ type ⇥ folding
        council ⇥ مجلس الميناء ⇥ ⇥ Harbour Council ⇥ org ⇥
        hamas ⇥ حركة حماس ⇥ حماس ⇥ Hamas ⇥ org ⇥
        daesh ⇥ داعش ⇥ ⇥ ISIS ⇥ org ⇥
        nato ⇥ NATO ⇥ ⇥ NATO ⇥ org ⇥
        un ⇥ UN ⇥ ⇥ United Nations ⇥ org ⇥
        twenty ⇥ مجموعة الـ20 ⇥ ⇥ Group of Twenty ⇥ org ⇥
        seven ⇥ مجموعة الـ 7 ⇥ ⇥ Group of Seven ⇥ org ⇥
        paulo ⇥ ساو باولو ⇥ ⇥ São Paulo ⇥ place ⇥
        strict ⇥ بور سعيد ⇥ ⇥ Port Said ⇥ place ⇥ 1
        ivory ⇥ كوت د'إيفوار ⇥ ⇥ Côte d’Ivoire ⇥ place ⇥
        brien ⇥ O'Brien ⇥ ⇥ O’Brien ⇥ person ⇥
        quoted ⇥ صحيفة "النهر" ⇥ ⇥ The River ⇥ org ⇥
        """)

    @Test(arguments: [
        // One separator: any run of spaces, U+00A0, U+2009, tatweel that stands alone.
        ("مجلس  \u{00A0}\u{2009}\tالميناء", "مجلس  \u{00A0}\u{2009}\tالميناء=council"),
        ("مجلس ـ الميناء", "مجلس ـ الميناء=council"), ("مجلس ــ\u{00A0}الميناء", "مجلس ــ\u{00A0}الميناء=council"),
        ("مجلس، الميناء", ""), ("مجلس\nالميناء", ""), ("مجلس. الميناء", ""),
        // Quotation marks round a part of a name; they close inside the span or the name is not one.
        ("حركة \"حماس\" تنفي", "حركة \"حماس\"=hamas"), ("حركة «حماس»", "حركة «حماس»=hamas"),
        ("وحركة “حماس”.", "و+حركة “حماس”=hamas"), ("\"حركة حماس\"", "حركة حماس=hamas"),
        ("«حركة» حماس", "حماس=hamas"), ("حركة «حماس الكبرى»", "حماس=hamas"), ("صحيفة النهر", "صحيفة النهر=quoted"),
        ("صحيفة «النهر»", "صحيفة «النهر»=quoted"), ("صحيفة (النهر)", ""),
        ("بـ\"داعش\" و\"داعش\"", "داعش=daesh داعش=daesh"),
        // Foreign letters behind Arabic prefixes, with the article or without.
        ("لـNATO وبNATO وNATO", "لـ+NATO=nato وب+NATO=nato و+NATO=nato"), ("والـUN والـ UN", "و+الـUN=un UN=un"),
        ("للUN", "ل+لUN=un"), ("NATOs", ""),
        // Digits of any script, the article joined or apart.
        ("مجموعة الـ20 ومجموعة ال٢٠", "مجموعة الـ20=twenty و+مجموعة ال٢٠=twenty"),
        ("مجموعة الـ 20 ومجموعة الـ7", "مجموعة الـ 20=twenty و+مجموعة الـ7=seven"),
        ("مجموعة الـ 7", "مجموعة الـ 7=seven"),
        ("مجموعة الـ200", ""),
        // Hyphens at level 2, and apostrophes.
        ("ساو-باولو وساو–باولو", "ساو-باولو=paulo و+ساو–باولو=paulo"), ("بور-سعيد", ""), ("ساو - باولو", ""),
        ("كوت د’إيفوار وكوت د'إيفوار", "كوت د’إيفوار=ivory و+كوت د'إيفوار=ivory"), ("O’Brien", "O’Brien=brien"),
        ("ساو باولو'", "ساو باولو=paulo"),
    ])
    func spans(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }
}
