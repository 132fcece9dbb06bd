import Testing

@Suite struct PipelinePlaceholder {
    @Test func builds() {}
}
