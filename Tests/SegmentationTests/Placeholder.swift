import Testing

@Suite struct SegmentationPlaceholder {
    @Test func builds() {}
}
