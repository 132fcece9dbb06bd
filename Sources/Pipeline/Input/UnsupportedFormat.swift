import TextModel

/// Formats that this version does not read, told by the extension, so that nobody gets mark-up as an article.
enum UnsupportedFormat {
    /// Why the file with this name cannot be read; nil for all that can be.
    static func rejection(forName name: String) -> DocumentRejection? {
        let name = name.lowercased()
        guard let (_, format) = formats.first(where: { name.hasSuffix($0.0) }) else { return nil }
        return rejection(format)
    }

    /// Why a document of this format cannot be read.
    static func rejection(_ format: String) -> DocumentRejection {
        DocumentRejection(
            stage: "read", code: "unsupported-format", message: "\(format) is not read by this version",
            remedy: "extract the article's text into a .txt file in UTF-8, or take such files out of input.include")
    }

    private static let formats = [
        (".json", "JSON"), (".pdf", "PDF"), (".docx", "a Word document"),
    ]
}
