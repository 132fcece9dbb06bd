import Cleaning
import Testing
import TextModel

/// The check of the account finds faults.
@Suite struct AccountTests {
    private static let text = "خبر\u{200F}  طويل\n\nشارك\n\nوقّع الوزيران الاتفاقية في المدينة."

    /// The document of `text` with one part replaced.
    private func tampered(
        text: [UInt8]? = nil, blocks: [CleanBlock]? = nil, removals: [Removal]? = nil, changes: [CharacterChange]? = nil
    ) throws -> CleanDocument {
        let document = try clean(Self.text)
        return CleanDocument(
            source: document.source, text: text ?? document.text, blocks: blocks ?? document.blocks,
            headline: document.headline, removals: removals ?? document.removals,
            changes: changes ?? document.changes, map: document.map)
    }

    @Test func aLostRemovalIsFound() throws {
        #expect(!verifyAccount(of: try tampered(removals: [])).isEmpty)
    }

    @Test func aLostChangeIsFound() throws {
        #expect(!verifyAccount(of: try tampered(changes: [])).isEmpty)
    }

    @Test func anAlteredLetterIsFound() throws {
        var text = try clean(Self.text).text
        text[1] = text[3]
        #expect(!verifyAccount(of: try tampered(text: text)).isEmpty)
    }

    @Test func anAlteredRemovalIsFound() throws {
        var removals = try clean(Self.text).removals
        removals[0].text.removeLast(2)
        #expect(!verifyAccount(of: try tampered(removals: removals)).isEmpty)
    }

    @Test func aLostBlockIsFound() throws {
        var document = try clean(Self.text)
        document = try tampered(
            text: Array(document.text[document.blocks[0].span.range]), blocks: [document.blocks[0]])
        #expect(!verifyAccount(of: document).isEmpty)
    }

    @Test func aFalseChangeIsFound() throws {
        var changes = try clean(Self.text).changes
        changes[0].original = "\u{200E}"
        #expect(!verifyAccount(of: try tampered(changes: changes)).isEmpty)
        changes = try clean(Self.text).changes
        changes[0].kinds = [.tatweel]
        #expect(!verifyAccount(of: try tampered(changes: changes)).isEmpty)
    }
}
