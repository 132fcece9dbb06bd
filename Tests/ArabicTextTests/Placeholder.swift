import Testing

@Suite struct ArabicTextPlaceholder {
    @Test func builds() {}
}
