/// What matching may know of the document beside its text.
public struct MatchContext: Sendable, Equatable {
    /// The date of the item, ISO 8601; rows with bounds of validity hold without one.
    public var date: String?
    /// The name or source id of the outlet; rows for certain outlets do not hold where neither it nor a host is known.
    public var outlet: String?
    /// The host of the item's address.
    public var host: String?

    /// Makes a context.
    public init(date: String? = nil, outlet: String? = nil, host: String? = nil) {
        self.date = date
        self.outlet = outlet
        self.host = host
    }

    /// The host in a web address, in small letters; nil if there is none.
    ///
    /// - Parameter url: an address with its scheme, or one that begins with the host.
    /// - Returns: the host.
    public static func host(of url: String) -> String? {
        var rest = Array(url.utf8)[...]
        if let scheme = rest.indices.first(where: { rest[$0...].starts(with: [0x3A, 0x2F, 0x2F]) }) {  // ://
            rest = rest[(scheme + 3)...]
        }
        // The host ends at / ? # and stands behind the @ of a user and before the : of a port.
        rest = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        if let user = rest.lastIndex(of: 0x40) { rest = rest[(user + 1)...] }
        rest = rest.prefix { $0 != 0x3A }
        let host = String(decoding: rest, as: UTF8.self).lowercased()
        return host.isEmpty ? nil : host
    }
}
