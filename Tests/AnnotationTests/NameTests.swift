import Testing
import TextModel

@testable import Annotation

@Suite("Names, roles and persons")
struct NameTests {
    typealias Row = DateRuleTests.Row

    static let roles: [Row] = [
        Row("التقى [رئيس [كازاخستان]] الوفد", "role", "place"),
        Row("وقع [وزير خارجية [الأردن]] الوثيقة", "role", "place"),
        Row("وقع [وزير دفاع [لبنان]] الوثيقة", "role", "place"),
        Row("وقع [وزير الدفاع] الوثيقة", "role"),
        Row("قال [وزير الخارجية] [الأردني] كلمة", "role", "term"),
        Row("قال [الرئيس] [اللبناني] كلمة", "role", "term"),
        Row("أعلن [رئيس [جامعة [القاهرة]]] النتائج", "role", "organization", "place"),
        Row("أعلن [رئيس [جامعة الدول العربية]] النتائج", "role", "organization"),
        Row("سلم [سفير [كندا]] رسالة", "role", "place"),
        Row("قال [الوزير] في [لبنان] كلمة", "role", "place"),
        // The office and the body share a word.
        Row("فاز [رئيس [حزب النخيل الأخضر]] هناك", "role", "organization"),
        Row("فاز [رئيس حزب] صغير", "role"),
    ]

    static let persons: [Row] = [
        Row("قال [الرئيس] [اللبناني] [نبيل الحمداني] إن الأمر صعب", "role", "term", "person"),
        Row("قال [وزير الخارجية] [الأردني] [إسماعيل عبد الرحمن] إن الأمر صعب", "role", "term", "person"),
        Row("التقى [الدكتور] [مازن الخطيب] طلابه", "role", "person"),
        Row("قال [نزار الحمداني] إن الأمر صعب", "person"),
        Row("زار [طلال الفهد] القرية", "person"),
        Row("زار [الحسين بن أيمن] القرية", "person"),
        Row("قالت [ليلى الشامي] إن الأمر صعب", "person"),
        Row("وصل [محمد بن سلمان التميمي] إلى القرية", "person"),
        Row("فاز [عبد الله الغامدي] بالسباق", "person"),
        Row("فاز [أحمد محمود] بالسباق", "person"),
        Row("وصل [السيد] [جيمس هولدن] ليلا", "role", "person"),
        Row("قال [المتحدث] [محمد السوداني] كلمة", "role", "person"),
        Row("عاد [الشيخ] [تميم] إلى بيته", "role", "person"),
        Row("التقى [سامر الفاخوري] جيرانه", "person"),
        Row("أفاد [سامر الفاخوري] بأن [نزار الحمداني] غادر", "person", "person"),
        Row("قال [الوزير] [نزار الحمداني] بأن الأمر صعب", "role", "person"),
        // A title that is a word of the name is none; one with the article before the name is.
        Row("عاد [مازن ولد الشيخ] إلى بيته", "person"),
        Row("عاد [أمير الحمداني] إلى بيته", "person"),
        Row("عاد [[السيد] مازن الغامدي] إلى بيته", "person", "role"),
        Row("قال [نيكولا ماران] إن المدينة قريبة", "person"),
        // The second part of a name goes with its opener, also where it is a title elsewhere.
        Row("وصل [مازن بن عبد العزيز] إلى القرية", "person"),
        Row("وصل [نزار بن أبي طالب] إلى القرية", "person"),
        Row("وصل [مازن بن عبد الملك] إلى القرية", "person"),
        Row("وصل [عبد ربه الحمداني] إلى القرية", "person"),
        // A name ends before common words, adverbs, pronouns and abstract nouns.
        Row("شكر [الدكتور] [نزار الحمداني] الأهالي كلهم", "role", "person"),
        Row("أكد [الدكتور] [رمزي] شرط النجاح", "role", "person"),
        Row("منح [الدكتور] [نزار] الاجتماعية وساما", "role", "person"),
        Row("زار [الدكتور] [نزار] الولايات كلها", "role", "person"),
        Row("عبر [السيد] [نزار] مرورًا بالجسر", "role", "person"),
        Row("شكر [السيد] [نزار] ـ حفظه الله ـ جيرانه", "role", "person"),
        Row("وصل [الشيخ] [مازن آل الشيخ] ليلا", "role", "person"),
        Row("عهد [الملك] [نزار] غفر الله له", "role", "person"),
        Row("عهد [الملك] [نزار] طيب الله ثراه", "role", "person"),
        Row("قال [الدكتور] [مازن] بأن الأمر صعب", "role", "person"),
        Row("قال [الدكتور] [بان الحمداني] إن الأمر صعب", "role", "person"),
        // The adjective of a people behind a given name is a family's.
        Row("قال [عدنان الفارسي] إن الأمر صعب", "person"),
    ]

