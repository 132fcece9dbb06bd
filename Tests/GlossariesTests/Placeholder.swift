import Testing

@Suite struct GlossariesPlaceholder {
    @Test func builds() {}
}
