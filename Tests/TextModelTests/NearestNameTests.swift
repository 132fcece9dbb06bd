import Testing

@testable import TextModel

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("glosaries", "glossaries"), ("pth", "path"), ("jbos", "jobs"), ("Input", "input"), ("xyzzy", nil),
        ("gloss", "gloss"),
    ])
    func findsWhatWasMeant(name: String, expected: String?) {
        #expect(NearestName.nearest(to: name, among: ["path", "input", "gloss", "glossaries", "jobs"]) == expected)
    }
}
