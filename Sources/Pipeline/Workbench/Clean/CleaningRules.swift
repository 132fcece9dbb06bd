import Cleaning
import TextModel

/// The rules of cleaning, for `warraq clean rules`.
public enum CleaningRules {
    /// Name, reason and summary of each rule, in the order in which they apply.
    public static var all: [(name: String, reason: String, summary: String)] {
        Cleaner.frameRules.map { ($0.name, $0.reason.rawValue, $0.summary) }
    }
}
