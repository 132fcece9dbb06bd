import TextModel

extension TEIEmission where Route: ~Copyable {
    /// `profileDesc`.
    func profileDescription(_ out: inout Out) {
        out.block("profileDesc") { out in
            out.block("creation") { out in
                out.element("date") { project.writeDate(source.metadata.date, to: &$0) }
            }
            out.block("langUsage") { languages(&$0) }
            if hasDates {
                out.block("calendarDesc") { out in
                    calendar(&out, ".cal.gregorian", "Gregorian calendar")
                    calendar(
                        &out, ".cal.hijri",
                        """
                        Islamic (Hijri) calendar. Where the text states the Gregorian date, that is the value. Elsewhere \
                        @notBefore and @notAfter lie one day either side of the Umm al-Qura reckoning, for the years \
                        1300 to 1600 AH only, since months begin by sight of the moon in some countries.
                        """)
                }
            }
        }
    }

    /// Whether the text has a date, stand-off ones included.
    private var hasDates: Bool {
        zip(plan.mentions.places, plan.mentions.elements).contains { $0 != .dropped && $1.tag == .date }
    }

    private func languages(_ out: inout Out) {
        // The words in Latin script are all of the text that is marked as not Arabic, and only at level tokens.
        let marked = level == .tokens ? plan.latinWords : 0
        let percent = plan.words > 0 ? (200 * marked + plan.words) / (2 * plan.words) : 0
        language(&out, "ar", usage: 100 - percent, "Modern Standard Arabic")
        language(&out, "en", usage: 0, "English: header, renderings of names and terms")
        if usesRomanisation {
            language(&out, "ar-Latn-alalc97", usage: 0, "Arabic in Latin letters, ALA-LC romanization")
        }
        if marked > 0 {
            language(&out, "und-Latn", usage: percent, "Words in Latin script, language not determined")
        }
    }

    private var usesRomanisation: Bool {
        plan.mentions.entryOrder.contains { writesRomanisation($0) }
    }

    private func language(_ out: inout Out, _ ident: StaticString, usage: Int, _ name: StaticString) {
        out.block("language") { out in
            out.attribute("ident", ident)
            out.attribute("usage", decimal: usage)
            out.text(name)
        }
    }

    private func calendar(_ out: inout Out, _ suffix: StaticString, _ description: StaticString) {
        out.block("calendar") { out in
            attributeID(&out, suffix)
            out.element("p") { $0.text(description) }
        }
    }

    /// `revisionDesc`.
    func revisionDescription(_ out: inout Out) {
        out.block("revisionDesc") { out in
            out.block("change") { out in
                project.writeWhen(to: &out)
                pointer(&out, "who", ".resp.pipeline")
                out.attribute("status", "unreviewed")
                out.text("Created by Warraq, version \(project.version).")
            }
        }
    }
}
