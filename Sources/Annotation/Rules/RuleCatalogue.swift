/// The rules with their examples, for the tests that run them and the documentation that prints them.
public enum RuleCatalogue {
    /// The rules in the order in which they are tried at each place.
    public static let rules: [RuleDescription] = timeRules + [ordinals, quantities] + persons
}
