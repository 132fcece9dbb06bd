import Glossaries
import Testing
import TextModel

/// Rows with `pos` verb: س before them, no preposition, no article.
@Suite struct VerbTests {
    static let glossary = compiled(
        """
        id ⇥ source ⇥ variants ⇥ target ⇥ type ⇥ pos ⇥ clitics
        condemn ⇥ يندد ⇥ نددت ⇥ condemns ⇥ term ⇥ verb ⇥
        deny ⇥ ينفي ⇥ ⇥ denies ⇥ term ⇥ verb ⇥ conj
        noun ⇥ لقاء ⇥ ⇥ meeting ⇥ term ⇥ noun ⇥
        """)

    @Test(arguments: [
        ("يندد الحزب", "يندد=condemn"), ("سيندد الحزب", "س+يندد=condemn"),
        ("وسيندد فسيندد", "وس+يندد=condemn فس+يندد=condemn"),
        ("أسيندد؟", "أس+يندد=condemn"), ("ونددت", "و+نددت=condemn"), ("بيندد وليندد", ""), ("اليندد", ""),
        ("أيندد؟ أينفي؟", "أ+يندد=condemn"), ("سينفي وينفي", "و+ينفي=deny"), ("سلقاء ولقاء", "و+لقاء=noun"), ("س", ""),
    ])
    func futureParticle(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }
}
