import Testing

@Suite struct TEIWritingPlaceholder {
    @Test func builds() {}
}
