import Testing

@Suite struct CleaningPlaceholder {
    @Test func builds() {}
}
