import Reading
import SystemPackage
import TextModel

/// Where the results of files and records go, below `out/tei`.
enum OutputNames {
    /// Gives each file its path with the extension replaced by `.xml`; a second file for the same path keeps its
    /// extension, and one for that path too gets `~2` behind its name, and so on. A file of many documents gets a folder
    /// that is called like the file.
    ///
    /// - Parameters:
    ///   - files: the files, sorted by their keys.
    ///   - foldingCase: whether the output folder takes names that differ only in case or in normalisation for one.
    ///   - diagnostics: receives a warning when it does not, but other systems would.
    static func assign(
        to files: inout [InputFile], foldingCase: Bool = false, reporting diagnostics: inout [Diagnostic]
    ) {
        let keys = files.map { below($0.key) }
        var taken = TakenPaths(keys)
        // Strings that are canonically equivalent are equal, so that normalisation needs no work of its own.
        var alike: [String: Int] = [:]
        var firstAlike: (Int, Int)?
        for index in files.indices {
            let key = keys[index]
            guard files[index].recordFormat == nil else {
                files[index].output = FilePath(bytes: taken.folder(key))
                continue
            }
            let stem = strippingCompression(key)
            let name = stem.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            let dot = stem[name...].lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > name ? $0 : nil } ?? stem.count
            var output = taken.file(Array(stem[..<dot]), or: key)
            if foldingCase, alike[folded(output)] != nil { output = taken.file(key, or: key) }
            if foldingCase, alike[folded(output)] != nil {
                output = taken.file(key + Array("~\(hash(of: key))".utf8), or: key)
            }
            if let other = alike[folded(output)] {
                firstAlike = firstAlike ?? (other, index)
            } else {
                alike[folded(output)] = index
            }
            files[index].output = FilePath(bytes: output)
        }
        guard let (first, second) = firstAlike else { return }
        diagnostics.append(
            Diagnostic(
                .warning, "names-alike", at: SourceLocation(file: files[second].name),
                "the name differs from \(files[first].name) only in case or in the form of its letters "
                    + "(Unicode normalisation)",
                help: "the results lie in two files here; macOS and Windows take such names for one, so rename one of "
                    + "the two before you copy the output folder there"))
    }

    private static func folded(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self).lowercased() }

    /// FNV-1a in hexadecimal: the same in every run, other than Swift's own hashes.
    static func hash(of name: some Sequence<UInt8>) -> String {
        String(NameHash.value(of: name), radix: 16)
    }

    /// The path without what leads out of the output folder, as a list of files may have it: the root, `.` and `..`.
    ///
    /// What is not UTF-8 in the names of inputs stands escaped in those of results, so that tables, links of XML and
    /// other systems can name them.
    private static func below(_ name: [UInt8]) -> [UInt8] {
        let key = Array(ShownName.text(name).utf8)
        let parts = key.split(separator: UInt8(ascii: "/"))
        let dot = UInt8(ascii: ".")
        let kept = parts.filter { !$0.elementsEqual([dot]) }.map {
            $0.elementsEqual([dot, dot]) ? Array("_".utf8) : Array($0)
        }
        // A list may name the folder it stands in.
        return kept.isEmpty ? Array("_".utf8) : Array(kept.joined(separator: [UInt8(ascii: "/")]))
    }

    /// The path below `quarantine` of a file that is rejected: its own, with room for `reason` behind it. Where several
    /// inputs have one path it is told apart as its TEI file is, and none looks like the reason of another.
    static func quarantined(_ file: InputFile, reason: [UInt8]) -> FilePath {
        var path = below(file.key)
        let output = file.output.bytes
        let number = output.dropFirst(path.count)
        if output.starts(with: path), number.first == UInt8(ascii: "~") { path += number.dropLast(".xml".utf8.count) }
        if path.suffix(reason.count).elementsEqual(reason) { path += ".file".utf8 }
        return FilePath(bytes: shortened(path, toHold: reason.count))
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
    /// id that would be longer than 200 bytes is cut, and `%~` with the hash of the whole makes up for what is missing:
    /// no other id has it, as behind a `%` there are digits.
    static func name(ofRecord id: String) -> String {
        var name: [UInt8] = []
        var cut = 0
        for byte in id.utf8 {
            guard name.count <= limit else { break }
            // Room for the hash; no escape is cut in two.
            if name.count <= limit - hashMark.count - hashLength { cut = name.count }
            if isUnreserved(byte) && !(name.isEmpty && byte == UInt8(ascii: ".")) {
                name.append(byte)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                name.append(contentsOf: ("%" + (byte < 16 ? "0" : "") + digits).utf8)
            }
        }
        if name.count > limit { name = name[..<cut] + hashMark + hash(Array(id.utf8)) }
        return String(decoding: name, as: UTF8.self)
    }

    // MARK: - Long names

    private static let hashMark = Array("%~".utf8)
    // 128 bits: nobody finds two names for them.
    private static let hashLength = 32

    private static func hash(_ name: [UInt8]) -> ArraySlice<UInt8> {
        Array(DocumentIdentity.sha256(of: name).utf8)[..<hashLength]
    }

    /// The longest name of a file (NAME_MAX of the file systems in use), in bytes.
    static let nameLimit = 255

    /// `path` with room for `room` more bytes behind its name: a longer name is cut to 200 bytes or less, and the hash of
    /// the whole makes up for what is missing.
    static func shortened(_ path: [UInt8], toHold room: Int) -> [UInt8] {
        let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        guard path.count - start + room > nameLimit else { return path }
        var end = start + limit - hashMark.count - hashLength
        while end > start, path[end] & 0xC0 == 0x80 { end -= 1 }
        return path[..<end] + hashMark + hash(path)
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
        NameHash.value(of: name.utf8)
    }
}
