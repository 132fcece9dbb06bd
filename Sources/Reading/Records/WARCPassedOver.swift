/// Counts the records of a web archive that are no documents. The kinds are few, whatever the archive says.
struct WARCPassedOver {
    /// Why a record is no document.
    enum Reason: Int, CaseIterable {
        case warcinfo, request, metadata, revisit, conversion, continuation, otherRecord
        case status3xx, status4xx, status5xx, otherStatus
        case image, audioVideo, script, otherText, otherApplication, otherType

        /// As a message names it.
        var words: String {
            switch self {
            case .warcinfo, .request, .metadata, .revisit, .conversion, .continuation: "\(self)"
            case .otherRecord: "of another kind"
            case .status3xx: "status 3xx"
            case .status4xx: "status 4xx"
            case .status5xx: "status 5xx"
            case .otherStatus: "another status than 200"
            case .image: "images"
            case .audioVideo: "sound or film"
            case .script: "scripts and styles"
            case .otherText: "text that is neither HTML nor plain"
            case .otherApplication: "files of programs"
            case .otherType: "of no known type"
            }
        }

        init(recordType: String) {
            switch recordType {
            case "warcinfo": self = .warcinfo
            case "request": self = .request
            case "metadata": self = .metadata
            case "revisit": self = .revisit
            case "conversion": self = .conversion
            case "continuation": self = .continuation
            default: self = .otherRecord
            }
        }

        init(status: Int) {
            switch status {
            case 300..<400: self = .status3xx
            case 400..<500: self = .status4xx
            case 500..<600: self = .status5xx
            default: self = .otherStatus
            }
        }

        init(type: String) {
            if type.hasPrefix("image/") || type.hasPrefix("font/") {
                self = .image
            } else if type.hasPrefix("audio/") || type.hasPrefix("video/") {
                self = .audioVideo
            } else if type == "text/css" || type.hasSuffix("javascript") || type.hasSuffix("json") {
                self = .script
            } else if type.hasPrefix("text/") {
                self = .otherText
            } else {
                self = type.hasPrefix("application/") ? .otherApplication : .otherType
            }
        }
    }

    private var counts = [Int](repeating: 0, count: Reason.allCases.count)

    mutating func add(_ reason: Reason) { counts[reason.rawValue] += 1 }

    /// The counts in words; nil if nothing was passed over.
    var summary: PassedOver? {
        let total = counts.reduce(0, +)
        guard total > 0 else { return nil }
        let parts = Reason.allCases.filter { counts[$0.rawValue] > 0 }.map { "\($0.words): \(counts[$0.rawValue])" }
        return PassedOver(
            count: total,
            message:
                "\(RecordWording.grouped(total)) record\(total == 1 ? "" : "s") that \(total == 1 ? "is" : "are") no "
                + "article \(total == 1 ? "was" : "were") passed over (\(parts.joined(separator: ", ")))")
    }
}
