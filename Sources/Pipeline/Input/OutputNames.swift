import Reading
import SystemPackage

/// Where the results of files and records go, below `out/tei`.
enum OutputNames {
    /// Gives each file its path with the extension replaced by `.xml`; a second file for the same path keeps its
    /// extension. A file of many documents gets a folder that is called like the file.
    static func assign(to files: inout [InputFile]) {
        var taken: Set<[UInt8]> = []
        for index in files.indices {
            let key = below(files[index].key)
            guard files[index].recordFormat == nil else {
                files[index].output = FilePath(bytes: key)
                continue
            }
            let stem = strippingCompression(key)
            let name = stem.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            let dot = stem[name...].lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > name ? $0 : nil } ?? stem.count
            var output = Array(stem[..<dot]) + Array(".xml".utf8)
            if taken.contains(output) { output = key + Array(".xml".utf8) }
            taken.insert(output)
            files[index].output = FilePath(bytes: output)
        }
    }

    /// The path without what leads out of the output folder, as a list of files may have it: the root, `.` and `..`.
    private static func below(_ key: [UInt8]) -> [UInt8] {
        let parts = key.split(separator: UInt8(ascii: "/"))
        let dot = UInt8(ascii: ".")
        let kept = parts.filter { !$0.elementsEqual([dot]) }.map {
            $0.elementsEqual([dot, dot]) ? Array("_".utf8) : Array($0)
        }
        return Array(kept.joined(separator: [UInt8(ascii: "/")]))
    }

    /// The path of a file below a folder of the output, its own extension kept.
    static func below(_ file: InputFile) -> FilePath { FilePath(bytes: below(file.key)) }

    private static func strippingCompression(_ key: [UInt8]) -> ArraySlice<UInt8> {
        for format in CompressionFormat.allCases {
            let suffix = Array(("." + format.fileExtension).utf8)
            if key.count > suffix.count, key.suffix(suffix.count).elementsEqual(suffix) {
                return key.dropLast(suffix.count)
            }
        }
        return key[...]
    }

    // MARK: - Records

    /// The longest name of a record's file, without `.xml`.
    private static let limit = 200

    /// `id` as the name of a file: every byte that is not unreserved in URIs (RFC 3986, 2.3) as `%` and two digits. An
    /// id that would be longer than 200 bytes is cut, and the hash of the whole makes up for what is missing.
    static func name(ofRecord id: String) -> String {
        var name: [UInt8] = []
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var cut: Int?
        for byte in id.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            guard name.count <= limit else { continue }
            // Room for the hash; no escape is cut in two.
            if name.count <= limit - 20 { cut = name.count }
            if isUnreserved(byte) && !(name.isEmpty && byte == UInt8(ascii: ".")) {
                name.append(byte)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                name.append(contentsOf: ("%" + (byte < 16 ? "0" : "") + digits).utf8)
            }
        }
        if name.count > limit { name = Array(name[..<(cut ?? 0)]) + Array("~\(String(hash, radix: 16))".utf8) }
        return String(decoding: name, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

/// What the records of one file are called so far: a second record with the same id gets `~2` behind it, and so on, so
/// that no two documents of the tables have one name.
struct RecordNames {
    // Hashes, not ids: of a million records some 32 MB. Two ids with one hash only cost the second its plain name.
    private var taken: [UInt64: Int] = [:]

    /// The name for the next record with this id.
    mutating func name(for id: String) -> String {
        let key = Self.hash(id)
        guard var number = taken[key] else {
            taken[key] = 1
            return id
        }
        var name: String
        repeat {
            number += 1
            name = "\(id)~\(number)"
        } while taken[Self.hash(name)] != nil
        taken[Self.hash(name)] = 1
        taken[key] = number
        return name
    }

    /// FNV-1a: the same in every run, other than Swift's own hashes.
    private static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
