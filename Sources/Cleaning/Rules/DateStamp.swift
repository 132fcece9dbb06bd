internal import TextModel

/// The stamp with the time of publication or change, above or below the article.
struct DateStamp: FrameRule {
    let name = "date-stamp"
    let reason = RemovalReason.nav
    let summary = """
        The stamp with the time of publication or change, above or below the article. A date alone may be \
        the dateline, and stays.
        """

    let phrases: [Phrase] =
        Phrase.list(
            .openingAtEdge,
            """
            نشر في|نشرت في|نشر بتاريخ|نشر يوم|تم النشر|تم النشر في|تم نشره في|تم التحديث|\
            تم التحديث في|تاريخ النشر|تاريخ النشر والتحديث|تاريخ الخبر|وقت النشر|آخر تحديث|اخر تحديث|\
            أخر تحديث|آخر تعديل|حدث في|التحديث الأخير|محدث في|تحديث|نشر|منذ|قبل|أضيف في|أضيف بتاريخ|\
            كتب في|اخر تعديل في|Published|Published on|Published at|Posted|Posted on|Posted at|\
            Updated|Updated on|Last updated|Last update|Last modified|First published|Created|Date
            """)
        + Phrase.list(
            .part,
            """
            السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|يناير|فبراير|مارس|أبريل|مايو|يونيو|\
            يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|\
            تشرين الأول|تشرين الثاني|كانون الأول|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|محرم|صفر|ربيع الأول|\
            ربيع الآخر|ربيع الثاني|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة|الموافق|الساعة|\
            هـ|ه|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|\
            Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Saturday|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|في|\
            دقيقة|دقائق|ساعة|ساعات|ساعتين|يوم|أيام|يومين|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|واحدة|واحد|\
            ago|hours|hour|minutes|minute|days|day|week|weeks|month|months|am|pm|gmt|min|mins|بتوقيت|\
            غرينتش|جرينتش|صباحا|مساء|ص|م
            """)

    let examples = [
        FrameExample(
            "Stamps above the article.",
            [
                .kept(ExampleText.headline),
                .frame("آخر تحديث: الأحد 3 مارس 2024 - 10:15"),
                .frame("2024-03-03T10:15+0000"),
                .frame("منذ 3 ساعات"),
                .kept(ExampleText.lead),
            ]),
        FrameExample(
            "A stamp under the first paragraph.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("نشرت في: 03/03/2024 - 10:15"),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "A date alone, and the words in the article.",
            [
                .kept(ExampleText.headline),
                .kept("الأحد 3 مارس 2024"),
                .kept(ExampleText.lead),
                .kept("وكان آخر تحديث للجسر القديم قبل عشرين عاماً."),
            ]),
    ]

    // Longer lines are sentences.
    private static let longest = 18
    // Day, year, hour and minute; the month may be a word.
    private static let fullDate = 4

    func apply(to page: inout Page, as rule: Int) {
        for index in page.lines.indices where page.isKept(index) && isStamp(index, in: page, as: rule) {
            page.remove(index, by: rule)
        }
    }

    /// Whether the line is a date or time and nothing more, and no dateline: it stands above the headline, in a bar, has
    /// a label behind it, or gives the time without the day.
    private func isDateOfPage(_ index: Int, in page: Page, as rule: Int) -> Bool {
        let line = page.lines[index]
        let numbers = page.traits(of: index).count { $0.contains(.number) }
        // ISO 8601: 2024-03-03T10:15+0000.
        if line.counts.arabic == 0, line.counts.latin == 1, line.words.count >= 4, line.counts.digits >= 12,
            numbers == line.words.count - 1
        {
            return true
        }
        guard numbers >= 2, line.isCovered || line.coveredWords == 0 && line.neutralWords == line.words.count,
            page.uncoveredWords(of: index, by: rule) == 0
        else { return false }
        if page.hits(of: index).contains(where: { $0.rule == rule && $0.placement == .openingAtEdge }) { return true }
        if page.headline.map({ index < $0 }) ?? false { return true }
        // Day, month, year and the time are the dateline of an agency; the time alone is none, nor are cells of a bar.
        guard hasTimeOfDay(line, in: page) else { return false }
        return numbers < Self.fullDate || page.bytes[line.passage.start..<line.passage.end].contains(0x7C)  // |
    }

    /// Whether digits, a colon and two digits stand in the line.
    private func hasTimeOfDay(_ line: PageLine, in page: Page) -> Bool {
        let bytes = page.bytes[line.passage.start..<line.passage.end]
        return bytes.indices.contains { place in
            bytes[place] == 0x3A && place > bytes.startIndex && place + 2 < bytes.endIndex
                && isDigitEnd(bytes[place - 1]) && bytes[place + 1] != 0x20
        }
    }

    /// Whether the byte ends a digit: 0-9, or the last byte of ٠-٩.
    private func isDigitEnd(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || 0xA0...0xA9 ~= byte }

    /// Whether the line is a label with a colon, a whole date and nothing more, which no article has between its paragraphs.
    private func isLabelledDate(_ index: Int, in page: Page, as rule: Int) -> Bool {
        guard page.traits(of: index).count(where: { $0.contains(.number) }) >= 3, page.lines[index].isCovered,
            let hit = page.hits(of: index).first(where: {
                $0.rule == rule && $0.start == 0 && $0.placement == .openingAtEdge
            })
        else { return false }
        return page.traits(of: index).dropFirst(hit.end - 1).first?.contains(.beforeColon) ?? false
    }

    private func isStamp(_ index: Int, in page: Page, as rule: Int) -> Bool {
        let line = page.lines[index]
        guard line.wordCount <= Self.longest, line.ending != .sentence, index != page.headline else { return false }
        if !page.isAtEdge(index) { return isLabelledDate(index, in: page, as: rule) }
        if isDateOfPage(index, in: page, as: rule) { return true }
        guard
            let hit = page.hits(of: index).first(where: {
                $0.rule == rule && $0.start == 0 && $0.placement == .openingAtEdge
            })
        else { return false }
        let numbers = page.traits(of: index).count { $0.contains(.number) }
        let isSetOff = page.traits(of: index).dropFirst(hit.end - 1).first?.contains(.beforeColon) ?? false
        // "Since" and "before" open headlines too: they have to be filled with units of time.
        return line.isCovered || numbers >= 2 && line.wordCount > hit.count || numbers >= 1 && isSetOff
    }
}
