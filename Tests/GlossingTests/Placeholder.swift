import Testing

@Suite struct GlossingPlaceholder {
    @Test func builds() {}
}
