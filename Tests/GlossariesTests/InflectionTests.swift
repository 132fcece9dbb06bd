import Glossaries
import Testing
import TextModel

/// The forms that `infl` asks for, with their English, and what must not be one. A line of a table is: sentence, what is
/// found, parted by spaces.
@Suite struct InflectionTests {
    static let glossary = compiled(
        """
        id ⇥ source ⇥ variants ⇥ target ⇥ target_plural ⇥ target_adj ⇥ demonym ⇥ type ⇥ infl ⇥ article
        gov ⇥ حكومة ⇥ ⇥ government ⇥ governments ⇥ ⇥ ⇥ term ⇥ enclitic | sfp | dual ⇥
        chiefs ⇥ رؤساء ⇥ ⇥ presidents ⇥ ⇥ ⇥ ⇥ term ⇥ enclitic ⇥
        minister ⇥ وزير ⇥ وزيرة | وزراء ⇥ minister ⇥ ministers ⇥ ⇥ ⇥ role ⇥ enclitic | dual ⇥
        hospital ⇥ مستشفى ⇥ ⇥ hospital ⇥ hospitals ⇥ ⇥ ⇥ term ⇥ enclitic | sfp | dual ⇥
        part ⇥ جزء ⇥ ⇥ part ⇥ parts ⇥ ⇥ ⇥ term ⇥ enclitic | dual ⇥
        principle ⇥ مبدأ ⇥ ⇥ principle ⇥ principles ⇥ ⇥ ⇥ term ⇥ enclitic | dual ⇥
        home ⇥ بيت ⇥ ⇥ house ⇥ ⇥ ⇥ ⇥ term ⇥ enclitic ⇥
        year ⇥ عام ⇥ ⇥ year ⇥ ⇥ ⇥ ⇥ term ⇥ enclitic ⇥
        memory ⇥ ذكر ⇥ ⇥ mention ⇥ ⇥ ⇥ ⇥ term ⇥ enclitic ⇥
        official ⇥ مسؤول ⇥ مسئول ⇥ official ⇥ officials ⇥ ⇥ ⇥ role ⇥ smp | dual | enclitic ⇥
        lawyer ⇥ محامٍ ⇥ ⇥ lawyer ⇥ lawyers ⇥ ⇥ ⇥ role ⇥ smp | dual | enclitic ⇥
        builder ⇥ بنّاء ⇥ ⇥ builder ⇥ builders ⇥ ⇥ ⇥ role ⇥ smp ⇥
        match ⇥ مباراة ⇥ ⇥ match ⇥ matches ⇥ ⇥ ⇥ term ⇥ sfp | dual ⇥
        canal ⇥ قناة ⇥ ⇥ channel ⇥ channels ⇥ ⇥ ⇥ term ⇥ sfp | dual ⇥
        militia ⇥ ميليشيا ⇥ ⇥ militia ⇥ militias ⇥ ⇥ ⇥ term ⇥ sfp ⇥
        measure ⇥ إجراء ⇥ ⇥ measure ⇥ measures ⇥ ⇥ ⇥ term ⇥ sfp | dual ⇥
        desert ⇥ صحراء ⇥ ⇥ desert ⇥ deserts ⇥ ⇥ ⇥ term ⇥ sfp | dual ⇥
        fm ⇥ وزير الخارجية ⇥ ⇥ foreign minister ⇥ foreign ministers ⇥ ⇥ ⇥ role ⇥ dual | enclitic ⇥
        deal ⇥ اتفاق تجاري ⇥ ⇥ trade deal ⇥ trade deals ⇥ ⇥ ⇥ term ⇥ sfp | dual | enclitic ⇥
        memo ⇥ مذكرة تفاهم ⇥ ⇥ memorandum ⇥ memoranda ⇥ ⇥ ⇥ term ⇥ sfp | dual ⇥
        soldier ⇥ جندي أميركي ⇥ ⇥ US soldier ⇥ US soldiers ⇥ ⇥ ⇥ term ⇥ dual ⇥
        correspondents ⇥ مراسلون ⇥ ⇥ correspondents ⇥ ⇥ ⇥ ⇥ role ⇥ idafa | enclitic ⇥
        warreporters ⇥ مراسلو الحرب ⇥ ⇥ war correspondents ⇥ ⇥ ⇥ ⇥ role ⇥ idafa ⇥
        syria ⇥ سوريا ⇥ سورية ⇥ Syria ⇥ ⇥ Syrian ⇥ Syrians ⇥ place ⇥ nisba ⇥
        mecca ⇥ مكة ⇥ ⇥ Mecca ⇥ ⇥ Meccan ⇥ Meccans ⇥ place ⇥ nisba ⇥
        iraq ⇥ العراق ⇥ ⇥ Iraq ⇥ ⇥ Iraqi ⇥ Iraqis ⇥ place ⇥ nisba ⇥
        france ⇥ فرنسا ⇥ ⇥ France ⇥ ⇥ French ⇥ the French ⇥ place ⇥ nisba ⇥
        nkorea ⇥ كوريا الشمالية ⇥ ⇥ North Korea ⇥ ⇥ North Korean ⇥ North Koreans ⇥ place ⇥ nisba ⇥
        safrica ⇥ جنوب أفريقيا ⇥ ⇥ South Africa ⇥ ⇥ South African ⇥ South Africans ⇥ place ⇥ nisba ⇥
        america ⇥ أمريكا ⇥ أميركا ⇥ America ⇥ ⇥ American ⇥ Americans ⇥ place ⇥ nisba ⇥
        saudi ⇥ السعودية ⇥ ⇥ Saudi Arabia ⇥ ⇥ Saudi ⇥ Saudis ⇥ place ⇥ nisba ⇥
        ngo ⇥ منظمة غير حكومية ⇥ ⇥ NGO ⇥ NGOs ⇥ ⇥ ⇥ term ⇥ dual | sfp ⇥
        kosovo ⇥ كوسوفو ⇥ ⇥ Kosovo ⇥ ⇥ Kosovar ⇥ Kosovars ⇥ place ⇥ nisba ⇥
        judge ⇥ قاض ⇥ قاضي ⇥ judge ⇥ judges ⇥ ⇥ ⇥ role ⇥ dual ⇥
        ministry ⇥ وزارة الخارجية ⇥ ⇥ foreign ministry ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ optional
        """)

