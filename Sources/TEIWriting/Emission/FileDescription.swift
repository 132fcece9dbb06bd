import TextModel

extension TEIEmission where Route: ~Copyable {
    /// `teiHeader` (ENCODING.md, section 5).
    func header(_ out: inout Out) {
        out.block("teiHeader") { out in
            out.attribute("xml:lang", "en")
            out.block("fileDesc") { out in
                titleStatement(&out)
                extent(&out)
                publicationStatement(&out)
                sourceDescription(&out)
            }
            encodingDescription(&out)
            profileDescription(&out)
            revisionDescription(&out)
        }
    }

    private func titleStatement(_ out: inout Out) {
        out.block("titleStmt") { out in
            out.block("title") { out in
                out.attribute("type", "main")
                out.attribute("xml:lang", "ar")
                title(&out)
            }
            out.block("title") { out in
                out.attribute("type", "sub")
                out.text("An annotated TEI edition of a news item")
            }
            if let author = source.metadata.author { named(&out, "author", author) }
            responsibility(
                &out, ".resp.pipeline", "conversion, segmentation and encoding", type: "software", name: "Warraq")
            if plan.mentions.origins.contains(.glossary) {
                responsibility(
                    &out, ".resp.glossary", "names, terms and English renderings taken from the glossary",
                    type: "dataset", name: project.glossaryName ?? "project glossary")
            }
            if plan.mentions.origins.contains(.rule) {
                responsibility(
                    &out, ".resp.rules", "dates, numbers, measures and roles found by rules", type: "software",
                    name: "Warraq, rules of version \(project.version)")
            }
            if plan.mentions.origins.contains(.model) {
                responsibility(
                    &out, ".resp.model", "names found by a statistical model and not in the glossary", type: "model",
                    name: project.model ?? "name tagger")
            }
            importResponsibilities(&out)
        }
    }

    /// One for each source of imported annotations in the file: `D.resp.import1`, …
    private func importResponsibilities(_ out: inout Out) {
        for source in plan.mentions.importSources.sorted() {
            let known = project.importSources.indices.contains(source) ? project.importSources[source] : nil
            out.block("respStmt") { out in
                attributeID(&out, ".resp.import", source + 1)
                out.element("resp") { $0.text("annotations imported and aligned to this text") }
                out.element("name") { out in
                    out.attribute("type", known?.isByHand == true ? "person" : "software")
                    out.text(known?.name ?? "imported annotations")
                }
            }
        }
    }

    private func responsibility(
        _ out: inout Out, _ suffix: StaticString, _ what: StaticString, type: StaticString, name: String
    ) {
        out.block("respStmt") { out in
            attributeID(&out, suffix)
            out.element("resp") { $0.text(what) }
            out.element("name") { out in
                out.attribute("type", type)
                out.text(name)
            }
        }
    }

    /// The headline, or else the first words.
    private func title(_ out: inout Out) {
        if let headline = annotated.blocks.first(where: { $0.kind == .headline }) {
            return text(&out, headline.span.range)
        }
        guard let block = annotated.blocks.first(where: { $0.kind == .paragraph }) ?? annotated.blocks.first else {
            return out.text(source.metadata.title ?? "…")
        }
        // A line of a list of titles: 200 bytes are about 110 Arabic letters.
        guard block.span.count > 200 else { return text(&out, block.span.range) }
        var end = block.span.start + 200
        while end > block.span.start, clean.text[end] != 0x20 { end -= 1 }
        if end == block.span.start {
            // No space at all: cut at the edge of a scalar.
            end += 200
            while clean.text[end] & 0xC0 == 0x80 { end -= 1 }
        }
        text(&out, block.span.start..<end)
        out.text(" …")
    }

    private func extent(_ out: inout Out) {
        let statistics: [(unit: StaticString, one: StaticString, many: StaticString, count: Int)] = [
            ("paragraphs", " paragraph", " paragraphs", plan.tagCounts[.p]),
            ("sentences", " sentence", " sentences", plan.sentenceCount),
            ("words", " word", " words", plan.words),
            ("tokens", " token", " tokens", plan.tokenCount),
        ]
        out.block("extent") { out in
            for (unit, one, many, count) in statistics {
                out.block("measure") { out in measure(&out, unit, count, count == 1 ? one : many) }
            }
        }
    }

