import Testing

@Suite struct AnnotationPlaceholder {
    @Test func builds() {}
}
