import Testing

@Suite struct TextModelPlaceholder {
    @Test func builds() {}
}
