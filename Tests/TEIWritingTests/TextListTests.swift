import Testing

@testable import TEIWriting

@Suite struct TextListTests {
    @Test func textsComeBackInTheOrderOfTheirBytes() {
        var list = TextList()
        for text in ["tei/ب.xml", "tei/a.xml", "", "tei/a.xml.xml", "tei/A.xml"] { list.append(text) }
        var more = TextList()
        more.append("tei/ا.xml")
        list.append(more)
        #expect(list.count == 6)
        #expect(
            list.order.map { list[$0] } == ["", "tei/A.xml", "tei/a.xml", "tei/a.xml.xml", "tei/ا.xml", "tei/ب.xml"])
    }
}
