import Testing
import TextModel
import WebPages

struct PageReaderTests {
    @Test func settingsAreThoseOfTheContract() {
        #expect(PageReader.Configuration().mode == .balanced)
        #expect(PageReader.Mode.allCases.map(\.rawValue) == ["precision", "balanced", "recall"])
    }
}
