/// How names of files stand in tables and messages.
enum ShownName {
    /// A name as the file system has it, as text.
    ///
    /// Bytes that are no UTF-8, as in names that an older system wrote in windows-1256, are shown as `%` and two digits:
    /// U+FFFD would make one name of many.
    static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = ""
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var place = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar):
                text.unicodeScalars.append(UTF8.decode(scalar))
                place += scalar.count
            case .error(let length):
                for byte in bytes[place..<min(place + length, bytes.count)] {
                    text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
                }
                place += length
            case .emptyInput: return text
            }
        }
    }
}