    /// The name of a state and the feminine of its adjective are one word: grammar decides.
    static let homographs: [Row] = [
        Row("في الشركات [السعودية] كلها", "term"), Row("مع المرأة [السعودية] دائما", "term"),
        Row("على الأراضي [السعودية]", "term"), Row("في الأسواق [السعودية]", "term"),
        Row("للشركات [السعودية] دور", "term"), Row("زار [الوزير] [السعودية] ليلا", "role", "place"),
        Row("زار [الرئيس] [الأردني] [السعودية] ليلا", "role", "term", "place"),
        Row("سافر إلى [السعودية]", "place"), Row("حكومة [السعودية] قوية", "place"),
        Row("انتهت المباراة. [السعودية] فازت", "place"), Row("الحكومتان [الأردنية] و[السعودية] معا", "term", "term"),
        Row("بين [الأردن] و[السعودية] طريق", "place", "place"), Row("زار عائلة [سورية]", "term"),
        Row("سافر إلى [سورية]", "place"), Row("دولة [سورية] قريبة", "place"),
    ]

    @Test("Names of states that are adjectives too", arguments: homographs)
    func readsHomographs(_ row: Row) { Reading.expect(row.text, row.finds, glossary: .news) }

    static let negatives: [String] = [
        "كريم جدا مع ضيوفه", "أمل جديد في القرية", "محمد وصل متأخرا", "سعيد بالنتيجة كلها",
        "زار جامعة محمد الخامسي أمس",
        "شارع أحمد شوقي مزدحم", "على الطاولة كتاب", "نور الشمس ساطع", "عادل في حكمه دائما", "ربيع الحقول أخضر",
        "قدم أحمد الشكر لجيرانه", "نضال الشعوب طويل", "صالح للأكل تماما", "خالد في الذاكرة", "من بدر إلى أحد",
        "الحكيم المحنك يعلم", "سلام دائم وشامل", "هدى الطريق طويل", "عبير الورد جميل", "انتصار كبير للفريق",
        "وفاء الصديق نادر", "وقف أمام يونس جدار", "علم الوزير بأن يونس من هنا", "علم بأن سلمان قريب",
        "خسر فريق ناديه الأصلي", "حمى أمنه القومي",
        "زار مطار الملك سلمان الجديد", "فاز بدوري أحمد محمود للناشئين", "أرسل برقية تهنئة إلى جاره",
    ]

    @Test("Offices with what they are of", arguments: roles)
    func readsRoles(_ row: Row) {
        Reading.expect(row.text, row.finds, glossary: .news)
    }

    @Test("Persons that no glossary has", arguments: persons)
    func readsPersons(_ row: Row) { Reading.expect(row.text, row.finds, glossary: .news) }

    @Test("Words that only look like names", arguments: negatives)
    func leavesAlone(_ text: String) {
        let found = Reading.annotate(text, glossary: .news).mentions.filter { $0.type == .person }
        #expect(found.isEmpty, "\(found)")
    }

    struct Tie: CustomTestStringConvertible, Sendable {
        let text: String
        let role: String
        let person: String?
        var testDescription: String { text }
    }

    static let ties = [
        Tie(text: "وصل الرئيس سامر الفاخوري مساء", role: "الرئيس", person: "سامر الفاخوري"),
        Tie(text: "وصل الرئيس اللبناني سامر الفاخوري مساء", role: "الرئيس", person: "سامر الفاخوري"),
        Tie(text: "وصل الرئيس اللبناني السابق سامر الفاخوري مساء", role: "الرئيس", person: "سامر الفاخوري"),
        Tie(text: "وصل رئيس كازاخستان سامر الفاخوري مساء", role: "رئيس كازاخستان", person: "سامر الفاخوري"),
        Tie(
            text: "وصل المبعوث الأردني الخاص للشرق الأوسط، سامر الفاخوري، مساء", role: "المبعوث",
            person: "سامر الفاخوري"),
        Tie(text: "وصل سامر الفاخوري، وزير الخارجية الأردني، مساء", role: "وزير الخارجية", person: "سامر الفاخوري"),
        Tie(text: "وصل المبعوث القبرصي نزار الحمداني مساء", role: "المبعوث", person: "نزار الحمداني"),
        // Straight behind the name: an apposition after a verb of saying or a preposition, perhaps an object elsewhere.
        Tie(text: "قال سامر الفاخوري رئيس كازاخستان إن الأمر صعب", role: "رئيس كازاخستان", person: "سامر الفاخوري"),
        Tie(text: "وقال الدكتور سامر الفاخوري وزير الخارجية كلمة", role: "وزير الخارجية", person: "سامر الفاخوري"),
        Tie(text: "تحدث مع سامر الفاخوري وزير الخارجية مساء", role: "وزير الخارجية", person: "سامر الفاخوري"),
        Tie(text: "رسالة لسامر الفاخوري رئيس الوزراء", role: "رئيس الوزراء", person: "سامر الفاخوري"),
        Tie(text: "استقبل سامر الفاخوري رئيس كازاخستان مساء", role: "رئيس كازاخستان", person: nil),
        Tie(text: "طالب سامر الفاخوري رئيس الوزراء بالرد", role: "رئيس الوزراء", person: nil),
        Tie(text: "وطالب سامر الفاخوري رئيس الوزراء بالرد", role: "رئيس الوزراء", person: nil),
        Tie(text: "قال المبعوث إلى الشرق الأوسط سامر الفاخوري كلمة", role: "المبعوث", person: "سامر الفاخوري"),
        Tie(text: "قال سفير كندا لدى الأمم المتحدة سامر الفاخوري كلمة", role: "سفير كندا", person: "سامر الفاخوري"),
        Tie(
            text: "وصل رئيس حزب النخيل الأخضر سامر الفاخوري مساء", role: "رئيس حزب النخيل الأخضر",
            person: "سامر الفاخوري"),
        Tie(text: "وصل الرئيس إلى بيت سامر الفاخوري مساء", role: "الرئيس", person: nil),
        Tie(text: "وصل الرئيس. سامر الفاخوري غادر", role: "الرئيس", person: nil),
        Tie(text: "وصل الرئيس، سامر الفاخوري غادر", role: "الرئيس", person: nil),
        Tie(text: "وصل الرئيس وسامر الفاخوري معا", role: "الرئيس", person: nil),
    ]