    @Test(arguments: [
        // ة becomes ت: the base is covered as it is written there.
        ("اجتمعت حكومتهم أمس", "حكومت+هم=gov"),
        ("دعم حكومته وحكومتها وحكومتنا", "حكومت+ه=gov و+حكومت+ها=gov و+حكومت+نا=gov"),
        ("وبحكومتكم ولبيتي", "وب+حكومت+كم=gov ول+بيت+ي=home"),
        ("حكومتُهُم", "حكومتُ+هُم=gov"),
        ("حكومـتهم", "حكومـت+هم=gov"),
        // A form in the dual or plural before a pronoun has lost its ن.
        ("حكوماتهم وحكومتاهما", "حكومات+هم=gov/plural و+حكومتا+هما=gov/plural"),
        // The seat of the hamza follows the case.
        ("رؤساؤهم ورؤسائهم ورؤساءهم", "رؤساؤ+هم=chiefs و+رؤسائ+هم=chiefs و+رؤساء+هم=chiefs"),
        ("رئيس الحكومة ووزرائه", "الحكومة=gov و+وزرائ+ه=minister"),
        ("جزؤه وجزئها", "جزؤ+ه=part و+جزئ+ها=part"),
        ("مبدئنا ومبدأهم", "مبدئ+نا=principle و+مبدأ+هم=principle"),
        // ى becomes ا.
        ("مستشفاهم ومستشفانا", "مستشفا+هم=hospital و+مستشفا+نا=hospital"),
        ("مسؤولوه ومسؤوليها", "مسؤولو+ه=official/plural و+مسؤولي+ها=official/plural"),
        ("محاميه ومحاميها", "محامي+ه=lawyer و+محامي+ها=lawyer"),
        ("مراسلونا ومراسليها", "مراسلو+نا=correspondents و+مراسلي+ها=correspondents"),
        // Behind the last word of an iḍāfa, and behind the noun of a phrase with adjectives.
        ("وزير خارجيتها", "وزير خارجيت+ها=fm[وزير=minister]"),
        ("اتفاقه التجاري", "اتفاقه التجاري=deal"),
        ("بيتك وبيتكما", "بيت+ك=home و+بيت+كما=home"),
    ])
    func pronouns(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        // ة and ى are no pronouns, however freely the row's spelling folds.
        ("العامة وعامة", ""), ("ذكرى", ""),
        // The article and a pronoun exclude each other.
        ("الحكومتهم", ""), ("البيته", ""),
        // Rows that do not ask for pronouns, and names, take none.
        ("مباراتهم", ""), ("سوريتهم وعراقهم", ""),
        // Not every ending is a pronoun, nor every pronoun on any stem.
        ("حكومةهم", ""), ("رؤساهم", ""), ("حكومتهمن", ""), ("بيتان", ""),
    ])
    func noPronouns(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("الحكومتان والحكومتين وحكومتا", "الحكومتان=gov/plural و+الحكومتين=gov/plural و+حكومتا=gov/plural"),
        ("مستشفيان ومستشفيات", "مستشفيان=hospital/plural و+مستشفيات=hospital/plural"),
        ("جزءان وجزئين", "جزءان=part/plural و+جزئين=part/plural"),
        ("مبدآن ومبدأين", "مبدآن=principle/plural و+مبدأين=principle/plural"),
        ("وزيرتان والوزيرتين", "وزيرتان=minister/plural و+الوزيرتين=minister/plural"),
        ("مسؤولون ومسئولين", "مسؤولون=official/plural و+مسئولين=official/plural"),
        ("مسؤولو الأمم ومسئولي الأمم", "مسؤولو=official/plural و+مسئولي=official/plural"),
        ("محام والمحامي", "محام=lawyer و+المحامي=lawyer"),
        ("محامون ومحامين ومحاميان", "محامون=lawyer/plural و+محامين=lawyer/plural و+محاميان=lawyer/plural"),
        ("بناؤون والبنائين", "بناؤون=builder/plural و+البنائين=builder/plural"),
        ("مباريات ومباراتان", "مباريات=match/plural و+مباراتان=match/plural"),
        ("القنوات وقناتين", "القنوات=canal/plural و+قناتين=canal/plural"),
        ("ميليشيات", "ميليشيات=militia/plural"),
        ("الإجراءات وإجراءين", "الإجراءات=measure/plural و+إجراءين=measure/plural"),
        ("الصحراوات وصحراوين", "الصحراوات=desert/plural و+صحراوين=desert/plural"),
        (
            "وزيرا الخارجية ووزيري الخارجية",
            "وزيرا الخارجية=fm/plural[وزيرا=minister/plural] و+وزيري الخارجية=fm/plural[و+وزيري=minister/plural]"
        ),
        ("اتفاقات تجارية والاتفاقات التجارية", "اتفاقات تجارية=deal/plural و+الاتفاقات التجارية=deal/plural"),
        ("اتفاقان تجاريان والاتفاقين التجاريين", "اتفاقان تجاريان=deal/plural و+الاتفاقين التجاريين=deal/plural"),
        ("مذكرات تفاهم ومذكرات التفاهم", "مذكرات تفاهم=memo/plural و+مذكرات التفاهم=memo/plural"),
        ("مذكرتا تفاهم ومذكرتي التفاهم", "مذكرتا تفاهم=memo/plural و+مذكرتي التفاهم=memo/plural"),
        (
            "جنديان أميركيان والجنديين الأميركيين",
            "جنديان أميركيان=soldier/plural[أميركيان=america/adjective] و+الجنديين الأميركيين=soldier/plural[الأميركيين=america/demonym]"
        ),
        (
            "مراسلون ومراسلين ومراسلو القناة",
            "مراسلون=correspondents و+مراسلين=correspondents و+مراسلو=correspondents القناة=canal"
        ),
        (
            "مراسلو الحرب ومراسلي الحرب",
            "مراسلو الحرب=warreporters[مراسلو=correspondents] و+مراسلي الحرب=warreporters[و+مراسلي=correspondents]"
        ),
        (
            "الوزارة الخارجية ووزارة الخارجية ووزارة خارجية",
            "الوزارة الخارجية=ministry و+وزارة الخارجية=ministry و+وزارة خارجية=ministry"
        ),
    ])
    func numbers(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("سوري والسورية وسوريون", "سوري=syria/adjective و+السورية=syria/adjective و+سوريون=syria/demonym"),
        ("سوريا وسورية", "سوريا=syria و+سورية=syria"),
        ("مكي والمكيين", "مكي=mecca/adjective و+المكيين=mecca/demonym"),
        ("العراقي وعراقيات", "العراقي=iraq/adjective و+عراقيات=iraq/demonym"),
        ("الفرنسية والفرنسيين", "الفرنسية=france/adjective و+الفرنسيين=france/demonym"),
        ("الكوري الشمالي وكورية شمالية", "الكوري الشمالي=nkorea/adjective و+كورية شمالية=nkorea/adjective"),
        ("جنوب أفريقي والجنوب أفريقية", "جنوب أفريقي=safrica/adjective و+الجنوب أفريقية=safrica/adjective"),
        ("أمريكي وأميركيون", "أمريكي=america/adjective و+أميركيون=america/demonym"),
        ("كوسوفي", "كوسوفي=kosovo/adjective"),
        ("سعودي والسعوديون", "سعودي=saudi/adjective و+السعوديون=saudi/demonym"),
        ("فرنساي ومكتي وشمالي", ""),
    ])
    func adjectives(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("حكومتهم", "government"), ("الحكومتان", "governments"), ("مسؤولوه", "officials"), ("العراقي", "Iraqi"),
        ("العراقيون", "Iraqis"), ("وزرائه", "minister"),
    ])
    func eachFormHasItsEnglish(_ word: String, _ english: String) throws {
        let bytes = Array(word.utf8)
        let words = CompiledGlossary.writtenWords(of: bytes)
        let term = try #require(Self.glossary.resolve(Self.glossary.candidates(in: bytes, words: words)).first)
        #expect(
            Self.glossary.concepts[term.candidate.reading.concept].english(for: term.candidate.reading.form) == english)
    }

    @Test func pronounsOnNamesAreReported() {
        var diagnostics: [Diagnostic] = []
        let text = "id ⇥ source ⇥ target ⇥ type ⇥ infl\nturkey ⇥ تركيا ⇥ Turkey ⇥ place ⇥ enclitic"
        let glossary = GlossaryCompiler().compile([file(text)], reporting: &diagnostics)
        #expect(diagnostics.map(\.identifier) == ["pronoun-on-name"])
        #expect(diagnostics.first?.severity == .warning)
        #expect(terms("تركيانا وتركياها وتركيا", in: glossary) == ["و+تركيا=turkey"])
    }

    @Test(arguments: [
        // A whole word beats a noun with a pronoun: a row, or an adjective in ي that is in use.
        ("بيتنا", "بيتنا=ours"), ("رئيسي", ""), ("رئيسه", "رئيس+ه=chief"), ("رئيسنا", "رئيس+نا=chief"),
    ])
    func wholeWordsBeatPronouns(_ sentence: String, _ expected: String) {
        let glossary = compiled(
            """
            id ⇥ source ⇥ target ⇥ type ⇥ infl
            home ⇥ بيت ⇥ house ⇥ term ⇥ enclitic
            chief ⇥ رئيس ⇥ chief ⇥ role ⇥ enclitic
            ours ⇥ بيتنا ⇥ Baytuna ⇥ org ⇥
            """, counts: ["رئيسي": 186, "رئيسية": 300, "رئيس": 9000])
        #expect(terms(sentence, in: glossary).joined(separator: " ") == expected)
    }
}
