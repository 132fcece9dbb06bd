import TestSupport

/// Random lines of Arabic, of frame, and of characters that make trouble.
enum RandomText {
    /// Texts with names; the same for the same seed.
    static func texts(count: Int, seed: UInt64) -> [(name: String, bytes: [UInt8])] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { number in
            var text = "مدينة "
            for _ in 0..<Int.random(in: 1..<120, using: &random) {
                text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
                if Int.random(in: 0..<3, using: &random) > 0 { text += " " }
            }
            var bytes = Array(text.utf8)
            if number % 10 == 0 { bytes.insert(0xC3, at: bytes.count / 2) }
            return ("random-\(number)", bytes)
        }
    }

    private static let pieces = [
        "وصل", "وزير", "الخارجية", "إسماعيل", "وللعراق", "بالقاهرة", "كندا", "عُمان", "٣٫٥", "40%", "16", "مارس",
        "2025", "هـ",
        "«", "»", "،", ".", "؟", "…", "(", ")", "C5+1", "\u{200F}", "\u{640}\u{640}", "\u{A0}", "\t", "\r\n",
        "\n\n", "\n",
        "\u{7}", "😀", "&", "<", "]]>", "\"", "ﻻ", "ا\u{653}", "لله", "شارك", "اقرأ أيضا:", "الرئيسية »", "Home",
        "جميع الحقوق محفوظة ©", "والله", "رئيس", "الوزراء", "ترامب", "كازاخستان", "اتفاقيات", "إبراهيم", "[…]", ":",
    ]
}
