/// Why a file is not valid: the first thing that libxml2 found wrong. Later ones mostly name the elements around it.
public struct TEIInvalidity: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public var message: String
    /// The line, from 1, if it is known.
    public var line: Int?
    /// The path of the element, if it is known (`/*/*[2]/*/*[1]`).
    public var path: String?

    /// Makes a finding.
    public init(message: String, line: Int? = nil, path: String? = nil) {
        self.message = message
        self.line = line
        self.path = path
    }

    /// The finding in one line: `line 12, /*/*[2]: Did not expect element p there`.
    public var description: String {
        let place = [line.map { "line \($0)" }, path].compactMap { $0 }.joined(separator: ", ")
        return place.isEmpty ? message : "\(place): \(message)"
    }
}
