/// Words with which many names begin, the commonest first, drawn as words of a language are: the word of rank n once for
/// every n times that the first is (Zipf's law).
struct FirstNames {
    private let words: [(arabic: String, latin: String)]
    /// For each word the sum of the weights up to it.
    private let sums: [Int]

    private init(_ words: [(arabic: String, latin: String)]) {
        self.words = words
        var sum = 0
        sums = words.indices.map { rank in
            sum += 100_000 / (rank + 1)
            return sum
        }
    }

    /// Adds a word to both texts.
    func append(_ arabic: inout String, _ latin: inout String, _ names: inout PseudoNames) {
        let place = names.below(sums.last ?? 1)
        let word = words[sums.firstIndex { place < $0 } ?? 0]
        arabic += word.arabic
        latin += word.latin
    }

    /// Given names.
    static let persons = FirstNames([
        ("محمد", "Muhammad"), ("أحمد", "Ahmad"), ("علي", "Ali"), ("عبد الله", "Abdullah"), ("حسن", "Hasan"),
        ("محمود", "Mahmud"), ("إبراهيم", "Ibrahim"), ("حسين", "Husayn"), ("مصطفى", "Mustafa"), ("خالد", "Khalid"),
        ("عبد الرحمن", "Abd al-Rahman"), ("يوسف", "Yusuf"), ("عمر", "Umar"), ("سعيد", "Said"), ("فاطمة", "Fatima"),
        ("صالح", "Salih"), ("عبد العزيز", "Abd al-Aziz"), ("ناصر", "Nasir"), ("سليمان", "Sulayman"), ("جمال", "Jamal"),
        ("مريم", "Maryam"), ("كمال", "Kamal"), ("طارق", "Tariq"), ("سمير", "Samir"), ("فهد", "Fahd"), ("نور", "Nur"),
        ("عادل", "Adil"), ("ليلى", "Layla"), ("ماجد", "Majid"), ("كريم", "Karim"), ("هشام", "Hisham"), ("رامي", "Rami"),
        ("سارة", "Sara"), ("بسام", "Bassam"), ("جورج", "George"), ("جون", "John"), ("أبو", "Abu"), ("زياد", "Ziyad"),
        ("وليد", "Walid"), ("منى", "Muna"),
    ])

    /// What names of places begin with.
    static let places = FirstNames([
        ("مدينة", "City of"), ("قرية", "Village of"), ("حي", "Quarter of"), ("جبل", "Mount"), ("وادي", "Wadi"),
        ("شارع", "Street of"), ("مطار", "Airport of"), ("بلدة", "Town of"), ("جزيرة", "Island of"),
        ("محافظة", "Province of"),
        ("نهر", "River"), ("ميناء", "Port of"), ("مخيم", "Camp of"), ("منطقة", "Area of"), ("خليج", "Gulf of"),
    ])

    /// What names of organizations begin with.
    static let organizations = FirstNames([
        ("شركة", "Company"), ("جامعة", "University of"), ("جمعية", "Society"), ("وزارة", "Ministry of"),
        ("بنك", "Bank"),
        ("مؤسسة", "Foundation"), ("حزب", "Party"), ("مركز", "Centre"), ("نادي", "Club"), ("مجلس", "Council"),
        ("اتحاد", "Union"), ("هيئة", "Authority"), ("معهد", "Institute"), ("منظمة", "Organization"),
        ("صحيفة", "Newspaper"),
        ("مستشفى", "Hospital"), ("حركة", "Movement"), ("قناة", "Channel"), ("لجنة", "Committee"), ("مجموعة", "Group"),
    ])
}
