public import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The files that come with the program: glossaries and models, found beside the binary or in the repository.
///
/// They are not resources of the package manager, whose path is that of the build folder and breaks a binary that is
/// carried elsewhere.
public enum ProgramData {
    /// The folder that holds `Glossaries/base` and `Models`: that of the variable WARRAQ_DATA; else the binary's own
    /// folder, `share/warraq` beside its folder, or the nearest folder above it that holds them; nil if there is none.
    public static func folder() -> FilePath? {
        if let named = getenv("WARRAQ_DATA") {
            let folder = FilePath(platformString: named)
            return holdsData(folder) ? folder : nil
        }
        guard var folder = executable()?.removingLastComponent() else { return nil }
        let shared = folder.removingLastComponent().appending("share").appending("warraq")
        if holdsData(folder) { return folder }
        if holdsData(shared) { return shared }
        while folder.removeLastComponent(), !folder.isEmpty {
            if holdsData(folder) { return folder }
        }
        return nil
    }

    private static func holdsData(_ folder: FilePath) -> Bool {
        FileSystem.kind(of: folder.appending("Glossaries").appending("base")) == .folder
    }

    /// Where the running program lies, links resolved.
    private static func executable() -> FilePath? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return nil }
        return buffer.withUnsafeBufferPointer { $0.baseAddress.map { FilePath(platformString: $0) } }
    }
}
