/// Finds a document by the names that annotation files use: its path below the input, that without the extension, or its
/// last part where only one document has it.
struct DocumentNames: Sendable {
    /// The paths, in the order of the input.
    let all: [String]
    private var byPath: [String: String] = [:]
    private var byStem: [String: String?] = [:]
    private var byLast: [String: String?] = [:]

    init(_ paths: [String]) {
        all = paths
        for path in paths {
            byPath[path] = path
            Self.note(path, under: Self.stem(path), in: &byStem)
            let last = Self.last(path)
            Self.note(path, under: last, in: &byLast)
            if Self.stem(last) != last { Self.note(path, under: Self.stem(last), in: &byLast) }
        }
    }

    /// A name that two documents share leads to neither.
    private static func note(_ path: String, under name: String, in names: inout [String: String?]) {
        if let known = names[name] {
            if known != path { names[name] = .some(nil) }
        } else {
            names[name] = path
        }
    }

    /// The document that a record names.
    func document(called name: String) -> String? {
        let name = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
        return byPath[name] ?? byStem[name].flatMap { $0 } ?? byLast[name].flatMap { $0 }
            ?? byStem[Self.stem(name)].flatMap { $0 }
    }

    /// The document that a file of annotations is called like (`a.conll` or `a.txt.conll` for `a.txt`), or the folder it
    /// stands in (`a.txt/admin.tsv`). Folders above, in which only the annotations stand, do not matter.
    func document(ofFile file: String) -> String? {
        let parts = file.split(separator: "/").map(String.init)
        for first in parts.indices {
            let path = parts[first...].joined(separator: "/")
            if let found = byPath[Self.stem(path)] ?? byStem[Self.stem(path)].flatMap({ $0 }) { return found }
            if parts.count - first > 1 {
                let folder = parts[first..<(parts.count - 1)].joined(separator: "/")
                if let found = byPath[folder] { return found }
            }
        }
        return nil
    }

    private static func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func stem(_ path: String) -> String {
        guard let dot = path.lastIndex(of: "."), path[dot...].firstIndex(of: "/") == nil, dot > path.startIndex else {
            return path
        }
        return String(path[..<dot])
    }
}
