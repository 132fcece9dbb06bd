import ArabicText

/// The codes of currency signs and the ISO 4217 codes that may stand as such in the text.
enum CurrencySigns {
    /// The code that a sign stands for; nil for other marks.
    static func code(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0x24, 0x20A0...0x20BF, 0xA3: CurrencyWords.signs.first { $0.scalar == scalar }?.code
        default: nil
        }
    }

    /// What U+00A5 ¥ may stand for.
    static let ofYenSign = ["JPY", "CNY"]

    /// Codes that news writes in Latin letters beside an amount.
    static let written: Set<String> = [
        "USD", "EUR", "GBP", "SAR", "AED", "EGP", "QAR", "KWD", "JOD", "TRY", "JPY", "CNY", "BHD", "OMR", "IQD", "LBP",
        "SYP", "YER", "MAD", "TND", "DZD", "LYD", "SDG", "INR", "PKR", "CHF", "CAD", "AUD", "RUB", "ILS", "BRL", "ZAR",
        "SEK", "NOK", "DKK", "KRW", "HKD", "SGD", "MYR", "IDR", "MXN", "UAH", "NGN", "KES", "ETB",
    ]
}
