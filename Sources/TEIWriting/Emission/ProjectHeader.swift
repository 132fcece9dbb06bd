// Parts of the header that come from the project alone: the same in the files of the items and in the corpus file.

extension TEIProject {
    /// The attribute and text of a `date`.
    func writeDate<Route: XMLRoute & ~Copyable>(_ date: String?, to out: inout XMLWriter<Route>) {
        guard let date else { return out.text("undated") }
        if isISODate(date) { out.attribute("when", date) }
        out.text(date)
    }

    /// `when`, if the project has a date.
    func writeWhen<Route: XMLRoute & ~Copyable>(to out: inout XMLWriter<Route>) {
        if let date, isISODate(date) { out.attribute("when", date) }
    }

    /// `availability`: the licence if one is named, never a guess at one.
    func writeAvailability<Route: XMLRoute & ~Copyable>(to out: inout XMLWriter<Route>) {
        out.block("availability") { out in
            let status: StaticString =
                switch availability {
                case "free": "free"
                case "unknown": "unknown"
                default: "restricted"
                }
            out.attribute("status", status)
            if let licence, !licence.isEmpty {
                out.element("licence") { out in
                    if licence.hasPrefix("http://") || licence.hasPrefix("https://") {
                        out.attribute("target", percentEncoded(address: licence))
                    }
                    out.text(licence)
                }
                return
            }
            out.element("p") { out in
                switch availability {
                case "free": out.text("Free to use; the project names no licence.")
                case "unknown": out.text("The rights in the text have not been determined.")
                default: out.text("The rights in the text are those of its source; not to be passed on without leave.")
                }
            }
        }
    }

    /// `projectDesc`: one sentence.
    func writeProjectDescription<Route: XMLRoute & ~Copyable>(to out: inout XMLWriter<Route>) {
        out.block("projectDesc") { out in
            out.element("p") { $0.text("Arabic news text, cleaned, segmented and annotated for research.") }
        }
    }
}

/// `tagsDecl`: the elements within `text`, sorted by name.
func writeTagUsage<Route: XMLRoute & ~Copyable>(_ usage: [TEITagUsage], to out: inout XMLWriter<Route>) {
    out.block("tagsDecl") { out in
        out.block("namespace") { out in
            out.attribute("name", "http://www.tei-c.org/ns/1.0")
            for tag in usage {
                out.block("tagUsage") { out in
                    out.attribute("gi", tag.element)
                    out.attribute("occurs", decimal: tag.count)
                }
            }
        }
    }
}
