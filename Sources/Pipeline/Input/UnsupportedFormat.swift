import TextModel

/// Formats that this version does not read, told by the extension, so that nobody gets mark-up as an article.
enum UnsupportedFormat {
    /// Why the file cannot be read yet, or nil for plain text.
    static func rejection(for file: InputFile) -> DocumentRejection? {
        let name = file.name.lowercased()
        guard let (_, format) = formats.first(where: { name.hasSuffix($0.0) }) else { return nil }
        return DocumentRejection(
            stage: "read", code: "unsupported-format", message: "\(format) is not read by this version",
            remedy: "extract the article's text into a .txt file in UTF-8, or take such files out of input.include")
    }

    private static let formats = [
        (".html", "HTML"), (".htm", "HTML"), (".xhtml", "HTML"), (".jsonl", "JSON Lines"), (".json", "JSON"),
        (".csv", "CSV"), (".warc", "WARC"), (".gz", "a gzip archive"), (".zst", "a zstd archive"),
        (".xz", "an xz archive"), (".pdf", "PDF"), (".docx", "a Word document"),
    ]
}
