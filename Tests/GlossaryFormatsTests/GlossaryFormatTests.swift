import GlossaryFormats
import Testing

@Suite struct GlossaryFormatTests {
    @Test func `names are those of the command line`() {
        #expect(GlossaryFormat(rawValue: "tbx-basic") == .tbxBasic)
    }
}