    private func measure(_ out: inout Out, _ unit: StaticString, _ count: Int, _ word: StaticString) {
        out.attribute("unit", unit)
        out.attribute("quantity", decimal: count)
        out.text(decimal: count)
        out.text(word)
    }

    private func publicationStatement(_ out: inout Out) {
        out.block("publicationStmt") { out in
            if let publisher = project.publisher {
                out.block("publisher") { $0.text(publisher) }
            } else {
                out.block("authority") { $0.text("Unpublished") }
            }
            date(&out, project.date)
            out.block("idno") { out in
                out.attribute("type", "document")
                out.text(source.identity.id)
            }
            project.writeAvailability(to: &out)
        }
    }

    /// A date of the header, on a line of its own; what is no ISO date has no `when`.
    func date(_ out: inout Out, _ date: String?) {
        out.block("date") { out in project.writeDate(date, to: &out) }
    }

    private func sourceDescription(_ out: inout Out) {
        let metadata = source.metadata
        let identity = source.identity
        out.block("sourceDesc") { out in
            out.block("bibl") { out in
                attributeID(&out, ".src")
                if let title = metadata.title {
                    named(&out, "title", title)
                } else if let headline = annotated.blocks.first(where: { $0.kind == .headline }) {
                    out.block("title") { out in
                        out.attribute("xml:lang", "ar")
                        text(&out, headline.span.range)
                    }
                }
                if let author = metadata.author { named(&out, "author", author) }
                if let outlet = metadata.outlet { named(&out, "publisher", outlet) }
                if let date = metadata.date { self.date(&out, date) }
                if let url = metadata.url, !url.isEmpty {
                    out.block("ref") { out in
                        out.attribute("target", percentEncoded(address: url))
                        out.text(url)
                    }
                }
                out.block("idno") { out in
                    out.attribute("type", "filename")
                    out.text(filePath)
                }
                if let record = identity.record {
                    out.block("idno") { out in
                        out.attribute("type", "record")
                        out.text(record)
                    }
                }
                out.block("idno") { out in
                    out.attribute("type", "sha256")
                    out.text(identity.sha256)
                }
                out.block("extent") { out in
                    out.element("measure") { measure(&$0, "bytes", identity.byteCount, " bytes") }
                    out.text(" ")
                    out.element("measure") { measure(&$0, "chars", source.codePointCount, " characters") }
                }
                note(&out, "charset", charset)
                if let licence = metadata.licence { note(&out, "licence", licence) }
            }
        }
    }

    /// The encoding, with the evidence in brackets where it is not UTF-8 that nothing speaks against.
    private var charset: String {
        guard let evidence = source.encodingEvidence else { return source.encoding }
        let isPlain =
            source.encoding == "UTF-8" && (evidence.declared ?? "UTF-8") == "UTF-8"
        guard !isPlain else { return source.encoding }
        var parts: [String] = []
        if let declared = evidence.declared {
            parts.append("declared by \(evidence.declaredBy ?? "the source"): \(declared)")
        } else {
            parts.append("not declared")
        }
        if let sniffed = evidence.sniffed { parts.append("bytes look like \(sniffed)") }
        return "\(source.encoding) (\(parts.joined(separator: "; ")))"
    }

    /// The path of the file: for a record, of the file it stands in.
    var filePath: String {
        let identity = source.identity
        guard let record = identity.record, identity.path.hasSuffix("#" + record) else { return identity.path }
        return String(identity.path.dropLast(record.count + 1))
    }

    private func note(_ out: inout Out, _ type: StaticString, _ text: String) {
        out.block("note") { out in
            out.attribute("type", type)
            out.text(text)
        }
    }

    /// An element with a name from the metadata; its language is known if it has Arabic letters.
    private func named(_ out: inout Out, _ element: StaticString, _ name: String) {
        out.block(element) { out in
            if name.unicodeScalars.contains(where: { isArabicLetter($0.value) }) { out.attribute("xml:lang", "ar") }
            out.text(name)
        }
    }
}
