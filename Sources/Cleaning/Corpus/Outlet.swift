public import TextModel

/// Which outlet a document is of: what its frame is compared with.
public enum Outlet {
    /// The outlet of a document: as the metadata name it; else the host of its address, without `www.`; else the top
    /// folder it stands in below the input; else the whole input, called with the empty name.
    public static func name(of document: SourceDocument) -> String {
        if let outlet = document.metadata.outlet.map(trimmed), !outlet.isEmpty { return outlet }
        if let host = document.metadata.url.flatMap(host) { return host }
        return topFolder(of: document.identity.path)
    }

    /// The host of an address in small letters, without `www.`, user and port; nil if it has none.
    public static func host(of address: String) -> String? {
        let bytes = Array(address.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: Array("://".utf8))
        else {
            return nil
        }
        var host = bytes[(colon + 3)...].prefix { byte in
            byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
        }
        if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
        host = host.prefix { $0 != UInt8(ascii: ":") }
        let name = String(decoding: host, as: UTF8.self).lowercased()
        let bare = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
        return bare.isEmpty ? nil : bare
    }

    /// Whether `host` is `name` or below it.
    static func isHost(_ host: String, of name: String) -> Bool { host == name || host.hasSuffix("." + name) }

    private static func topFolder(of path: String) -> String {
        // A record's own name may have slashes; it is no folder.
        let file = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        guard let slash = file.firstIndex(of: "/") else { return "" }
        return String(file[..<slash])
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, isWhiteSpace(first.value) { scalars = scalars.dropFirst() }
        while let last = scalars.last, isWhiteSpace(last.value) { scalars = scalars.dropLast() }
        return String(scalars)
    }
}
