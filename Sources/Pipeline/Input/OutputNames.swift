import Reading
import SystemPackage
import TextModel

/// Where the results of files and records go, below `out/tei`.
enum OutputNames {
    /// Gives each file its path with the extension replaced by `.xml`; a second file for the same path keeps its
    /// extension. A file of many documents gets a folder that is called like the file.
    ///
    /// - Parameters:
    ///   - files: the files, sorted by their keys.
    ///   - foldingCase: whether the output folder takes names that differ only in case or in normalisation for one.
    ///   - diagnostics: receives a warning when it does not, but other systems would.
    static func assign(
        to files: inout [InputFile], foldingCase: Bool = false, reporting diagnostics: inout [Diagnostic]
    ) {
        let folders = folders(of: files)
        var taken: Set<[UInt8]> = []
        // Strings that are canonically equivalent are equal, so that normalisation needs no work of its own.
        var alike: [String: String] = [:]
        var firstAlike: (String, String)?
        for index in files.indices {
            let file = files[index]
            let key = below(shown(file.key))
            guard file.recordFormat == nil else {
                files[index].output = FilePath(bytes: fitting(key))
                continue
            }
            var candidates = [replacingExtension(of: key), key].map { fitting($0, reserving: 4) + xml }
            var number = 1
            var output = candidates.removeFirst()
            while isTaken(output, taken, folders) || foldingCase && alike[folded(output)] != nil {
                number += 1
                output =
                    candidates.isEmpty
                    ? fitting(key + Array("~\(number)".utf8), reserving: 4) + xml : candidates.removeFirst()
            }
            taken.insert(output)
            if let other = alike.updateValue(file.name, forKey: folded(output)), !foldingCase, firstAlike == nil {
                firstAlike = (other, file.name)
            }
            files[index].output = FilePath(bytes: output)
        }
        guard let (first, second) = firstAlike else { return }
        diagnostics.append(
            Diagnostic(
                .warning, "names-alike", at: SourceLocation(file: second),
                "the name differs from \(first) only in case or in the form of its letters (Unicode normalisation)",
                help: "the results lie in two files here; macOS and Windows take such names for one, so rename one of "
                    + "the two before you copy the output folder there"))
    }

    /// The path in UTF-8: what is none in the names of inputs stands escaped in those of results, so that tables, links
    /// of XML and other systems can name them.
    private static func shown(_ key: [UInt8]) -> [UInt8] { Array(ShownName.text(key).utf8) }

    private static let xml = Array(".xml".utf8)

    /// The folders that the files themselves need below `out/tei` and `out/text`.
    private static func folders(of files: [InputFile]) -> Set<[UInt8]> {
        var folders: Set<[UInt8]> = []
        for file in files {
            var path = below(shown(file.key))[...]
            if file.recordFormat != nil { folders.insert(fitting(Array(path))) }
            while let slash = path.lastIndex(of: UInt8(ascii: "/")) {
                path = path[..<slash]
                guard folders.insert(Array(path)).inserted else { break }
            }
        }
        return folders
    }

    /// Whether the TEI file, or the text beside it, would lie where another file or a folder is.
    private static func isTaken(_ output: [UInt8], _ taken: Set<[UInt8]>, _ folders: Set<[UInt8]>) -> Bool {
        taken.contains(output) || folders.contains(output)
            || folders.contains(OutputFolder.textPath(of: FilePath(bytes: output)).bytes)
    }

    private static func replacingExtension(of key: [UInt8]) -> [UInt8] {
        let stem = strippingCompression(key)
        let name = stem.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        let dot = stem[name...].lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > name ? $0 : nil } ?? stem.count
        return Array(stem[..<dot])
    }

    private static func folded(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self).lowercased() }

    /// The longest name that file systems take, in bytes.
    private static let longestName = 255

    /// `path`, its last name cut where it would be longer than file systems take with `count` bytes more behind it; the
    /// hash of the whole makes up for what is missing.
    private static func fitting(_ path: [UInt8], reserving count: Int = 0) -> [UInt8] {
        let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        guard path.count - start > longestName - count else { return path }
        let name = Array(path[start...])
        let mark = Array("~\(hash(name))".utf8)
        var end = longestName - count - mark.count
        // Between two characters.
        while end > 0, name[end] & 0xC0 == 0x80 { end -= 1 }
        return path[..<start] + name[..<end] + mark
    }

    /// FNV-1a in hexadecimal: the same in every run, other than Swift's own hashes.
    static func hash(_ name: some Sequence<UInt8>) -> String {
        String(name.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }, radix: 16)
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
    ///
    /// Names that would become too long with the ending of a reason are cut.
    static func below(_ file: InputFile) -> FilePath {
        FilePath(bytes: fitting(below(shown(file.key)), reserving: OutputFolder.reasonSuffix.utf8.count))
    }

    /// The path, its name cut so that it can have an ending of so many bytes.
    static func cut(_ path: FilePath, reserving count: Int) -> FilePath {
        FilePath(bytes: fitting(path.bytes, reserving: count))
    }

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
