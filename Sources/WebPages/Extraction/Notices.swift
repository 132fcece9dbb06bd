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

    /// Whether a line stands in for a player or a post that the reader's browser was not allowed to show.
    static func isFallback(_ words: ArraySlice<UInt64>) -> Bool {
        guard words.count <= 40 else { return false }
        return zip(words.indices, words).contains { place, word in
            (fallbacks[word] ?? []).contains { words[place...].starts(with: $0) }
        }
    }

    private static let fallbacks = table(
        of: """
            يرجى تفعيل جافا سكريبت|يرجى تفعيل الجافا سكريبت|يرجى تفعيل ملفات تعريف الارتباط|يرجى تفعيل ملفات الارتباط|\
            متصفحك لا يدعم تشغيل|متصفحك لا يدعم الفيديو|متصفحك لا يدعم مقاطع|متصفحك لا يدعم مشغل|لا يمكن تشغيل الفيديو في متصفحك|\
            هل تريد عرض محتوى من|هذا المحتوى غير متاح بسبب إعدادات
            """)

    private static let wordings = table(
        of: """
            لا تعبر عن رأي|لا تعبر بالضرورة|لا يعبر عن رأي|لا يعبر بالضرورة|تعبر عن رأي كاتبها|تعبر عن رأي كاتبه|يعبر عن رأي كاتبه|\
            تعبر عن وجهة نظر|تعبر عن آراء|وجهات نظر أصحابها|الآراء الواردة|إرشادات الاستخدام|سياسة الخصوصية|شروط الاستخدام|\
            قبل نشرها|التعليقات|تعليقاتكم|مشاركاتك|مشاركاتكم|حقوق النشر|جميع الحقوق محفوظة|يمنع نسخ|لا يجوز نسخ|\
            إعادة النشر|حذف أي تعليق|يتحمل مسؤوليتها|مملوكة لأصحابها|إذا كنت تعتقد أن المقال|\
            أرسل تصحيحا|معلومات خاطئة
            """)

    private static func table(of list: String) -> [UInt64: [[UInt64]]] {
        var result: [UInt64: [[UInt64]]] = [:]
        for wording in list.split(separator: "|") {
            let words = WordHashing.hashes(of: String(wording))
            if let first = words.first { result[first, default: []].append(words) }
        }
        return result
    }
}