    @Test("Offices are tied to their holders", arguments: ties)
    func relates(_ tie: Tie) throws {
        let document = Reading.annotate(tie.text, glossary: .news)
        let role = try #require(
            document.mentions.first { $0.type == .role && document.clean.string($0.span) == tie.role })
        #expect(role.related.map { document.clean.string(document.mentions[$0].span) } == tie.person)
    }

    struct Chain: CustomTestStringConvertible, Sendable {
        let text: String
        /// Each person's mention, with the number of the mention that gives the full name.
        let mentions: [String]
        var testDescription: String { text }
    }

    static let chains = [
        Chain(
            text: "قال نزار الحمداني إن الأمر سهل. وغادر الحمداني لاحقا", mentions: ["نزار الحمداني", "الحمداني ← 0"]),
        Chain(text: "قال نزار الحمداني إن الأمر سهل. والحمداني غادر", mentions: ["نزار الحمداني", "الحمداني ← 0"]),
        Chain(text: "وصل سامر الفاخوري. غادر الفاخوري", mentions: ["سامر الفاخوري", "الفاخوري ← 0"]),
        Chain(text: "غادر الفاخوري. وصل سامر الفاخوري", mentions: ["سامر الفاخوري"]),
        Chain(
            text: "قال نزار الحمداني إن الأمر سهل. وقالت ليلى الحمداني إن الأمر صعب. وغادر الحمداني",
            mentions: ["نزار الحمداني", "ليلى الحمداني"]),
        Chain(
            text: "قال إسماعيل عبد الرحمن إن الأمر سهل. وقال اسماعيل عبد الرحمن إن الأمر صعب",
            mentions: ["إسماعيل عبد الرحمن", "اسماعيل عبد الرحمن ← 0"]),
        Chain(
            text: "قال مصطفى الحلبي إن الأمر سهل. وقال مصطفي الحلبى إن الأمر صعب. وغادر الحلبى",
            mentions: ["مصطفى الحلبي", "مصطفي الحلبى ← 0", "الحلبى ← 0"]),
        Chain(
            text: "قال عدنان الفارسي إن الأمر سهل. وأضاف الفارسي أن البيت قريب",
            mentions: ["عدنان الفارسي", "الفارسي ← 0"]),
        Chain(text: "قال عدنان الفارسي إن الأمر سهل. وصل الوفد الفارسي", mentions: ["عدنان الفارسي"]),
        Chain(text: "قال جيمس هولدن، إن الأمر سهل. وسافر هولدن", mentions: ["جيمس هولدن", "هولدن ← 0"]),
    ]

    @Test("Later mentions lead back to the full name", arguments: chains)
    func resolves(_ chain: Chain) {
        let document = Reading.annotate(chain.text, glossary: .news)
        let persons = document.mentions.indices.filter { document.mentions[$0].type == .person }
        let found = persons.map { index in
            let mention = document.mentions[index]
            let antecedent = mention.antecedent.flatMap { persons.firstIndex(of: $0) }
            return document.clean.string(mention.span) + (antecedent.map { " ← \($0)" } ?? "")
        }
        #expect(found == chain.mentions)
    }

    @Test("Switches leave their kinds out")
    func switches() {
        let text = "قال الرئيس نزار الحمداني في 3 مايو 2020 إن 12 خبيرا في لبنان"
        var configuration = EntityAnnotator.Configuration()
        configuration.dates = false
        configuration.names = false
        let types = Reading.annotate(text, glossary: .news, configuration: configuration).mentions.map(\.type)
        #expect(types == [.role, .number])
    }
}
