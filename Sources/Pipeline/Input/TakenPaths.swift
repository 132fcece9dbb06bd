/// The paths of results that are given away: no two documents have one path, and none has that of a folder in which
/// others stand.
struct TakenPaths {
    private var files: Set<[UInt8]> = []
    private var folders: Set<[UInt8]> = []
    /// The number that the next path gets that is wanted again, so that many are given in linear time.
    private var next: [[UInt8]: Int] = [:]

    /// Starts with the folders in which the results of `keys` stand.
    init(_ keys: [[UInt8]]) {
        for key in keys {
            var end = key.count
            while let slash = key[..<end].lastIndex(of: UInt8(ascii: "/")),
                folders.insert(Array(key[..<slash])).inserted
            {
                end = slash
            }
        }
    }

    /// The path of a document: `stem` with `.xml`, else `key` with `.xml`, else that with a number before it.
    mutating func file(_ stem: [UInt8], or key: [UInt8]) -> [UInt8] {
        for wanted in [stem, key] {
            let name = OutputNames.shortened(wanted, toHold: Self.ending.count)
            if isFree(name) { return take(name) }
        }
        return take(numbered(key))
    }

    /// The path of the folder for the documents of a file: `key`, else that with a number behind it.
    mutating func folder(_ key: [UInt8]) -> [UInt8] {
        let path = folders.contains(key) || files.contains(key) ? numbered(key) : key
        folders.insert(path)
        return path
    }

    private static let ending = Array(".xml".utf8)
    // The text of a page stands under the same name as its TEI, in another folder.
    private static let textEnding = Array(".txt".utf8)

    private func isFree(_ stem: [UInt8]) -> Bool {
        let path = stem + Self.ending
        return !files.contains(path) && !folders.contains(path) && !folders.contains(stem + Self.textEnding)
    }

    private mutating func take(_ stem: [UInt8]) -> [UInt8] {
        let path = stem + Self.ending
        files.insert(path)
        return path
    }

    /// `key` with the first number behind it that makes it free, as a document and as a folder.
    private mutating func numbered(_ key: [UInt8]) -> [UInt8] {
        // Room for the number and what results have behind their names.
        let start = OutputNames.shortened(key, toHold: 24)
        var number = next[key] ?? 2
        while true {
            let path = start + Array("~\(number)".utf8)
            number += 1
            guard isFree(path), !folders.contains(path), !files.contains(path) else { continue }
            next[key] = number
            return path
        }
    }
}
