import Testing
import TextModel

struct DocumentMetadataTests {
    @Test func whatIsKnownStays() {
        let own = DocumentMetadata(title: "أ", outlet: "مرافئ")
        let other = DocumentMetadata(title: "ب", date: "2024-03-03", url: "https://a.example/1", outlet: "غيرها")
        let both = own.completed(by: other)
        #expect(both == DocumentMetadata(title: "أ", date: "2024-03-03", url: "https://a.example/1", outlet: "مرافئ"))
    }

    @Test func aDateComesWithItsOrigin() {
        var own = DocumentMetadata(date: "2024-03-03")
        var other = DocumentMetadata(date: "2020-01-01")
        other.dateSource = "url"
        #expect(own.completed(by: other).dateSource == nil)
        own.date = nil
        #expect(own.completed(by: other).date == "2020-01-01")
        #expect(own.completed(by: other).dateSource == "url")
    }
}
