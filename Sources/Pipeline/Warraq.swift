/// Facts about the program itself.
public enum Warraq {
    /// The version, as semver; the outputs state it.
    public static let version = "0.1.0"
}
