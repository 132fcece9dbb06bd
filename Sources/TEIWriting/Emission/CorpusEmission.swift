import TextModel

/// Writes the corpus file by one route.
struct CorpusEmission<Route: XMLRoute & ~Copyable> {
    typealias Out = XMLWriter<Route>

    let project: TEIProject
    let level: TEILevel
    let id: String
    let summary: CorpusSummary
    /// The entries of the keys used, and their ids, sorted by key.
    let entries: [AuthorityEntry]
    let names: [String]

    func write(to out: inout Out) {
        out.schemaInstructions()
        out.root(
            "teiCorpus",
            namespaces: [
                (prefix: "", name: "http://www.tei-c.org/ns/1.0"),
                (prefix: "xi", name: "http://www.w3.org/2001/XInclude"),
            ]
        ) { out in
            out.attribute("xml:id", id)
            out.attribute("type", "newsCorpus")
            out.attribute("subtype", level.literal)
            out.attribute("xml:lang", "en")
        } _: { out in
            header(&out)
            if !entries.isEmpty {
                out.block("standOff") { out in
                    out.attribute("type", "authority")
                    entries.withUnsafeBufferPointer { buffer in
                        AuthorityLists.write(buffer.indices, of: buffer, to: &out) { index, out in
                            out.attribute("xml:id", names[index])
                        } corresp: { _, _ in
                        }
                    }
                }
            }
            for place in summary.paths.order {
                let path = summary.paths[place]
                out.block("xi:include") { $0.attribute("href", percentEncoded(path: path)) }
            }
        }
    }

    private func header(_ out: inout Out) {
        out.block("teiHeader") { out in
            out.attribute("xml:lang", "en")
            out.block("fileDesc") { fileDescription(&$0) }
            out.block("encodingDesc") { out in
                project.writeProjectDescription(to: &out)
                out.block("samplingDecl") { out in
                    out.element("p") {
                        $0.text("All items of the input that were not rejected, in order of file name.")
                    }
                }
                writeTagUsage(summary.tagUsage, to: &out)
                out.block("appInfo") { out in
                    out.block("application") { out in
                        out.attribute("ident", "warraq")
                        out.attribute("version", versionNumber(project.version))
                        project.writeWhen(to: &out)
                        out.element("label") { $0.text("Warraq") }
                    }
                }
            }
            out.block("profileDesc") { out in
                out.block("langUsage") { out in
                    language("ar", "Modern Standard Arabic", &out)
                    language("en", "English", &out)
                }
            }
            out.block("revisionDesc") { out in
                out.block("change") { out in
                    project.writeWhen(to: &out)
                    out.attribute("who", "#" + id + ".resp.pipeline")
                    out.text("Created by Warraq, version \(project.version).")
                }
            }
        }
    }

    private func fileDescription(_ out: inout Out) {
        out.block("titleStmt") { out in
            out.block("title") { $0.text(project.title ?? "Corpus of Arabic news items") }
            out.block("respStmt") { out in
                out.attribute("xml:id", id + ".resp.pipeline")
                out.element("resp") { $0.text("conversion, segmentation and encoding") }
                out.element("name") { out in
                    out.attribute("type", "software")
                    out.text("Warraq")
                }
            }
        }
        out.block("extent") { out in
            measure("texts", summary.itemCount, summary.itemCount == 1 ? " text" : " texts", &out)
            measure("words", summary.words, summary.words == 1 ? " word" : " words", &out)
        }
        out.block("publicationStmt") { out in
            if let publisher = project.publisher {
                out.block("publisher") { $0.text(publisher) }
            } else {
                out.block("authority") { $0.text("Unpublished") }
            }
            out.block("date") { project.writeDate(project.date, to: &$0) }
            project.writeAvailability(to: &out)
        }
        out.block("sourceDesc") { out in
            out.element("p") { $0.text("News items; the source of each is described in its own header.") }
        }
    }

    private func measure(_ unit: StaticString, _ count: Int, _ word: StaticString, _ out: inout Out) {
        out.block("measure") { out in
            out.attribute("unit", unit)
            out.attribute("quantity", decimal: count)
            out.text(decimal: count)
            out.text(word)
        }
    }

    private func language(_ ident: StaticString, _ name: StaticString, _ out: inout Out) {
        out.element("language") { out in
            out.attribute("ident", ident)
            out.text(name)
        }
    }
}
