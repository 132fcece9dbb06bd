/// The words of a list in the source of a rule: cut at U+0020 and line feeds, by bytes, for cutting the many lists by
/// characters takes a good part of a start.
func wordList(_ text: String) -> [String] {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }
}
