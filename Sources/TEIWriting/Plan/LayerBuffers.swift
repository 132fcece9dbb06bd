import TextModel

/// The arrays that the inner loops read, as buffers: reading an array through the layers costs a retain each time, and
/// reading a mention a copy of all its parts. Valid only inside the closure of `with`.
struct LayerBuffers {
    let text: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    let mentions: UnsafeBufferPointer<Mention>
    let renderings: UnsafeBufferPointer<Rendering>
    let entries: UnsafeBufferPointer<AuthorityEntry>
    let places: UnsafeBufferPointer<MentionPlan.Place>
    /// See `LetterFolding`.
    let letters: UnsafeBufferPointer<UInt16>

    static func with<Result>(
        _ document: GlossedDocument, _ plan: MentionPlan, _ body: (LayerBuffers) -> Result
    ) -> Result {
        let annotated = document.annotated
        return annotated.clean.text.withUnsafeBufferPointer { text in
            annotated.tokens.withUnsafeBufferPointer { tokens in
                annotated.mentions.withUnsafeBufferPointer { mentions in
                    document.renderings.withUnsafeBufferPointer { renderings in
                        document.entries.withUnsafeBufferPointer { entries in
                            plan.places.withUnsafeBufferPointer { places in
                                LetterFolding.table.withUnsafeBufferPointer { letters in
                                    body(
                                        LayerBuffers(
                                            text: text, tokens: tokens, mentions: mentions, renderings: renderings,
                                            entries: entries, places: places, letters: letters))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A mention where it lies; of it only what is asked for is read.
    func mention(_ index: Int) -> UnsafePointer<Mention> {
        guard let first = mentions.baseAddress, mentions.indices.contains(index) else {
            preconditionFailure("a mention that the document has not")
        }
        return first + index
    }
}
