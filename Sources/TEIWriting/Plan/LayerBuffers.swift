import TextModel

/// The arrays that the inner loops read, as buffers: reading an array through the layers costs a retain each time. Valid
/// only inside the closure of `with`.
struct LayerBuffers {
    let text: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    let mentions: UnsafeBufferPointer<Mention>
    let places: UnsafeBufferPointer<MentionPlan.Place>
    /// For each scalar U+0600-06FF whether folding changes it (1), or changes it at the end of a word (2).
    let folding: UnsafeBufferPointer<UInt8>

    static func with<Result>(
        _ annotated: AnnotatedDocument, _ plan: MentionPlan, _ body: (LayerBuffers) -> Result
    ) -> Result {
        annotated.clean.text.withUnsafeBufferPointer { text in
            annotated.tokens.withUnsafeBufferPointer { tokens in
                annotated.mentions.withUnsafeBufferPointer { mentions in
                    plan.places.withUnsafeBufferPointer { places in
                        FoldingNeed.table.withUnsafeBufferPointer { folding in
                            body(
                                LayerBuffers(
                                    text: text, tokens: tokens, mentions: mentions, places: places, folding: folding))
                        }
                    }
                }
            }
        }
    }

    /// Whether the search form of a token can differ from its text. Most words are their own search form, and this is
    /// much quicker than making it.
    func mayFold(_ span: TextSpan) -> Bool {
        var index = span.start
        var last: UInt8 = 0
        while index < span.end {
            let lead = text[index]
            if lead < 0x80 {
                last = 0
                index &+= 1
            } else if lead & 0xFC == 0xD8 {
                last = folding[Int(lead & 0x03) << 6 | Int(text[index &+ 1] & 0x3F)]
                if last & 1 != 0 { return true }
                index &+= 2
            } else {
                return true
            }
        }
        return last != 0
    }
}
