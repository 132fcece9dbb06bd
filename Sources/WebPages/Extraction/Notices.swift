/// Finds notices of the site under an article: what readers' comments may be, whose opinions the article gives.
enum Notices {
    /// Whether a paragraph speaks of the site and not of the news.
    static func isNotice(_ words: ArraySlice<UInt64>) -> Bool {
        guard words.count <= 90 else { return false }
        var found = 0
        for (place, word) in zip(words.indices, words) {
            for wording in wordings[word] ?? [] where words[place...].starts(with: wording) {
                found += wording.count >= 3 ? 2 : 1
            }
        }
        return found >= 2
    }

    private static let wordings: [UInt64: [[UInt64]]] = {
        let list = """
            لا تعبر عن رأي|لا تعبر بالضرورة|لا يعبر عن رأي|لا يعبر بالضرورة|تعبر عن رأي كاتبها|تعبر عن رأي كاتبه|يعبر عن رأي كاتبه|\
            تعبر عن وجهة نظر|تعبر عن آراء|وجهات نظر أصحابها|الآراء الواردة|إرشادات الاستخدام|سياسة الخصوصية|شروط الاستخدام|\
            قبل نشرها|التعليقات|تعليقاتكم|مشاركاتك|مشاركاتكم|حقوق النشر|جميع الحقوق محفوظة|يمنع نسخ|لا يجوز نسخ|\
            إعادة النشر|حذف أي تعليق|يتحمل مسؤوليتها
            """
        var result: [UInt64: [[UInt64]]] = [:]
        for wording in list.split(separator: "|") {
            let words = WordHashing.hashes(of: String(wording))
            if let first = words.first { result[first, default: []].append(words) }
        }
        return result
    }()
}
