/// Reads a table of `CODE=CODE+CODE` in hexadecimal, separated by white space.
func parseMappings(_ table: String) -> [(source: UInt32, target: [UInt32])] {
    table.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { entry in
        let sides = entry.split(separator: "=")
        guard sides.count == 2, let source = UInt32(sides[0], radix: 16) else { return nil }
        let target = sides[1].split(separator: "+").compactMap { UInt32($0, radix: 16) }
        return target.isEmpty ? nil : (source, target)
    }
}
