import TextModel

extension TEIEmission where Route: ~Copyable {
    /// `encodingDesc`.
    func encodingDescription(_ out: inout Out) {
        out.block("encodingDesc") { out in
            project.writeProjectDescription(to: &out)
            editorialDeclaration(&out)
            writeTagUsage(plan.tagUsage, to: &out)
            references(&out)
            taxonomies(&out)
            prefixes(&out)
            applications(&out)
        }
    }

    private func references(_ out: inout Out) {
        out.block("refsDecl") { out in
            out.block("citeStructure") { out in
                out.attribute("unit", "paragraph")
                out.attribute("match", "/TEI/text/body//p")
                out.attribute("use", "@n")
                guard level != .plain else { return }
                out.block("citeStructure") { out in
                    out.attribute("unit", "sentence")
                    out.attribute("match", "s")
                    out.attribute("use", "@n")
                    out.attribute("delim", ".")
                }
            }
        }
    }

    private func editorialDeclaration(_ out: inout Out) {
        let hasLatinWords = plan.latinWords > 0
        let hasImports = !plan.mentions.importSources.isEmpty
        if Route.takesFinishedElements, project.normalise.isEmpty, !hasImports,
            let finished = FinishedElement.editorialDeclaration(level, hasLatinWords: hasLatinWords)
        {
            out.block(finished: finished, id: id)
        } else {
            EditorialDeclaration<Route>(
                level: level, normalise: project.normalise, hasLatinWords: hasLatinWords, hasImports: hasImports
            ).write(to: &out)
        }
    }

    private func taxonomies(_ out: inout Out) {
        if Route.takesFinishedElements, let finished = FinishedElement.taxonomies {
            out.block(finished: finished, id: id)
        } else {
            writeTaxonomies(id: id, to: &out)
        }
    }

    private func prefixes(_ out: inout Out) {
        out.block("listPrefixDef") { out in
            prefix(&out, "ne", "([A-Z]+)", "A category of the entity taxonomy in this header.") { value in
                localPattern(&value, ".ne.$1")
            }
            prefix(&out, "rm", "([a-z]+)", "A category of the taxonomy of removed text in this header.") { value in
                localPattern(&value, ".rm.$1")
            }
            prefix(&out, "nm", "([a-z]+)", "A category of the taxonomy of changed characters in this header.") {
                localPattern(&$0, ".nm.$1")
            }
            prefix(
                &out, "src", "([0-9]+)-([0-9]+)",
                """
                A passage of the source file, as an RFC 5147 fragment: positions between Unicode code points, counted \
                from 0 in the decoded text; a byte order mark is not counted, CR and LF count one each. RFC 5147 \
                counts the pair as one, so the fragment is exact where lines end in LF.
                """
            ) { value in
                value.append(percentEncoded(path: project.sourcePath ?? filePath))
                value.append("#char=$1,$2")
            }
            if let corpus = project.corpusPath {
                prefix(&out, "auth", "(.+)", "An entry of the authority lists in the corpus file.") { value in
                    value.append(percentEncoded(path: corpus))
                    value.append("#$1")
                }
            }
        }
    }

    private func localPattern(_ value: inout ByteBuffer, _ suffix: StaticString) {
        value.append(0x23)  // #
        value.append(id)
        value.append(suffix)
    }

    private func prefix(
        _ out: inout Out, _ ident: StaticString, _ match: StaticString, _ description: StaticString,
        replacement: (inout ByteBuffer) -> Void
    ) {
        out.block("prefixDef") { out in
            out.attribute("ident", ident)
            out.attribute("matchPattern", match)
            out.attribute("replacementPattern", replacement)
            out.element("p") { $0.text(description) }
        }
    }

    private func applications(_ out: inout Out) {
        out.block("appInfo") { out in
            out.block("application") { out in
                attributeID(&out, ".app.warraq")
                out.attribute("ident", "warraq")
                out.attribute("version", versionNumber(project.version))
                project.writeWhen(to: &out)
                out.block("label") { $0.text("Warraq") }
                out.block("desc") { out in
                    out.text("level=")
                    out.text(level.literal)
                    if !project.options.isEmpty {
                        out.text("; options: ")
                        out.text(project.options)
                    }
                }
                out.block("ptr") { pointer(&$0, "target", ".src") }
            }
            guard let model = project.model else { return }
            out.block("application") { out in
                attributeID(&out, ".app.model")
                out.attribute("ident", "name-tagger")
                out.attribute("version", versionNumber(String(model.split(separator: " ").last ?? "0")))
                out.block("label") { $0.text(model) }
            }
        }
    }
}

/// `classDecl`: the three taxonomies.
func writeTaxonomies<Route: XMLRoute & ~Copyable>(id: [UInt8], to out: inout XMLWriter<Route>) {
    out.block("classDecl") { out in
        for taxonomy in Taxonomy.all {
            out.block("taxonomy") { out in
                out.plain("xml:id") { value in
                    value.append(id)
                    value.append(taxonomy.id)
                }
                out.block("desc") { $0.text(taxonomy.description) }
                for category in taxonomy.categories { write(category, of: taxonomy, id: id, to: &out) }
            }
        }
    }
}

private func write<Route: XMLRoute & ~Copyable>(
    _ category: TaxonomyCategory, of taxonomy: Taxonomy, id: [UInt8], to out: inout XMLWriter<Route>
) {
    out.block("category") { out in
        out.plain("xml:id") { value in
            value.append(id)
            value.append(taxonomy.id)
            value.append(category.id)
        }
        out.element("catDesc") { out in
            out.attribute("xml:lang", "en")
            out.element("term") { $0.text(category.term) }
            out.text(category.gloss)
        }
        out.element("catDesc") { out in
            out.attribute("xml:lang", "ar")
            out.element("term") { $0.text(category.arabic) }
        }
    }
}
