/// The rules of sentences and clitics with their examples.
public enum SegmentationRules {
    /// The rules: sentences first, then words.
    public static let rules: [SegmentationRule] = sentences + words

    private static let sentences: [SegmentationRule] = [
        SegmentationRule(
            "stops", .sentences,
            "A run of . ! ? ؟ … ۔ with the quotes and brackets that close behind it ends a sentence before white space. "
                + "So does the end of a block, whatever stands there.",
            [
                "عاد الرعاة مع المغيب.|كان القطيع كاملا.", "هل نام الطفل؟|نعم!|منذ ساعة.",
                "قالت: «سأعود.»|ثم أغلقت الباب.",
            ]),
        SegmentationRule(
            "semicolon", .sentences, "A semicolon, a colon or a comma ends no sentence: they part clauses.",
            ["تأجلت الرحلة؛ فالطريق مقطوع.", "بقي خياران: الانتظار؛ أو العودة."]),
        SegmentationRule(
            "abbreviations", .sentences,
            "A full stop behind a single letter (titles and initials), a Latin abbreviation before Latin letters, the "
                + "number of a list item, or inside a number or an address ends none.",
            [
                "استقبلت د. سعاد المرضى.|ثم انصرفت.", "كتبه J. K. Brown قبل عام.", "بلغ الطول 2.5 متر.",
                "1. اختيار البذور", "زوروا www.example.org قبل السفر.", "بدأ عام 1980 م.|وانتهى بعد شهر.",
            ]),
        SegmentationRule(
            "remarks", .sentences, "A stop alone in brackets, or before a comma, semicolon or colon, ends none.",
            ["قرأ البيت (...) وسكت.", "قال إنه سعيد (!) بالهزيمة.", "سأل «متى نصل؟»، ثم نام."]),
        SegmentationRule(
            "pauses", .sentences,
            "Two full stops or more and … end a sentence, unless what follows cannot open one (مما، التي، حيث، خاصة، بل، "
                + "أو، الأمر الذي, a participle of circumstance like مشددا), or what stands before has only begun: one word, a "
                + "colon, a clause with عندما or إذا. A headline goes on with و, with a day, and behind a theme of two words.",
            [
                "نزل المطر..|فخرج الناس.", "رحب العمال بالقرار.. مشددين على تنفيذه.", "نزل المطر.. مما أفرح الفلاحين.",
                "عندما نزل المطر.. خرج الناس.",
                "عاجل.. سيول في الوادي", "قال: ... ولم يكمل.",
            ]),
        SegmentationRule(
            "quotations", .sentences,
            "A stop inside a quotation belongs to it. The sentence around goes on before the verb of speech, if the "
                + "quotation opened it, before prepositions, relatives and another quotation.",
            [
                "«من هناك؟» سأل الحارس.", "سأل الحارس: «من هناك؟»|قال: «أنا».", "عرضت مسرحية «من الطارق؟» للمخرج سالم.",
                "هتفوا «كفى!» و«ارحلوا!».", "«من هناك؟»|وقال الحارس إن أحدا لم يجب.",
            ]),
        SegmentationRule(
            "questions", .sentences,
            "A question goes on with أم, and where the next words take it up by name (إن هذا السؤال).",
            ["أنبقى؟ أم نعود؟|لا أدري.", "هل يعود النهر؟ إن هذا السؤال يقلق المزارعين."]),
        SegmentationRule(
            "joined", .sentences, "A stop between two Arabic words that a missing space joins ends a sentence.",
            ["وصل القطار.‖ونزل الركاب.", "نعم...ربما."]),
        SegmentationRule(
            "dialogue", .sentences,
            "A dash or the name of a speaker opens a sentence behind a stop, and is part of it.",
            ["- من أنت؟|- جارك الجديد.", "المذيعة: كيف كانت البداية؟|الضيفة: صعبة."]),
        SegmentationRule(
            "no stop", .sentences,
            "A text without stops is one sentence for each block. One of more than \(Segmenter.longSentence) words is "
                + "reported by the note `long-sentence`, and not cut: where would be a guess.",
            ["مضى العام ولم يعد أحد من المسافرين"]),
    ]

    private static let words: [SegmentationRule] = [
        SegmentationRule(
            "whole words", .words,
            "The reading as one word comes first: closed classes from lists, others by counts. "
                + "فقد is one word before the article and at the end, ف and قد elsewhere.",
            [
                "دولة كبيرة", "ورد في الصحيفة", "بين المدينتين", "فقد المفتاح", "ف+قد كان قريبا", "وزير سابق",
                "فيما مضى", "مما قيل",
            ]),
        SegmentationRule(
            "proclitics", .words, "و ف ب ك ل س, and أ before ليس, are words of their own; the article stays on.",
            ["و+قال الوزير", "و+ب+المدينة حديقة", "ف+س+يكون صعبا", "ل+رئيس البلدية", "ك+رئيس"]),
        SegmentationRule(
            "pronouns", .words,
            "A pronoun behind a word is one of its own; that of the first person singular only where it is certain.",
            ["كتاب-ه الجديد", "علاقات-ها", "رأي-هم", "ل+-ه و+ل+-ها", "مع-ي"]),
        SegmentationRule(
            "contracted article", .words,
            "ل and ال are written لل: the alef is given back in the form. لله stays whole, as do words with من and عن "
                + "that are written as one (مما، عما).",
            ["ل+لتعاون=التعاون", "و+ل+لمدينة=المدينة سور", "ل+لذي=الذي فاز", "لله"]),
        SegmentationRule(
            "endings before pronouns", .words,
            "The form of the base is that without the pronoun, where lists or counts know it: ة for ت, ى for ا or ي, ء "
                + "for ؤ and ئ, وا for و.",
            [
                "جامعت=جامعة-هم", "مستوا=مستوى-ه", "إلي=إلى-ه و+علي=على-ها", "أبناؤ=أبناء-ه", "من أبنائ=أبناء-ه",
                "استقبلو=استقبلوا-ه",
            ]),
    ]
}
