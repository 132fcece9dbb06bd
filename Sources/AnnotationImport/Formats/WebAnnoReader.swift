import TextModel

/// Reads WebAnno TSV 3.0 to 3.3, as WebAnno and INCEpTION export it.
///
/// Offsets in the file are UTF-16 units of the whole document. Only their distance from the start of the sentence is
/// used, where the `#Text=` lines begin: the sentences are put together anew, so that it does not matter what stood
/// between them. If the offsets of a sentence do not fit its text, the sentence is made of its tokens.
struct WebAnnoReader {
    private(set) var findings: FileFindings
    private let layer: String?
    private var header = WebAnnoHeader()
    private var labelColumns: [Int]?
    private var tokens = TokenText()
    private var annotations: [RawAnnotation] = []
    /// The sentence being read.
    private var sentenceText: [UInt8] = []
    private var hasText = false
    private var rows: [Row] = []
    /// The annotations that go over several rows: their column and id, and their number.
    private var open: [OpenKey: Int] = [:]

    private struct OpenKey: Hashable {
        var column: Int
        var id: Int
    }

    private struct Row {
        var start: Int
        var end: Int
        var token: [UInt8]
        var isSubtoken: Bool
        var values: [(column: Int, value: WebAnnoCell.Value)]
        var line: Int
    }

    init(layer: String?, _ findings: FileFindings) {
        self.layer = layer
        self.findings = findings
    }

    mutating func read(_ bytes: [UInt8]) -> [AnnotationRecord] {
        for line in TextLines(bytes) { read(line.bytes, number: line.number) }
        endSentence()
        guard tokens.count > 0 else { return [] }
        annotations.sort { ($0.start, $0.end, $0.line) < ($1.start, $1.end, $1.line) }
        return [AnnotationRecord(text: tokens.text, annotations: annotations, line: 1)]
    }

    private mutating func read(_ line: ArraySlice<UInt8>, number: Int) {
        if line.first == UInt8(ascii: "#") {
            if line.starts(with: Array("#Text=".utf8)) {
                if !rows.isEmpty { endSentence() }
                // A sentence over several lines has several of these.
                if hasText { sentenceText.append(0x0A) }
                sentenceText += WebAnnoCell.text(line.dropFirst(6))
                hasText = true
            } else if line.starts(with: Array("#Sentence.id".utf8)) {
                endSentence()
            } else {
                _ = header.read(line)
            }
            return
        }
        if line.isEmpty { return endSentence() }
        readRow(line, number: number)
    }

    private mutating func readRow(_ line: ArraySlice<UInt8>, number: Int) {
        let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        let offsets = cells.count > 1 ? cells[1].split(separator: UInt8(ascii: "-")) : []
        guard cells.count >= 3, offsets.count == 2, let start = wholeNumber(offsets[0]),
            let end = wholeNumber(offsets[1]), start <= end
        else {
            findings.warn(
                "bad-annotation-line", line: number,
                "expected 1-1, a tab, 0-4, a tab and the token, found «\(String(string(line).prefix(40)))»",
                help: "export the document again as WebAnno TSV v3")
            return
        }
        let columns = labelColumns ?? header.labelColumns(layer: layer)
        if labelColumns == nil, columns.isEmpty {
            let names = header.layers.map(\.name).joined(separator: ", ")
            findings.warn(
                "no-annotation-layer", line: nil,
                layer.map { "there is no layer \($0); the layers are: \(names)" }
                    ?? "there is no layer of named entities; the layers are: \(names)",
                help: "name the layer to read with \"layer\"")
        }
        labelColumns = columns
        var row = Row(
            start: start, end: end, token: WebAnnoCell.text(cells[2]), isSubtoken: cells[0].contains(0x2E), values: [],
            line: number)
        for column in columns where column + 3 < cells.count {
            for value in WebAnnoCell.values(cells[column + 3]) { row.values.append((column, value)) }
        }
        rows.append(row)
    }

    // MARK: - A sentence

    private mutating func endSentence() {
        defer {
            sentenceText = []
            hasText = false
            rows = []
        }
        guard let first = rows.first else { return }
        let places = placesInText(first.start) ?? placesOfTokens()
        for (row, place) in zip(rows, places) {
            for (column, value) in row.values { note(value, column: column, place, line: row.line) }
        }
    }

    private mutating func note(
        _ value: WebAnnoCell.Value, column: Int, _ place: (start: Int, end: Int), line: Int
    ) {
        if let id = value.id, let number = open[OpenKey(column: column, id: id)] {
            annotations[number].start = min(annotations[number].start, place.start)
            annotations[number].end = max(annotations[number].end, place.end)
            return
        }
        guard let label = value.text, !label.isEmpty else {
            findings.warn(
                "bad-annotation", line: line, "an annotation has no label (*)",
                help: "give it one, or name the layer that has labels with \"layer\"")
            return
        }
        if let id = value.id { open[OpenKey(column: column, id: id)] = annotations.count }
        annotations.append(RawAnnotation(start: place.start, end: place.end, label: label, line: line))
    }

    /// Where the rows stand, by their offsets in the sentence's text; nil if the two do not fit.
    private mutating func placesInText(_ base: Int) -> [(start: Int, end: Int)]? {
        guard hasText else { return nil }
        // The code point at each UTF-16 unit; the second half of a pair has that of the first.
        var codePoints: [Int] = []
        var bytesAt: [Int] = []
        sentenceText.withUnsafeBufferPointer { buffer in
            var index = 0
            var count = 0
            while index < buffer.count {
                let (scalar, length) = decodeScalar(buffer, at: index)
                for _ in 0..<(scalar > 0xFFFF ? 2 : 1) {
                    codePoints.append(count)
                    bytesAt.append(index)
                }
                count += 1
                index += length
            }
            codePoints.append(count)
            bytesAt.append(index)
        }
        var places: [(start: Int, end: Int)] = []
        for row in rows {
            let (start, end) = (row.start - base, row.end - base)
            guard start >= 0, end < codePoints.count, start <= end,
                row.isSubtoken || sentenceText[bytesAt[start]..<bytesAt[end]].elementsEqual(row.token)
            else { return nil }
            places.append((codePoints[start], codePoints[end]))
        }
        let sentence = tokens.add(sentenceText[...])
        return places.map { ($0.start + sentence.start, $0.end + sentence.start) }
    }

    /// Where the rows stand in a text made of the tokens. A part of a token stands for the whole.
    private mutating func placesOfTokens() -> [(start: Int, end: Int)] {
        var last = (start: tokens.count, end: tokens.count)
        return rows.map { row in
            if !row.isSubtoken { last = tokens.add(row.token[...]) }
            return last
        }
    }
}
