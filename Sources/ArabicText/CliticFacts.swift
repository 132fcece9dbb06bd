/// What is certain of a clitic: the closed classes of Arabic, with the parts of speech and features of Universal
/// Dependencies. Where the writing leaves two readings open, what depends on them is not given.
public struct CliticFacts: Sendable {
    /// The citation form without vowel marks.
    public let lemma: StaticString
    /// The part of speech, one of the 17 of Universal Dependencies.
    public let partOfSpeech: StaticString?
    /// Part of speech and features as in `UPosTag=PRON|Gender=Masc|Number=Sing|Person=3`; nil if there are none to add.
    public let morphology: StaticString?

    /// The analysis of a proclitic by its search form; nil for what is none.
    ///
    /// ل is a preposition before a noun; before a verb it is a conjunction or a particle of command, and which of the two
    /// the letters do not say.
    public init?(proclitic form: [UInt8], isBeforeNoun: Bool) {
        switch scalar(form) {
        case 0x0648: self.init("و", "CCONJ")
        case 0x0641: self.init("ف", "CCONJ")
        case 0x0628: self.init("ب", "ADP")
        case 0x0643: self.init("ك", "ADP")
        case 0x0644: self.init("ل", isBeforeNoun ? "ADP" : nil)
        case 0x0633: self.init("س", "AUX")
        case 0x0627: self.init("أ", "PART")
        default: return nil
        }
    }

    /// The analysis of a pronoun behind a word by its search form; nil for what is none. The lemma is the masculine
    /// singular of its person. Gender is given where the letters show it: ك is of both.
    public init?(enclitic form: [UInt8]) {
        switch form {
        case [0xD9, 0x87]:  // ه
            self.init("هو", "PRON", "UPosTag=PRON|Gender=Masc|Number=Sing|Person=3")
        case [0xD9, 0x87, 0xD8, 0xA7]:  // ها
            self.init("هو", "PRON", "UPosTag=PRON|Gender=Fem|Number=Sing|Person=3")
        case [0xD9, 0x87, 0xD9, 0x85]:  // هم
            self.init("هو", "PRON", "UPosTag=PRON|Gender=Masc|Number=Plur|Person=3")
        case [0xD9, 0x87, 0xD9, 0x86]:  // هن
            self.init("هو", "PRON", "UPosTag=PRON|Gender=Fem|Number=Plur|Person=3")
        case [0xD9, 0x87, 0xD9, 0x85, 0xD8, 0xA7]:  // هما
            self.init("هو", "PRON", "UPosTag=PRON|Number=Dual|Person=3")
        case [0xD9, 0x83]:  // ك
            self.init("أنت", "PRON", "UPosTag=PRON|Number=Sing|Person=2")
        case [0xD9, 0x83, 0xD9, 0x85]:  // كم
            self.init("أنت", "PRON", "UPosTag=PRON|Gender=Masc|Number=Plur|Person=2")
        case [0xD9, 0x83, 0xD9, 0x86]:  // كن
            self.init("أنت", "PRON", "UPosTag=PRON|Gender=Fem|Number=Plur|Person=2")
        case [0xD9, 0x83, 0xD9, 0x85, 0xD8, 0xA7]:  // كما
            self.init("أنت", "PRON", "UPosTag=PRON|Number=Dual|Person=2")
        case [0xD9, 0x86, 0xD8, 0xA7]:  // نا
            self.init("أنا", "PRON", "UPosTag=PRON|Number=Plur|Person=1")
        case [0xD9, 0x8A], [0xD9, 0x86, 0xD9, 0x8A]:  // ي ني
            self.init("أنا", "PRON", "UPosTag=PRON|Number=Sing|Person=1")
        default: return nil
        }
    }

    private init(_ lemma: StaticString, _ partOfSpeech: StaticString?, _ morphology: StaticString? = nil) {
        self.lemma = lemma
        self.partOfSpeech = partOfSpeech
        self.morphology = morphology
    }
}

/// The scalar of a form of one letter of two bytes, else 0.
private func scalar(_ form: [UInt8]) -> UInt32 {
    form.count == 2 ? UInt32(form[0] & 0x1F) << 6 | UInt32(form[1] & 0x3F) : 0
}
