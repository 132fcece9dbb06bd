/// How many rejected documents a run bears before it stops early: `--max-failures`.
public enum FailureLimit: Sendable, Hashable {
    /// So many documents; one more stops the run.
    case count(Int)
    /// A part of the documents so far, in hundredths of a percent.
    case share(hundredths: Int)

    /// Reads `20` or `5%`; a percentage may have two decimals. Nil when the text is neither a whole number nor a percentage
    /// from 0 to 100.
    ///
    /// - Parameter text: the argument.
    public init?(_ text: String) {
        guard text.hasSuffix("%") else {
            guard let count = Self.number(text) else { return nil }
            self = .count(count)
            return
        }
        let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first.flatMap(Self.number), whole <= 100 else { return nil }
        var hundredths = whole * 100
        if parts.count == 2 {
            guard (1...2).contains(parts[1].count), let digits = Self.number(parts[1]) else { return nil }
            hundredths += parts[1].count == 1 ? digits * 10 : digits
        }
        guard hundredths <= 10_000 else { return nil }
        self = .share(hundredths: hundredths)
    }

    /// From how many documents on the limit is looked at.
    ///
    /// A percentage says nothing about the first few documents: 1 of 1 would be 100 %. So it holds from the 100th
    /// document on, and later still where it is so small that a single failure would exceed it (0.1 %: from the 1,000th).
    public var firstDocument: Int {
        switch self {
        case .count, .share(hundredths: 0): 1
        case .share(let hundredths): max(100, (10_000 + hundredths - 1) / hundredths)
        }
    }

    /// Whether a run that has had so many documents, and of these so many rejected, goes on no further.
    ///
    /// - Parameters:
    ///   - rejected: the documents rejected so far.
    ///   - documents: all documents so far.
    /// - Returns: true once the limit is exceeded; to reach it is no reason to stop.
    public func isExceeded(rejected: Int, of documents: Int) -> Bool {
        guard documents >= firstDocument else { return false }
        return switch self {
        case .count(let count): rejected > count
        case .share(let hundredths): rejected * 10_000 > documents * hundredths
        }
    }

    /// The limit as it is written on the command line.
    public var text: String {
        switch self {
        case .count(let count): return "\(count)"
        case .share(let hundredths):
            let rest = hundredths % 100
            let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
            return "\(hundredths / 100)\(decimals)%"
        }
    }

    /// A numeral of digits alone: no sign, no space.
    private static func number(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
