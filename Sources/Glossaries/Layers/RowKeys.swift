/// Finds the rows of one `id`: a hash table over the bytes of the files, which copies no `id`.
struct RowKeys {
    /// Slots by open addressing: the high half of a hash, and the number of the row plus one; 0 is free.
    private var slots: [UInt64] = [0, 0]
    private var count = 0
    private var key: [UInt8] = []
    private var otherKey: [UInt8] = []

    /// Makes room for `rows` rows.
    mutating func reserve(_ rows: Int) {
        var size = 2
        while size < rows * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    /// The number of the row with the `id` of the row at `origin`. If there is none, the next number is given to it.
    ///
    /// - Parameters:
    ///   - origin: a row of a file.
    ///   - given: the `id` in its cell, if there is one.
    ///   - rows: the rows that have numbers.
    ///   - row: room to read rows.
    /// - Returns: the number; nil for a new one.
    mutating func find(
        _ origin: GlossaryRow.Origin, given: ArraySlice<UInt8>?, among rows: [GlossaryRow.Origin],
        _ row: inout GlossaryRow
    ) -> Int? {
        Self.key(of: origin, given: given, &row, into: &key)
        let hash = Self.hash(key)
        let tag = hash & 0xFFFF_FFFF_0000_0000
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] & 0xFFFF_FFFF_0000_0000 == tag {
                let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
                Self.key(of: rows[number], &row, into: &otherKey)
                if key == otherKey { return number }
            }
            slot = (slot + 1) & mask
        }
        count += 1
        slots[slot] = tag | UInt64(count)
        return nil
    }

    /// The `id` that a row of a file gives; nil if its cell is empty.
    static func given(_ origin: GlossaryRow.Origin, in tables: [GlossaryTable]) -> ArraySlice<UInt8>? {
        tables[Int(origin.table)].cell(Int(origin.row), .id)
    }

    /// The `id` of a row of a file as bytes; `row` is room to read it.
    static func key(of origin: GlossaryRow.Origin, _ row: inout GlossaryRow, into key: inout [UInt8]) {
        Self.key(of: origin, given: given(origin, in: row.tables), &row, into: &key)
    }

    private static func key(
        of origin: GlossaryRow.Origin, given: ArraySlice<UInt8>?, _ row: inout GlossaryRow, into key: inout [UInt8]
    ) {
        if let given {
            key.removeAll(keepingCapacity: true)
            key.append(contentsOf: given)
        } else {
            row.read(origin)
            Self.key(of: row, into: &key)
        }
    }

    /// The `id` of a row as bytes: given, or made from what the row says so that it stays while the row moves about in
    /// its file: `g` and the FNV-1a hash (64 bits) of source, target and type.
    static func key(of row: GlossaryRow, into key: inout [UInt8]) {
        key.removeAll(keepingCapacity: true)
        if let given = row.bytes(.id) {
            // A name holds no backslash, so the cell has nothing to resolve.
            key.append(contentsOf: given)
            return
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for column in [GlossaryColumn.source, .target, .type] {
            for byte in row.bytes(column) ?? [] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        key.append(0x67)
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: hash >> shift & 0xF)
            key.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    /// The `id` of a row as text.
    static func key(of row: GlossaryRow) -> String {
        var bytes: [UInt8] = []
        key(of: row, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hash(_ key: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ hash >> 32) &* 0xFF51_AFD7_ED55_8CCD
        return hash ^ hash >> 29
    }
}
