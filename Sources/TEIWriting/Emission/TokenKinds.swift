/// The attributes of tokens that follow from what kind they are, at hand for the inner loop: to ask for a global value
/// costs a call each time.
struct TokenKinds {
    let punctuation = FixedAttributes.punctuation
    let number = FixedAttributes.number
    let symbol = FixedAttributes.symbol
    let enclitics = CliticAttributes.enclitics
    private let proclitics = CliticAttributes.proclitics
    private let procliticsBeforeNoun = CliticAttributes.beforeNoun

    /// The attributes of a proclitic by the number of its search form; nil if nothing is certain of it.
    func proclitic(_ key: UInt64, isBeforeNoun: Bool) -> FixedAttributes? {
        isBeforeNoun ? procliticsBeforeNoun[key] : proclitics[key]
    }
}

extension FixedAttributes {
    fileprivate static let punctuation = FixedAttributes([("pos", "PUNCT")])
    fileprivate static let number = FixedAttributes([("pos", "NUM")])
    fileprivate static let symbol = FixedAttributes([("pos", "SYM")])
}
