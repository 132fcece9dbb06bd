/// How likely one Arabic letter follows another in a word: the costs by which the sniffer tells one code page from
/// another.
///
/// Counted over three thousand news articles, vowel marks and tatweel passed over. A cost is −2 · ln of the share that
/// the second letter has behind the first, rounded, from 0 to 25, written as a letter from `a` to `z`.
enum LetterPairs {
    /// Letters and the edge of a word: 0 is the edge, 1 to 26 are U+0621 to U+063A, 27 to 36 are U+0641 to U+064A.
    static let classCount = 37

    /// The class of `scalar`; nil for what is no letter of Arabic.
    static func letterClass(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x0621...0x063A: UInt8(scalar - 0x0620)
        case 0x0641...0x064A: UInt8(scalar - 0x0641 + 27)
        default: nil
        }
    }

    /// The cost of `second` behind `first`, two classes.
    static func cost(_ first: UInt8, _ second: UInt8) -> Int { Int(costs[Int(first) * classCount + Int(second)]) }

    private static let costs: [UInt8] = rows.joined().utf8.map { $0 - UInt8(ascii: "a") }

    private static let rows = [
        "zzmgzhzdgygmjijjljmijkmloglgjigfjjfzh",  // the edge of a word
        "avsvvvvgsijvvvvvvvvvvvvvvvvvvpknnjovp",  // U+0621 ء
        "osssssssgnggjndjjhogmqsssqqismdgemkqh",  // U+0622 آ
        "jyyyryrwhlijhhhinhkfiijjngkiighedhfog",  // U+0623 أ
        "jtttttthorghlthgmkoegptrttttjefhlgdkg",  // U+0624 ؤ
        "rwwwwwwwiwlkhijghgmgjhhiogjkhldhemwwf",  // U+0625 إ
        "gvtvtvvghejviisgofinpnmmviqhikfgigjvd",  // U+0626 ئ
        "eizwqzixilgljjlhnglimkkkoioijkchgkkzj",  // U+0627 ا
        "esrjqkpekhhmlhmglgnjjlmisgmmijghghhre",  // U+0628 ب
        "azzvzzztzzxzxxzwxzzzzzzzzvzwxzxxzzvzz",  // U+0629 ة
        "dzsjnzphhmjkigiimgkiiikimgkhgihghggkg",  // U+062A ت
        "dwwqwwwejgkntwtowfwwwwwwwqnlgoefgkioe",  // U+062B ث
        "fxsmuxmehhhmqkxflfikrxuvxhnnxqffgfgsf",  // U+062C ج
        "fyyywyyeigfjjqyflfjhmijkkyyighggjkgnf",  // U+062D ح
        "hwwwwwweglfspwpgjekjlgjfwwwhwtdhmmhtg",  // U+062E خ
        "dnxksvnelfijpnkhzgpkoxzzziqikkjgiifje",  // U+062F د
        "ewwwwwodikkwkwnwsiwwwwwwwnwoogemjeind",  // U+0630 ذ
        "drolmyiegfhoiinjtllikkilzjliigmjjhgje",  // U+0631 ر
        "djwpuwldigjwmmnkuhlowwuwwiqlllhfiigpd",  // U+0632 ز
        "eywmjynegheyillkshvkuyyiygvjligghigne",  // U+0633 س
        "gqkjjxlehjhukjhirdvmrxxkqgjhjgkhjfhnf",  // U+0634 ش
        "fxxxxxxdhglxxgmgxfxxxixlxijglmeiglfmf",  // U+0635 ص
        "dwtwwwpdihjwngkiwgwwwwskwgjmwuhgligje",  // U+0636 ض
        "eqxloxldgglxulsoxfxkqxxkxiqhftfkfjfmf",  // U+0637 ط
        "fuuuuuudkfkuuuuuueuuuuuuuuuhurgejfike",  // U+0638 ظ
        "ezzzzzzegghlmzzfogijjlilmzzmileggihmg",  // U+0639 ع
        "fvvvvvvehhhprvvihejimnjivvvjvsfghlhod",  // U+063A غ
        "esrmskmfnghskkmllgmimlikihnnhjimiiikc",  // U+0641 ف
        "eyyyywvegfgwtnyfmgskmijhphyjkrgkjjfkf",  // U+0642 ق
        "eyukvqsehgghpprikfiijtqrwnskrofggjfrf",  // U+0643 ك
        "fvmguitfhigkihjijilhijmjogkiihheiihgg",  // U+0644 ل
        "eztpkznejhhkihjhoglgijlkogmliigjeigog",  // U+0645 م
        "bzzptzofjigqjjmilnkijkniiknijlqjlghlf",  // U+0646 ن
        "czwvmzwdkjjvjvzgggksoznpszzqpoiehngng",  // U+0647 ه
        "gnohvkodhlhkiilhkgihljijlhlhgifgfikkg",  // U+0648 و
        "apwuwwwuwuwwtwwwwwwwwwwwwwwuwwwwwuwww",  // U+0649 ى
        "doznnzlfjeikjjkhlfjiklkkpinihjhhfihsj",  // U+064A ي
    ]
}
