/// Whether a record of a web archive is a document.
enum WARCVerdict {
    /// A record that is one.
    struct Taken {
        /// The response that the block holds; nil for a resource.
        var response: HTTPResponse?
        /// What the payload is.
        var content: MediaType.Content
        /// The encoding that its header names.
        var charset: String?
    }

    case take(Taken)
    case passOver(WARCPassedOver.Reason)

    /// Decides by the header of the record and the beginning of its block.
    init(_ header: WARCHeader, beginning block: [UInt8]) {
        switch header.type {
        case "response":
            guard let response = HTTPResponse(block) else {
                self = .passOver(.otherType)
                return
            }
            guard response.status == 200 else {
                self = .passOver(.init(status: response.status))
                return
            }
            let type = MediaType(response.header["content-type"])
            guard let content = type.content(of: block[response.bodyStart...]) else {
                self = .passOver(.init(type: type.name))
                return
            }
            self = .take(Taken(response: response, content: content, charset: type.charset))
        case "resource":
            guard let content = header.mediaType.content(of: block) else {
                self = .passOver(.init(type: header.mediaType.name))
                return
            }
            self = .take(Taken(response: nil, content: content, charset: header.mediaType.charset))
        default: self = .passOver(.init(recordType: header.type))
        }
    }
}
