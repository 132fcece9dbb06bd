import SystemPackage
import TextModel

/// A walk through the folders of the input.
///
/// Each folder is visited once: those that lie in the input first, then those that links lead to, in the order of the
/// links. So no document stands twice in the list because a link leads to its folder as well, and a web of links cannot
/// make the walk longer than the folders are many.
struct InputWalk {
    /// What tells a file or folder from every other.
    private struct Node: Hashable {
        var device: UInt
        var node: UInt

        init?(_ path: FilePath) {
            guard let status = FileSystem.status(of: path) else { return nil }
            self.init(status)
        }

        init(_ status: FileSystem.Status) {
            device = status.device
            node = status.node
        }
    }

    /// A link to a folder, followed when all real folders are done.
    private struct Link {
        var location: FilePath
        var names: [String]
        var key: [UInt8]
    }

    /// The longest path in bytes (PATH_MAX of Linux without its NUL).
    private static let longestPath = 4_095

    private let globs: [Glob]
    private let excluded: Set<Node>
    private(set) var files: [InputFile] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var visited: Set<Node> = []
    private var above: Set<Node> = []
    private var links: [Link] = []
    /// The folder that the walk began with.
    private var root = FilePath()

    /// Makes a walk that takes what fits one of the globs, and leaves out what lies at `paths`.
    init(globs: [Glob], excluding paths: [FilePath]) {
        self.globs = globs
        excluded = Set(paths.compactMap { Node($0) })
    }

    /// Lists a folder with all below it.
    mutating func visit(_ folder: FilePath) throws(FileFailure) {
        // A link to a folder above the input would bring all of that, the input itself among it.
        var path = FileSystem.absolute(folder)
        while path.removeLastComponent() {
            if let node = Node(path) { above.insert(node) }
        }
        root = folder
        try visit(folder, names: [], key: [])
        var next = 0
        while next < links.count {
            let link = links[next]
            next += 1
            if let node = Node(link.location), above.contains(node) {
                diagnostics.append(
                    Diagnostic(
                        .warning, "link-to-parent", at: SourceLocation(file: link.names.joined(separator: "/")),
                        "the link leads to a folder that the input lies in, and is not followed",
                        help: "delete the link, or make it lead to the folder that is meant"))
                continue
            }
            try visit(link.location, names: link.names, key: link.key)
        }
    }

    private mutating func visit(_ folder: FilePath, names: [String], key: [UInt8]) throws(FileFailure) {
        guard let node = Node(folder), !excluded.contains(node), visited.insert(node).inserted else { return }
        for component in try FileSystem.names(in: folder) where !component.string.hasPrefix(".") {
            let location = folder.appending(component)
            let path = names + [ShownName.text(component.bytes)]
            let pathKey = key.isEmpty ? component.bytes : key + [UInt8(ascii: "/")] + component.bytes
            // The system would only say that there is nothing, and it would be passed over in silence.
            if location.length > Self.longestPath {
                throw FileSystem.failure("list", location, Errno.fileNameTooLong)
            }
            let status = FileSystem.status(of: location)
            guard status?.kind == .folder else {
                take(status, path, pathKey)
                continue
            }
            if FileSystem.kind(of: location, following: false) == .folder {
                try visit(location, names: path, key: pathKey)
            } else {
                links.append(Link(location: location, names: path, key: pathKey))
            }
        }
    }

    /// Takes a file that is meant. What is none (a pipe, a link that leads nowhere) is taken as well: to read it is what
    /// fails, for this document alone.
    private mutating func take(_ status: FileSystem.Status?, _ path: [String], _ key: [UInt8]) {
        guard path.last != "metadata.csv", globs.contains(where: { $0.matches(path) }) else { return }
        if let status, excluded.contains(Node(status)) { return }
        files.append(InputFile(root: root, key: key, size: status?.size ?? 0))
    }
}
