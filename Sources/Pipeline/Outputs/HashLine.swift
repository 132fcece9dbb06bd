import SystemPackage

/// One line of `manifest-sha256.txt`: the hash of a file and its path below the output folder, in the format of
/// `sha256sum` (GNU coreutils), so that `sha256sum -c manifest-sha256.txt` checks the folder as well.
///
/// A name with a backslash or a line feed is written with `\\` and `\n`, and its line begins with a backslash.
struct HashLine: Equatable, Sendable {
    /// The path below the output folder, as the file system has it.
    var path: [UInt8]
    /// SHA-256 of the file, 64 lower-case hexadecimal digits.
    var sha256: String

    init(path: [UInt8], sha256: String) {
        self.path = path
        self.sha256 = sha256
    }

    /// Reads a line, its line feed left out; nil if it has another form.
    init?(_ line: some Collection<UInt8>) {
        var line = Array(line)[...]
        let isEscaped = line.first == UInt8(ascii: "\\")
        if isEscaped { line.removeFirst() }
        let isHash = line.prefix(64).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard line.count > 66, isHash, line.dropFirst(64).prefix(2).elementsEqual([0x20, 0x20]) else { return nil }
        sha256 = String(decoding: line.prefix(64), as: UTF8.self)
        guard let path = Self.unescaped(line.dropFirst(66), isEscaped) else { return nil }
        self.path = path
    }

    /// The line with its line feed.
    var bytes: [UInt8] {
        let isEscaped = path.contains(0x0A) || path.contains(UInt8(ascii: "\\"))
        var bytes: [UInt8] = isEscaped ? [UInt8(ascii: "\\")] : []
        bytes += sha256.utf8
        bytes += [0x20, 0x20]
        for byte in path {
            switch byte {
            case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case UInt8(ascii: "\\"): bytes += [byte, byte]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x0A)
        return bytes
    }

    private static func unescaped(_ name: ArraySlice<UInt8>, _ isEscaped: Bool) -> [UInt8]? {
        guard isEscaped else { return name.contains(UInt8(ascii: "\\")) ? nil : Array(name) }
        var path: [UInt8] = []
        var rest = name
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                path.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "\\"): path.append(byte)
            case UInt8(ascii: "n"): path.append(0x0A)
            default: return nil
            }
        }
        return path
    }
}
